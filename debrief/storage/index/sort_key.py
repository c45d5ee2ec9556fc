"""`place`, the sort key of debriefs by date: lists page by it, and it is the rowid in the `search` index."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from debrief.domain.record.debrief import Debrief

BITS = 14
"""A place is a moment shifted left by this; the low bits distinguish debriefs of the same moment."""

LOWEST = -(1 << 63)
"""A number below every place."""


def newest_moment(debrief: Debrief) -> int:
    """Return the moment a debrief is sorted by (UTC ms): the interview, or else the start of the debrief."""
    return debrief.started_at if debrief.held.at is None else debrief.held.at


def first_place(moment: int) -> int:
    """Return the lowest place that a debrief of `moment` (UTC ms) can have."""
    return moment << BITS


def place_for(db: sqlite3.Connection, debrief_id: str, moment: int) -> int:
    """Return a free place for a debrief at `moment` (UTC ms), above all others of that moment.

    Deletes the debrief's entry in the search index, whose rowid is the old place.
    """
    delete_from_index(db, debrief_id)
    query = "SELECT max(place) FROM debrief WHERE place BETWEEN ? AND ?"
    first = first_place(moment)
    while True:  # where all 16,384 places of a moment are taken, use the next moment
        last = first + (1 << BITS) - 1
        taken: int | None = db.execute(query, (first, last)).fetchone()[0]
        if taken is None or taken < last:
            return first if taken is None else taken + 1
        first = last + 1


def delete_from_index(db: sqlite3.Connection, debrief_id: str) -> None:
    """Delete a debrief from the search index."""
    db.execute("DELETE FROM search WHERE rowid = (SELECT place FROM debrief WHERE id = ?)", (debrief_id,))
