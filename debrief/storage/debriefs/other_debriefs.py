"""Finds other debriefs that ask the questions of a debrief, in plain SQL."""

import sqlite3

from debrief.domain.lists.other_debriefs import OtherDebrief, OtherDebriefs
from debrief.domain.record.outcome import Outcome
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import moment, number, required_choice

NEWEST = 3
"""The number of other debriefs named for a question."""

OFTEN = 300
"""Debriefs of a question above which its newest are found by scanning all debriefs until there are enough."""

_COUNT = "SELECT count(DISTINCT debrief) AS n FROM asked WHERE question = :question AND debrief <> :debrief"
_TRASHED = """
    SELECT count(*) AS n FROM debrief AS d WHERE d.deleted_at IS NOT NULL AND d.id <> :debrief
    AND EXISTS (SELECT 1 FROM asked AS a WHERE a.debrief = d.id AND a.question = :question)
"""

# Both queries read indexes only: the rows of the tables would be forty times the bytes.
_OF_FEW = """
    SELECT a.debrief, max(a.discomfort) AS discomfort
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = :question AND a.debrief <> :debrief
    GROUP BY a.debrief ORDER BY max(d.place) DESC LIMIT :limit
"""
_OF_MANY = """
    SELECT d.id AS debrief,
        (SELECT max(discomfort) FROM asked WHERE debrief = d.id AND question = :question) AS discomfort
    FROM debrief AS d INDEXED BY debrief_listed
    WHERE d.deleted_at IS NULL AND d.id <> :debrief
    AND EXISTS (SELECT 1 FROM asked AS a WHERE a.debrief = d.id AND a.question = :question)
    ORDER BY d.place DESC LIMIT :limit
"""

_HEAD = """
    SELECT id, company, role, outcome, held_at, held_zone, held_timed, held_minutes, held_written
    FROM debrief WHERE id = ?
"""


def other_debriefs(db: sqlite3.Connection, debrief_id: str) -> dict[str, OtherDebriefs]:
    """Return the other debriefs that ask each question of a debrief, by question id; only questions that have some.

    Raises JournalUnusable if the file cannot be read.
    """
    questions = fetch_rows(db, "SELECT DISTINCT question FROM asked WHERE debrief = ?", [debrief_id])
    others_of = {row["question"]: _others(db, row["question"], debrief_id) for row in questions}
    return {question: others for question, others in others_of.items() if others.newest}


def _others(db: sqlite3.Connection, question: str, debrief_id: str) -> OtherDebriefs:
    of = {"question": question, "debrief": debrief_id, "limit": NEWEST}
    count = fetch_rows(db, _COUNT, of)[0]["n"]
    rows = fetch_rows(db, _OF_MANY if count > OFTEN else _OF_FEW, of)
    newest = tuple(_fetch_heading(db, row["debrief"], row["discomfort"]) for row in rows)
    return OtherDebriefs(newest, count - fetch_rows(db, _TRASHED, of)[0]["n"] - len(newest))


def _fetch_heading(db: sqlite3.Connection, debrief_id: str, discomfort: int | None) -> OtherDebrief:
    row = fetch_rows(db, _HEAD, [debrief_id])[0]
    return OtherDebrief(
        debrief=row["id"],
        company=row["company"],
        role=row["role"],
        held=moment(row, "held"),
        outcome=required_choice(Outcome, row["outcome"]),
        discomfort=number("discomfort", discomfort),
    )
