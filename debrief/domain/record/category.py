"""The categories of questions."""

from debrief.domain.record.unreadable import StoredChoice


class Category(StoredChoice):
    """The kind of a question."""

    BACKGROUND = "background"
    MOTIVATION = "motivation"
    BEHAVIOURAL = "behavioural"
    TECHNICAL = "technical"
    CASE = "case"
    MONEY = "money"
    PRACTICAL = "practical"
    YOURS = "yours to them"
    PLAN = "plan"
    """A plan that is rehearsed in practice; nobody asked it."""


ASKED_CATEGORIES = tuple(category for category in Category if category is not Category.PLAN)
"""The categories that a question asked in an interview may have."""
