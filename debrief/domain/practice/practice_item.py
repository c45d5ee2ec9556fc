"""A question as it is practised: itself, what each grade given now would bring, and whether one counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.practice.card import Grade, Review, replay_reviews
from debrief.domain.practice.due_dates import describe_due_day, due_days_by_grade, end_of_day, local_date, short_day


@dataclass(frozen=True, slots=True)
class PracticeItem:
    """A question to practise, and for each grade the day it then comes back; none where no grade counts today.

    `remark`: why none does, or what one moves, of a question that is not due; else empty.
    """

    question: PracticeQuestion
    days: dict[Grade, str]
    remark: str = ""


def prepare_item(question: PracticeQuestion, reviews: Iterable[Review], now: int, zone: str) -> PracticeItem:
    """Return `question`, graded so far as in `reviews`, as it is practised `now` (UTC ms) in the IANA `zone`.

    A grade counts once a day: what goes well an hour later says nothing of how long it is remembered.
    """
    card = replay_reviews(reviews)
    if card is not None and local_date(card.reviewed_at, zone) == local_date(now, zone):
        back = describe_due_day(card.due_at, now, zone)
        return PracticeItem(question, {}, f"You graded it today, which counts once a day: it comes back {back}.")
    days = due_days_by_grade(card, now, zone)
    if card is None or card.due_at <= end_of_day(now, zone):
        return PracticeItem(question, days)
    due = short_day(card.due_at, now, zone)
    return PracticeItem(question, days, f"It is not due before {due}. A grade counts all the same, and moves that day.")
