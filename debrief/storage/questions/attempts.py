"""Attempts: the answers written in practice."""

import sqlite3

from debrief.domain.lists.summaries import Attempt
from debrief.domain.record.text_edit import TextEdit
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import instant, text

_WRITE = """
    INSERT INTO attempt (id, question, at, text) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text
"""


def write(db: sqlite3.Connection, edit: TextEdit) -> None:
    """Store the text of an attempt under the id `edit.session`; delete the attempt where nothing is left of its text.

    It stays with its own question when that is merged into another. Raises KeyError if there is no such question.
    """
    if db.execute("SELECT 1 FROM question WHERE id = ?", (edit.record,)).fetchone() is None:
        raise KeyError(edit.record)
    if edit.text.strip():
        db.execute(_WRITE, (edit.session, edit.record, edit.at, edit.text))
    else:
        db.execute("DELETE FROM attempt WHERE id = ?", (edit.session,))


def attempts(db: sqlite3.Connection, source: str, value: str) -> dict[str, tuple[Attempt, ...]]:
    """Return the attempts at the questions in `source` and at those merged into them, latest first, by question id.

    `source`: SQL behind FROM that names the questions `q` and has one parameter, `value`.
    """
    query = f"""
        SELECT q.id AS question, t.id, t.text, t.at
        FROM {source} JOIN question AS one ON one.id = q.id OR one.merged_into = q.id
        JOIN attempt AS t ON t.question = one.id ORDER BY t.at DESC, t.id
    """  # noqa: S608 - joined from constants only
    found: dict[str, list[Attempt]] = {}
    for row in fetch_rows(db, query, [value]):
        attempt = Attempt(id=row["id"], text=text(row["text"]), at=instant(row["at"]) or 0)
        found.setdefault(row["question"], []).append(attempt)
    return {question_id: tuple(written) for question_id, written in found.items()}
