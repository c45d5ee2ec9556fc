"""Practice: the scheduling of questions, and the state of a practice session."""

from debrief.domain.practice.due_dates import describe_due_day, due_days_by_grade, end_of_day, local_date, start_of_day
from debrief.domain.practice.practice_state import NO_MATCHES, NO_QUESTIONS, PracticeState, nothing_due
from debrief.domain.practice.spacing import (
    DAY_MS,
    LONGEST_DAYS,
    Card,
    Grade,
    Review,
    apply_grade,
    cards_by_grade,
    replay_reviews,
)

__all__ = [
    "DAY_MS",
    "LONGEST_DAYS",
    "NO_MATCHES",
    "NO_QUESTIONS",
    "Card",
    "Grade",
    "PracticeState",
    "Review",
    "apply_grade",
    "cards_by_grade",
    "describe_due_day",
    "due_days_by_grade",
    "end_of_day",
    "local_date",
    "nothing_due",
    "replay_reviews",
    "start_of_day",
]
