"""The words that each question of the ledger was asked in, in plain SQL: what tells whether it is asked again."""

import sqlite3

from debrief.storage.file.sql import fetch_rows, fetch_tuples

_TRASHED = "SELECT id FROM debrief WHERE deleted_at IS NOT NULL"

# What is not counted yet may well be asked outside the trash, and what is counted need not be looked up.
_LEDGER = "SELECT id, wording FROM question WHERE times > 0 OR counted = 0"

# In the order of the table: by the index of questions, every asking would be looked up in it one by one.
_OTHERWISE = f"""
    SELECT a.question, a.wording FROM asked AS a NOT INDEXED JOIN question AS q ON q.id = a.question
    WHERE a.wording <> q.wording AND a.debrief NOT IN ({_TRASHED}) ORDER BY a.rowid
"""  # noqa: S608 - joined from constants only

_TIMES = """
    SELECT count(*) AS times
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ?
"""


def wordings(db: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Return, by question, the wordings it is known by: that of the ledger, then those it was asked in, each once.

    Not of questions that are asked only in the trash. Raises JournalUnusable where the file cannot be read.
    """
    known: dict[str, tuple[str, ...]] = {question: (wording,) for question, wording in fetch_tuples(db, _LEDGER)}
    for question, wording in fetch_tuples(db, _OTHERWISE):
        if wording.strip() and question in known and wording not in known[question]:
            known[question] += (wording,)
    return known


def times(db: sqlite3.Connection, question: str) -> int:
    """Return how often a question is asked outside the trash. Raises JournalUnusable where the file cannot be read."""
    number: int = fetch_rows(db, _TIMES, [question])[0]["times"]
    return number
