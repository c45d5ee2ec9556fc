"""The trash: deleted debriefs, which no list shows and which can still be restored."""

import sqlite3

from debrief.domain.record.when import DAY_MS
from debrief.storage.file.values import NEXT_REV
from debrief.storage.index.sort_key import delete_from_index

KEEP_DAYS = 30
"""Days until a debrief in the trash is erased."""
KEEP_MS = KEEP_DAYS * DAY_MS
FIRST_POSSIBLE = 1_577_836_800_000
"""The beginning of 2020 in UTC ms."""


def days_left(deleted_at: int, now: int) -> int:
    """Return the days until a debrief deleted at `deleted_at` is erased, rounded up; both in UTC ms."""
    return -((now - deleted_at - KEEP_MS) // DAY_MS)


def move_to_trash(db: sqlite3.Connection, debrief_id: str, now: int) -> None:
    """Move a debrief to the trash at `now` (UTC ms)."""
    delete_from_index(db, debrief_id)
    db.execute(
        f"UPDATE debrief SET deleted_at = ?, indexed = 0, {NEXT_REV} WHERE id = ? AND deleted_at IS NULL",  # noqa: S608 - joined from constants only
        (now, debrief_id),
    )


def restore(db: sqlite3.Connection, debrief_id: str) -> bool:
    """Take a debrief out of the trash; return whether it was there."""
    query = f"UPDATE debrief SET deleted_at = NULL, {NEXT_REV} WHERE id = ? AND deleted_at IS NOT NULL"  # noqa: S608 - joined from constants only
    return db.execute(query, (debrief_id,)).rowcount > 0


def expired_ids(db: sqlite3.Connection, now: int) -> list[str]:
    """Return the ids of the debriefs that were in the trash for KEEP_DAYS at `now` (UTC ms)."""
    # A damaged value is no reason to erase anything: there was no debrief before 2020.
    between = (FIRST_POSSIBLE, now - KEEP_MS)
    ids = db.execute("SELECT id FROM debrief WHERE deleted_at BETWEEN ? AND ?", between)
    return [debrief_id for (debrief_id,) in ids]
