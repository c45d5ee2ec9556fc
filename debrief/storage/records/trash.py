"""The trash: debriefs that are out of every list, and can still be taken back."""

import sqlite3

from debrief.storage.file.sort_key import unlist

KEEP_DAYS = 30
"""How long the trash keeps a debrief."""
_DAY_MS = 24 * 3600 * 1000
KEEP_MS = KEEP_DAYS * _DAY_MS


def days_left(deleted_at: int, now: int) -> int:
    """Return in how many days, begun ones counted, what was put there at `deleted_at` is erased; both UTC ms."""
    return -((now - deleted_at - KEEP_MS) // _DAY_MS)


def put(db: sqlite3.Connection, debrief_id: str, now: int) -> None:
    """Take a debrief out of every list, at `now` (UTC ms)."""
    unlist(db, debrief_id)
    db.execute(
        "UPDATE debrief SET deleted_at = ?, indexed = 0, rev = rev + 1 WHERE id = ? AND deleted_at IS NULL",
        (now, debrief_id),
    )


def take_back(db: sqlite3.Connection, debrief_id: str) -> bool:
    """Put a debrief back where it was; return whether it was in the trash."""
    back = "UPDATE debrief SET deleted_at = NULL, rev = rev + 1 WHERE id = ? AND deleted_at IS NOT NULL"
    return db.execute(back, (debrief_id,)).rowcount > 0


def expired(db: sqlite3.Connection, now: int) -> list[str]:
    """Return the ids of those that the trash has kept for its time at `now` (UTC ms)."""
    found = db.execute("SELECT id FROM debrief WHERE deleted_at <= ?", (now - KEEP_MS,))
    return [debrief_id for (debrief_id,) in found]
