"""How many questions today's round for the next interview has: for the start page, which needs none of them.

Beside that of `interview_queue.py`, the query imports nothing that the first frame does without.
"""

import sqlite3

from debrief.domain.lists.agenda.practice_summary import MOST_PRACTISED
from debrief.domain.practice.due_dates import start_of_day
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.storage.file.sql import fetch_rows
from debrief.storage.questions.conditions import ASKED, NEVER, NEW_PLANS, PRACTISED, REHEARSED

_TODAY = "SELECT count(DISTINCT question) AS n FROM review WHERE at >= ?"
_ROUND = f"""
    SELECT count(*) AS n FROM (
        SELECT 1 FROM question AS q
        WHERE {ASKED} AND {NEVER} OR ({ASKED} OR {REHEARSED}) AND ({NEW_PLANS} OR {PRACTISED}) LIMIT ?)
"""  # noqa: S608 - joined from constants only


def questions_left(db: sqlite3.Connection, interview: NextInterview, now: int, zone: str) -> int:
    """Return how many more questions today's minutes are enough for, at `now` (UTC ms); 0 if they are used up."""
    (done,) = fetch_rows(db, _TODAY, [start_of_day(now, zone)])
    return max(min(interview.questions_a_day - int(done["n"]), MOST_PRACTISED), 0)


def count_todays_round(db: sqlite3.Connection, interview: NextInterview, now: int, zone: str) -> int:
    """Return how many questions `todays_queue` takes for `interview`; 0 if none, or if today's minutes are used up."""
    (row,) = fetch_rows(db, _ROUND, [start_of_day(now, zone), questions_left(db, interview, now, zone)])
    return int(row["n"])
