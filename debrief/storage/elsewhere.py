"""Where else the questions of a debrief were asked, in plain SQL."""

import sqlite3

from debrief.domain.elsewhere import AskedElsewhere, Elsewhere
from debrief.domain.endings import Outcome
from debrief.storage.glances import _rows
from debrief.storage.moments import moment

NEWEST = 3
"""How many other debriefs are named for a question."""

_TIMES = """
    SELECT a.question, a.debrief, max(a.discomfort) AS discomfort, d.place
    FROM asked AS a JOIN debrief AS d ON d.id = a.debrief
    WHERE a.question = ? AND a.debrief <> ? AND d.deleted_at IS NULL
    GROUP BY a.debrief ORDER BY d.place DESC
"""


def elsewhere(db: sqlite3.Connection, debrief_id: str) -> dict[str, Elsewhere]:
    """Return, by question, where else those of a debrief were asked; only questions that were.

    Raises JournalUnusable where the file cannot be read.
    """
    questions = _rows(db, "SELECT DISTINCT question FROM asked WHERE debrief = ?", [debrief_id])
    found = {row["question"]: _rows(db, _TIMES, [row["question"], debrief_id]) for row in questions}
    return {
        question: Elsewhere(tuple(_asked(db, time) for time in times[:NEWEST]), len(times[NEWEST:]))
        for question, times in found.items()
        if times
    }
