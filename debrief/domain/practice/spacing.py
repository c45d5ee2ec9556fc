"""When a question is due again, by its grades: FSRS behind our own types."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from debrief.domain.record.when import DAY_MS

if TYPE_CHECKING:
    import fsrs

LONGEST_DAYS = 365
"""The longest interval in days; an older answer no longer fits the person."""
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


class Grade(IntEnum):
    """How well an answer went, as graded by the user."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Card:
    """The schedule of a question. `due_at`, `reviewed_at`: UTC ms.

    `stability`: days until the chance of recall falls to 90 percent, above 0. `difficulty`: 1–10.
    """

    due_at: int
    stability: float
    difficulty: float
    reviewed_at: int


@dataclass(frozen=True, slots=True)
class Review:
    """A grade that was given; `question`: the id of the question, `at`: UTC ms."""

    id: str
    question: str
    at: int
    grade: Grade


def apply_grade(card: Card | None, grade: Grade, at: int) -> Card:
    """Return `card` after `grade` at the moment `at` (UTC ms); None is a question never practised.

    The next due date is one day to LONGEST_DAYS after `at`. A moment before the last review, from a clock set back,
    counts as the same day.
    """
    from fsrs import Card as Stored
    from fsrs import Rating, State

    # Only the interval matters: with a fixed start, no date is out of range for the library.
    stored = Stored(card_id=0, due=_BEGINNING)
    if card is not None:
        stored.state, stored.step, stored.last_review = State.Review, None, _BEGINNING
        stored.stability, stored.difficulty = card.stability, card.difficulty
    now = _BEGINNING + timedelta(days=_days_since(card, at))
    after, _ = _scheduler().review_card(stored, Rating(grade), now)
    if after.stability is None or after.difficulty is None:
        raise RuntimeError("A card that was reviewed has neither stability nor difficulty.")
    wait = (after.due - now) // timedelta(milliseconds=1)
    return Card(due_at=at + wait, stability=after.stability, difficulty=after.difficulty, reviewed_at=at)


def cards_by_grade(card: Card | None, at: int) -> dict[Grade, Card]:
    """Return the card that would follow from each grade at the moment `at` (UTC ms)."""
    return {grade: apply_grade(card, grade, at) for grade in Grade}


def replay_reviews(reviews: Iterable[Review]) -> Card | None:
    """Return the card after `reviews`, in chronological order; None if there are none."""
    card: Card | None = None
    for review in reviews:
        card = apply_grade(card, review.grade, review.at)
    return card


def _days_since(card: Card | None, at: int) -> int:
    """Return the days since the last review, rounded: an evening and the next morning are a day apart."""
    if card is None:
        return 0
    days = (at - card.reviewed_at + DAY_MS // 2) // DAY_MS
    return min(max(days, 0), 100 * LONGEST_DAYS)


@cache
def _scheduler() -> "fsrs.Scheduler":
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=LONGEST_DAYS, enable_fuzzing=False)
