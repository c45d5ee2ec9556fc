"""Notes by their ids, and the former texts of each."""

import sqlite3

from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.record.transfer import NoteVersion
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import free_moment, instant, text


def debrief_of_note(db: sqlite3.Connection, note_id: str) -> str | None:
    """Return the id of the debrief that has a note; None if there is no such note."""
    row = db.execute("SELECT debrief FROM note WHERE id = ? ORDER BY debrief LIMIT 1", (note_id,)).fetchone()
    return None if row is None else str(row[0])


def former_texts(db: sqlite3.Connection, note_id: str) -> tuple[FormerAnswer, ...]:
    """Return the former texts of a note, latest first, each with when it was replaced. Raises JournalUnusable."""
    rows = fetch_rows(db, "SELECT text, at FROM note_version WHERE note = ? ORDER BY at DESC", [note_id])
    return tuple(FormerAnswer(answer=text(row["text"]), at=instant(row["at"]) or 0) for row in rows)


def silent_notes(db: sqlite3.Connection) -> int:
    """Return how many notes were closed because no reply came. Raises JournalUnusable."""
    number: int = fetch_rows(db, "SELECT count(*) AS n FROM note WHERE silent = 1")[0]["n"]
    return number


def import_version(db: sqlite3.Connection, version: NoteVersion, *, dry_run: bool = False) -> bool:
    """Insert a former text from an import; return whether it is new. A text that the note has or had is not."""
    where = (version.debrief, version.note)
    now = db.execute("SELECT text FROM note WHERE debrief = ? AND id = ?", where).fetchall()
    rows = db.execute("SELECT text, at FROM note_version WHERE debrief = ? AND note = ?", where).fetchall()
    if version.text in {text for text, *_ in (*now, *rows)}:
        return False
    if not dry_run:
        at = free_moment(version.at, {at for _, at in rows})
        db.execute("INSERT INTO note_version (debrief, note, at, text) VALUES (?, ?, ?, ?)", (*where, at, version.text))
    return True
