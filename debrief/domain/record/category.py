"""The categories of questions."""

from enum import StrEnum


class Category(StrEnum):
    """The kind of a question."""

    BACKGROUND = "background"
    MOTIVATION = "motivation"
    BEHAVIOURAL = "behavioural"
    TECHNICAL = "technical"
    CASE = "case"
    MONEY = "money"
    PRACTICAL = "practical"
    YOURS = "yours to them"
