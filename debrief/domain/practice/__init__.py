"""Practice: when a question comes back, how to say so, and what one sitting of it changed."""

from debrief.domain.practice.card import DAY_MS, LONGEST_DAYS, Card, Grade, Review, graded, outcomes, replayed
from debrief.domain.practice.due_dates import beginning_of_today, comes_back, coming_back, day_of, end_of_today
from debrief.domain.practice.practice_state import NOTHING, NOTHING_FOUND, PracticeState, nothing_due

__all__ = [
    "DAY_MS",
    "LONGEST_DAYS",
    "NOTHING",
    "NOTHING_FOUND",
    "Card",
    "Grade",
    "PracticeState",
    "Review",
    "beginning_of_today",
    "comes_back",
    "coming_back",
    "day_of",
    "end_of_today",
    "graded",
    "nothing_due",
    "outcomes",
    "replayed",
]
