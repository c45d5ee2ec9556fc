"""The order of practice until the next interview, in plain SQL."""

import sqlite3
from datetime import date

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSummary
from debrief.domain.practice.due_dates import end_of_day, local_date, start_of_day
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.record.when import DAY_MS
from debrief.storage.questions.conditions import NEW_PLANS, PRACTISED
from debrief.storage.questions.listing import condition
from debrief.storage.questions.next_interview.next_interview import find_next_interview
from debrief.storage.questions.next_interview.todays_round import questions_left
from debrief.storage.questions.practice_queue import (
    CHOSEN,
    NOT_CHOSEN,
    QueuePart,
    fetch_parts,
    practice_queue,
)

_WEAKNESS = f"(? - q.reviewed_at) / (max(coalesce(q.stability, 0), 0.001) * {DAY_MS}.0)"
"""How many times its stability has passed on a day: over 1, recall is under 90 percent, by its definition."""


def todays_queue(db: sqlite3.Connection, now: int, zone: str) -> tuple[list[QuestionSummary], NextInterview | None]:
    """Return the questions to practise at `now` (UTC ms) in the IANA `zone`, and the interview they are chosen for.

    Until the day of the interview these are the weakest by that day, as many as the rest of today's minutes is enough
    for; after that, and without a next interview, those that are due. Raises JournalUnusable.
    """
    if (interview := find_next_interview(db, local_date(now, zone))) is not None:
        left = questions_left(db, interview, now, zone)
        if left and (weakest := weakest_by(db, interview.day, now, zone, limit=left)):
            return weakest, interview
    return practice_queue(db, end_of_day(now, zone)), None


def weakest_by(db: sqlite3.Connection, day: date, now: int, zone: str, *, limit: int) -> list[QuestionSummary]:
    """Return up to `limit` questions that were not practised today, those weakest on `day` first.

    First the chosen ones never practised, then those that would be recalled with less than 90 percent then, then the
    others never practised, then the rest. Raises JournalUnusable.
    """
    on_the_day = end_of_day(now, zone) + (day - local_date(now, zone)).days * DAY_MS
    (asked, _), (every, _) = condition(EVERY_QUESTION), condition(EVERY_QUESTION, plans=True)
    weak, strong = (f"{PRACTISED} AND {_WEAKNESS} {sign} 1 ORDER BY {_WEAKNESS} DESC, q.number" for sign in (">", "<="))
    reviewed = [start_of_day(now, zone), on_the_day, on_the_day]
    parts: list[QueuePart] = [
        (f"{every} AND {NEW_PLANS} ORDER BY q.number", []),
        (f"{asked} AND {CHOSEN}", []),
        (f"{every} AND {weak}", reviewed),
        (f"{asked} AND {NOT_CHOSEN}", []),
        (f"{every} AND {strong}", reviewed),
    ]
    return fetch_parts(db, parts, limit)
