"""Where else the questions of a debrief were asked, in plain SQL."""

import sqlite3

from debrief.domain.elsewhere import AskedElsewhere, Elsewhere
from debrief.domain.endings import Outcome
from debrief.storage.glances import selected
from debrief.storage.moments import moment

NEWEST = 3
"""How many other debriefs are named for a question."""

# The index has all that is needed of a debrief: two thousand rows of the table itself would be forty times the bytes.
_TIMES = """
    SELECT a.debrief, max(a.discomfort) AS discomfort
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ? AND a.debrief <> ?
    GROUP BY a.debrief ORDER BY max(d.place) DESC
"""

_HEAD = """
    SELECT id, company, role, outcome, held_at, held_zone, held_timed, held_minutes, held_written
    FROM debrief WHERE id = ?
"""


def elsewhere(db: sqlite3.Connection, debrief_id: str) -> dict[str, Elsewhere]:
    """Return, by question, where else those of a debrief were asked; nothing of those that were not.

    Raises JournalUnusable where the file cannot be read.
    """
    questions = selected(db, "SELECT DISTINCT question FROM asked WHERE debrief = ?", [debrief_id])
    found = {row["question"]: _others(db, row["question"], debrief_id) for row in questions}
    return {question: others for question, others in found.items() if others.newest}


def _others(db: sqlite3.Connection, question: str, debrief_id: str) -> Elsewhere:
    found = selected(db, _TIMES, [question, debrief_id])  # once each, where it was asked twice in one interview
    newest = tuple(_asked(db, row["debrief"], row["discomfort"]) for row in found[:NEWEST])
    return Elsewhere(newest, len(found) - len(newest))


def _asked(db: sqlite3.Connection, debrief_id: str, discomfort: int | None) -> AskedElsewhere:
    row = selected(db, _HEAD, [debrief_id])[0]
    return AskedElsewhere(
        debrief=row["id"],
        company=row["company"],
        role=row["role"],
        held=moment(row, "held"),
        outcome=Outcome(row["outcome"]),
        discomfort=discomfort,
    )
