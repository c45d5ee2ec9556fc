"""A question prepared for practice: what each grade would schedule, and whether it counts today."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.practice.due_dates import describe_due_day, end_of_day, local_date, short_day
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.question_texts import ungraded_attempt_line
from debrief.domain.practice.spacing import Card, Grade, Review, cards_by_grade, replay_reviews


@dataclass(frozen=True, slots=True)
class PracticeItem:
    """A question to practise, and its next due day by grade; no days if a grade does not count today.

    `wording`: the one to ask it in, another than last time where it has several; empty: that of the ledger. `several`:
    whether it has. `notice`: why a grade does not count, or what it changes for a question that is not due; else empty.
    `attempt_line`: where an answer is that was typed and not graded; empty if there is none.
    """

    question: PracticeQuestion
    days: dict[Grade, str]
    notice: str = ""
    attempt_line: str = ""
    wording: str = ""
    several: bool = False


def prepare_item(question: PracticeQuestion, reviews: Iterable[Review], now: int, zone: str) -> PracticeItem:
    """Return `question`, with its past `reviews`, prepared for practice at `now` (UTC ms) in `zone` (IANA name).

    A grade counts once a day: recall after an hour says nothing about recall after days.
    """
    card = replay_reviews(reviews)
    days, notice = _days_and_notice(card, now, zone)
    return PracticeItem(
        question, days, notice, ungraded_attempt_line(question, card.reviewed_at if card else None, now, zone)
    )


def _days_and_notice(card: Card | None, now: int, zone: str) -> tuple[dict[Grade, str], str]:
    if card is not None and local_date(card.reviewed_at, zone) == local_date(now, zone):
        back = describe_due_day(card.due_at, now, zone)
        return {}, f"You have already graded this today, and only that grade counts. It comes back {back}."
    days = _due_days_by_grade(card, now, zone)
    if card is None or card.due_at <= end_of_day(now, zone):
        return days, ""
    due = short_day(card.due_at, now, zone)
    return days, f"It is not due until {due}. Your grade still counts, and moves that date."


def _due_days_by_grade(card: Card | None, now: int, zone: str) -> dict[Grade, str]:
    """Return, for each grade given at `now` (UTC ms), the day on which the question is due again."""
    return {grade: describe_due_day(after.due_at, now, zone) for grade, after in cards_by_grade(card, now).items()}
