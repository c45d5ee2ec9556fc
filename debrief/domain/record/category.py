"""Kinds of questions."""

from enum import StrEnum


class Category(StrEnum):
    """What kind of question it is."""

    BACKGROUND = "background"
    MOTIVATION = "motivation"
    BEHAVIOURAL = "behavioural"
    TECHNICAL = "technical"
    CASE = "case"
    MONEY = "money"
    PRACTICAL = "practical"
    YOURS = "yours to them"
