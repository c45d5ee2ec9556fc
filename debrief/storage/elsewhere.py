"""Where else the questions of a debrief were asked, in plain SQL."""

import sqlite3

from debrief.domain.elsewhere import AskedElsewhere, Elsewhere
from debrief.domain.endings import Outcome
from debrief.storage.glances import _rows
from debrief.storage.moments import moment

NEWEST = 3
"""How many other debriefs are named for a question."""

_TIMES = """
    SELECT a.debrief, a.discomfort FROM asked AS a JOIN debrief AS d ON d.id = a.debrief
    WHERE a.question = ? AND a.debrief <> ? AND d.deleted_at IS NULL
    ORDER BY d.place DESC, a.position
"""

_HEAD = """
    SELECT id, company, role, outcome, held_at, held_zone, held_timed, held_minutes, held_written
    FROM debrief WHERE id = ?
"""


def elsewhere(db: sqlite3.Connection, debrief_id: str) -> dict[str, Elsewhere]:
    """Return, by question, where else those of a debrief were asked; nothing of those that were not.

    Raises JournalUnusable where the file cannot be read.
    """
    questions = _rows(db, "SELECT DISTINCT question FROM asked WHERE debrief = ?", [debrief_id])
    found = {row["question"]: _others(db, row["question"], debrief_id) for row in questions}
    return {question: others for question, others in found.items() if others.newest}


def _others(db: sqlite3.Connection, question: str, debrief_id: str) -> Elsewhere:
    worst: dict[str, int | None] = {}
    for row in _rows(db, _TIMES, [question, debrief_id]):
        before = worst.get(row["debrief"])  # it may have been asked twice in one interview
        worst[row["debrief"]] = max(row["discomfort"] or 0, before or 0) or None
    newest = tuple(_asked(db, other, worst[other]) for other in list(worst)[:NEWEST])
    return Elsewhere(newest, len(worst) - len(newest))


def _asked(db: sqlite3.Connection, debrief_id: str, discomfort: int | None) -> AskedElsewhere:
    row = _rows(db, _HEAD, [debrief_id])[0]
    return AskedElsewhere(
        debrief=row["id"],
        company=row["company"],
        role=row["role"],
        held=moment(row, "held"),
        outcome=Outcome(row["outcome"]),
        discomfort=discomfort,
    )
