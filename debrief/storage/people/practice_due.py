"""How many questions are due for practice: now, and on each of the next days, in plain SQL."""

import sqlite3
from collections import Counter
from datetime import date
from typing import NamedTuple

from debrief.domain.lists.agenda.practice_summary import practice_summary, round_summary
from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.record.when import DAY_MS
from debrief.storage.file.sql import fetch_rows, fetch_tuples
from debrief.storage.questions.conditions import REHEARSED
from debrief.storage.questions.next_interview.todays_round import count_todays_round

MOST_COUNTED = 100
"""The number up to which questions to practise are counted."""
AHEAD_MS = 60 * DAY_MS
"""How far ahead days are returned."""
_DUE = f"SELECT due_at FROM question AS q WHERE q.due_at BETWEEN 0 AND ? AND (q.times > 0 OR {REHEARSED})"  # noqa: S608 - joined from constants only
_PRACTICE_COUNTS = f"""
    SELECT
        (SELECT count(*) FROM (SELECT 1 FROM question AS q
            WHERE q.due_at <= :until AND (q.times > 0 OR {REHEARSED}) LIMIT :most)) AS due,
        (SELECT count(*) FROM (SELECT 1 FROM question AS q
            WHERE q.plan IS NOT NULL AND q.practise = 1 AND q.due_at IS NULL AND {REHEARSED} LIMIT :most))
        + (SELECT count(*) FROM (
            SELECT 1 FROM question WHERE practise = 1 AND due_at IS NULL AND times > 0 AND trim(wording) <> ''
            LIMIT :most)) AS chosen,
        NOT EXISTS (SELECT 1 FROM question WHERE counted = 0) AS counted
"""  # noqa: S608 - joined from constants only


class PracticeCounts(NamedTuple):
    """The numbers of questions that are due, and of chosen ones that were never practised.

    `counted`: whether the statistics of all questions are up to date.
    """

    due: int
    chosen: int
    counted: bool


def practice_counts(db: sqlite3.Connection, until: int, *, at_most: int = MOST_COUNTED) -> PracticeCounts:
    """Return the numbers of questions to practise by `until` (UTC ms), each counted up to `at_most`."""
    (row,) = fetch_rows(db, _PRACTICE_COUNTS, {"until": until, "most": at_most})
    return PracticeCounts(row["due"], min(row["chosen"], at_most), bool(row["counted"]))


def practice_line(
    db: sqlite3.Connection, counts: PracticeCounts, interview: NextInterview | None, now: int, zone: str
) -> str:
    """Return what practice has today, in words, and nothing if it has nothing: what `p` on the start page begins.

    That is the round for the next `interview`, where there is one, and else what is due and chosen.
    """
    if interview is not None and (number := count_todays_round(db, interview, now, zone)):
        return round_summary(number, interview.day_name)
    return practice_summary(counts.due, counts.chosen, MOST_COUNTED)


def practice_days(db: sqlite3.Connection, now: int, zone: str) -> list[tuple[date, int]]:
    """Return the days of the next weeks in the IANA `zone`, each with how many questions are due; `now`: UTC ms.

    What is due already counts for today. Raises JournalUnusable.
    """
    days = Counter(local_date(max(due_at, now), zone) for (due_at,) in fetch_tuples(db, _DUE, [now + AHEAD_MS]))
    return sorted(days.items())
