"""The page for an interview as somebody edited it, with its former texts, by the day of the interview."""

import sqlite3

from debrief.domain.lists.summaries import FormerAnswer
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import instant

_UPSERT = """
    INSERT INTO prepared_page (day, text, writer) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET text = excluded.text, writer = excluded.writer
"""


def edited_text(db: sqlite3.Connection, day: str) -> str:
    """Return the page of a day (`2026-12-03`, or NEXT) as it was edited; empty if it is drafted from the journal.

    Raises JournalUnusable.
    """
    rows = fetch_rows(db, "SELECT text FROM prepared_page WHERE day = ?", [day])
    return str(rows[0]["text"]) if rows and rows[0]["text"].strip() else ""


def set_text(db: sqlite3.Connection, day: str, text: str, writer: str | None = None) -> None:
    """Store the text of the page of a day. The former text is kept, unless the same edit session wrote it."""
    db.execute(_UPSERT, (day, text, writer))


def former_texts(db: sqlite3.Connection, day: str) -> tuple[FormerAnswer, ...]:
    """Return the former texts of the page of a day, latest first. Raises JournalUnusable."""
    rows = fetch_rows(db, "SELECT text, at FROM prepared_page_version WHERE day = ? ORDER BY at DESC", [day])
    return tuple(FormerAnswer(answer=row["text"], at=instant(row["at"]) or 0) for row in rows)
