"""Inserts placeholders for missing records, so that the rows that belong to them can be read."""

import sqlite3

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Question
from debrief.domain.record.unreadable import UNREADABLE
from debrief.storage.index.sort_key import newest_moment, place_for
from debrief.storage.records.mapping import PART_TABLES, columns

_POINTING = {"debrief": tuple(PART_TABLES.values()), "question": ("asked", "answer_version", "review", "attempt")}
"""The tables whose rows refer to a debrief or a question."""

_NOTES = """
    INSERT INTO note (debrief, id, position, "to", moment, ask)
    SELECT DISTINCT debrief, note, (SELECT count(*) FROM note AS n WHERE n.debrief = v.debrief), ?, '', ''
    FROM note_version AS v WHERE NOT EXISTS (SELECT 1 FROM note AS n WHERE n.debrief = v.debrief AND n.id = v.note)
"""
"""Inserts a placeholder for each missing note that has former texts."""


def adopt_orphans(db: sqlite3.Connection, now: int) -> int:
    """Insert a placeholder for every missing debrief, question and note that a row refers to.

    Return how many. A question gets the wording it was asked in. `now`: UTC ms, when the placeholders for
    debriefs begin.
    """
    adopted = db.execute(_NOTES, (UNREADABLE,)).rowcount
    for debrief_id in missing_ids(db, "debrief"):
        insert_debrief(db, Debrief(id=debrief_id, started_at=now, company=UNREADABLE))
        adopted += 1
    for question_id in missing_ids(db, "question"):
        asked = db.execute("SELECT wording FROM asked WHERE question = ? LIMIT 1", (question_id,)).fetchone()
        insert_question(db, Question(id=question_id, wording=asked[0] if asked else UNREADABLE))
        adopted += 1
    db.execute("UPDATE question SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM question)")
    return adopted


def insert_debrief(db: sqlite3.Connection, debrief: Debrief) -> None:
    """Insert a debrief without its parts."""
    place = place_for(db, debrief.id, newest_moment(debrief))
    _insert(db, "debrief", columns(debrief) | {"place": place, "rev": 1, "indexed": 0})


def insert_question(db: sqlite3.Connection, question: Question) -> None:
    """Insert a question."""
    _insert(db, "question", columns(question) | {"rev": 1, "indexed": 0})


def missing_ids(db: sqlite3.Connection, table: str) -> list[str]:
    """Return the ids that rows refer to but `table`, debrief or question, does not have."""
    query = " UNION ".join(
        f"SELECT {table} FROM {child} WHERE {table} NOT IN (SELECT id FROM {table})"  # noqa: S608 - names of ours
        for child in _POINTING[table]
    )
    return [missing for (missing,) in db.execute(query).fetchall()]


def _insert(db: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))  # noqa: S608 - names of the schema
