"""The days on which questions are due for practice, in plain SQL."""

import sqlite3
from collections import Counter
from datetime import date

from debrief.domain.lists.agenda_item import DAY_MS
from debrief.domain.practice.due_dates import local_date
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.questions.rehearsed import REHEARSED

AHEAD_MS = 60 * DAY_MS
"""How far ahead days are returned."""
_DUE = f"SELECT due_at FROM question AS q WHERE q.due_at BETWEEN 0 AND ? AND (q.times > 0 OR {REHEARSED})"  # noqa: S608


def practice_days(db: sqlite3.Connection, now: int, zone: str) -> list[tuple[date, int]]:
    """Return the days of the next weeks in the IANA `zone`, each with how many questions are due; `now`: UTC ms.

    What is due already counts for today. Raises JournalUnusable.
    """
    days = Counter(local_date(max(due_at, now), zone) for (due_at,) in fetch_tuples(db, _DUE, [now + AHEAD_MS]))
    return sorted(days.items())
