"""A question as it is practised: itself, and what each grade given now would bring."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.glance import PracticeQuestion
from debrief.domain.practice.card import Grade, Review, replayed
from debrief.domain.practice.days import coming_back


@dataclass(frozen=True, slots=True)
class Drawn:
    """A question to practise, and for each grade the day it then comes back."""

    question: PracticeQuestion
    days: dict[Grade, str]


def drawn(question: PracticeQuestion, reviews: Iterable[Review], now: int, zone: str) -> Drawn:
    """Return `question`, graded so far as in `reviews`, as it is practised `now` (UTC ms) in the IANA `zone`."""
    return Drawn(question, coming_back(replayed(reviews), now, zone))
