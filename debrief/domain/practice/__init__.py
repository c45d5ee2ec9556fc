"""Practice: when a question comes back, how to say so, and what one sitting of it changed."""

from debrief.domain.practice.card import DAY_MS, LONGEST_DAYS, Card, Grade, Review, graded, outcomes, replayed
from debrief.domain.practice.days import comes_back, coming_back, day_of, end_of_today
from debrief.domain.practice.sitting import NOTHING_DUE, Practising

__all__ = [
    "DAY_MS",
    "LONGEST_DAYS",
    "NOTHING_DUE",
    "Card",
    "Grade",
    "Practising",
    "Review",
    "comes_back",
    "coming_back",
    "day_of",
    "end_of_today",
    "graded",
    "outcomes",
    "replayed",
]
