"""The trash: deleted debriefs, which no list shows and which can still be restored."""

import sqlite3

from debrief.storage.file.sort_key import delete_from_index

KEEP_DAYS = 30
"""Days until a debrief in the trash is erased."""
_DAY_MS = 24 * 3600 * 1000
KEEP_MS = KEEP_DAYS * _DAY_MS


def days_left(deleted_at: int, now: int) -> int:
    """Return the days until a debrief deleted at `deleted_at` is erased, rounded up; both in UTC ms."""
    return -((now - deleted_at - KEEP_MS) // _DAY_MS)


def move_to_trash(db: sqlite3.Connection, debrief_id: str, now: int) -> None:
    """Move a debrief to the trash at `now` (UTC ms)."""
    delete_from_index(db, debrief_id)
    db.execute(
        "UPDATE debrief SET deleted_at = ?, indexed = 0, rev = rev + 1 WHERE id = ? AND deleted_at IS NULL",
        (now, debrief_id),
    )


def restore(db: sqlite3.Connection, debrief_id: str) -> bool:
    """Take a debrief out of the trash; return whether it was there."""
    query = "UPDATE debrief SET deleted_at = NULL, rev = rev + 1 WHERE id = ? AND deleted_at IS NOT NULL"
    return db.execute(query, (debrief_id,)).rowcount > 0


def expired_ids(db: sqlite3.Connection, now: int) -> list[str]:
    """Return the ids of the debriefs that were in the trash for KEEP_DAYS at `now` (UTC ms)."""
    ids = db.execute("SELECT id FROM debrief WHERE deleted_at <= ?", (now - KEEP_MS,))
    return [debrief_id for (debrief_id,) in ids]
