"""The rounds of a process, and the process that a new debrief may belong to, in plain SQL.

Each function raises JournalUnusable if the file cannot be read.
"""

import sqlite3

from debrief.domain.patterns.rounds import OpenProcess, Round
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome, debrief_title
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows
from debrief.storage.file.values import moment, required_choice, text

_ROUNDS = f"""
    SELECT id, company, role, stage, people, outcome, {MOMENT_COLUMNS.format("held")}
    FROM debrief WHERE process = ? AND deleted_at IS NULL ORDER BY place
"""  # noqa: S608 - joined from constants only

_RECENT = 500
"""The debriefs among which another round is looked for, newest first: a process takes months, not years."""

# Names are compared in Python: SQLite folds the case of ASCII only.
_NEWEST = f"""
    SELECT id, process, company, role, {MOMENT_COLUMNS.format("held")},
        (SELECT count(*) FROM debrief AS r WHERE r.process = d.process AND r.deleted_at IS NULL) AS rounds
    FROM debrief AS d WHERE d.deleted_at IS NULL ORDER BY d.place DESC LIMIT {_RECENT}
"""  # noqa: S608 - joined from constants only


def process_rounds(db: sqlite3.Connection, process: str) -> list[Round]:
    """Return the rounds of a process, oldest first, without those in the trash."""
    return [
        Round(
            debrief=row["id"],
            title=debrief_title(text(row["company"]), text(row["role"])),
            stage=text(row["stage"]),
            held=moment(row, "held"),
            people=text(row["people"]),
            outcome=required_choice(Outcome, row["outcome"]),
        )
        for row in fetch_rows(db, _ROUNDS, [process])
    ]


def process_of(db: sqlite3.Connection, debrief: Debrief) -> OpenProcess | None:
    """Return the process of the newest other debrief of the same company and role; None if there is none.

    Names are the same whatever their case and spaces. A debrief without a company or a role belongs nowhere, and one
    that has other rounds already belongs with those.
    """
    wanted = _fold(debrief.company), _fold(debrief.role)
    if not all(wanted):
        return None
    others = [row for row in fetch_rows(db, _NEWEST) if row["id"] != debrief.id]
    if any(row["process"] == debrief.process_id for row in others):
        return None
    for row in others:
        if (_fold(text(row["company"])), _fold(text(row["role"]))) == wanted:
            title = debrief_title(text(row["company"]), text(row["role"]))
            return OpenProcess(process=row["process"], title=title, rounds=row["rounds"], held=moment(row, "held"))
    return None


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
