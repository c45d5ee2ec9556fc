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
