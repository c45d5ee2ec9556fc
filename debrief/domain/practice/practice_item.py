"""A question as it is practised: itself, what each grade given now would bring, and whether one counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.practice.card import Grade, Review, replayed
from debrief.domain.practice.due_dates import comes_back, coming_back, day_of, end_of_today, on_day


@dataclass(frozen=True, slots=True)
class Drawn:
    """A question to practise, and for each grade the day it then comes back; none where no grade counts today.

    `remark`: why none does, or what one moves, of a question that is not due; else empty.
    """

    question: PracticeQuestion
    days: dict[Grade, str]
    remark: str = ""


def drawn(question: PracticeQuestion, reviews: Iterable[Review], now: int, zone: str) -> Drawn:
    """Return `question`, graded so far as in `reviews`, as it is practised `now` (UTC ms) in the IANA `zone`.

    A grade counts once a day: what goes well an hour later says nothing of how long it is remembered.
    """
    card = replayed(reviews)
    if card is not None and day_of(card.reviewed_at, zone) == day_of(now, zone):
        back = comes_back(card.due_at, now, zone)
        return Drawn(question, {}, f"You graded it today, which counts once a day: it comes back {back}.")
    days = coming_back(card, now, zone)
    if card is None or card.due_at <= end_of_today(now, zone):
        return Drawn(question, days)
    due = on_day(card.due_at, now, zone)
    return Drawn(question, days, f"It is not due before {due}. A grade counts all the same, and moves that day.")
