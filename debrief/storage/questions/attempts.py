"""Attempts: what somebody wrote while practising a question."""

import sqlite3

from debrief.domain.record.text_edit import TextEdit

_WRITE = """
    INSERT INTO attempt (id, question, at, text) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text
"""


def write(db: sqlite3.Connection, edit: TextEdit) -> None:
    """Store the text of an attempt under the id `edit.session`; delete the attempt where nothing is left of its text.

    It stays with its own question when that is merged into another. Raises KeyError where there is no such question.
    """
    if db.execute("SELECT 1 FROM question WHERE id = ?", (edit.record,)).fetchone() is None:
        raise KeyError(edit.record)
    if edit.text.strip():
        db.execute(_WRITE, (edit.session, edit.record, edit.at, edit.text))
    else:
        db.execute("DELETE FROM attempt WHERE id = ?", (edit.session,))
