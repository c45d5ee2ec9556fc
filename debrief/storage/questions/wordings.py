"""Every wording of each question, in plain SQL; matching compares new questions with them."""

import sqlite3

from debrief.storage.file.sql import fetch_rows, fetch_tuples

_TRASHED = "SELECT id FROM debrief WHERE deleted_at IS NOT NULL"

# times: askings outside the trash. Rows with counted = 0 have no `times` yet and are taken as asked.
_LEDGER = "SELECT id, wording FROM question WHERE (times > 0 OR counted = 0) AND plan IS NULL"

# NOT INDEXED scans the table in order: through the index of questions each asking costs a look-up.
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
    """Return the distinct wordings by question id: the question's own first, then those of its askings.

    Leaves out questions that only debriefs in the trash ask. Raises JournalUnusable if the file cannot be read.
    """
    known: dict[str, tuple[str, ...]] = {question: (wording,) for question, wording in fetch_tuples(db, _LEDGER)}
    for question, wording in fetch_tuples(db, _OTHERWISE):
        if wording.strip() and question in known and wording not in known[question]:
            known[question] += (wording,)
    return known


def times(db: sqlite3.Connection, question: str) -> int:
    """Return how often a question is asked outside the trash. Raises JournalUnusable if the file cannot be read."""
    number: int = fetch_rows(db, _TIMES, [question])[0]["times"]
    return number
