"""The order of all debriefs by date, as one number each: lists page by it, and `search` has it as its rowid."""

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief

BITS = 14
"""How far a place has its moment to the left; the bits below tell debriefs of the same moment apart."""

LOWEST = -(1 << 63)
"""Below every place."""


def newest_moment(debrief: "Debrief") -> int:
    """Return what a debrief is listed by, in UTC ms: when the interview was, or else when it was begun."""
    return debrief.started_at if debrief.held.at is None else debrief.held.at


def first_place(moment: int) -> int:
    """Return the lowest place that a debrief of `moment` (UTC ms) can have."""
    return moment << BITS


def place_for(db: sqlite3.Connection, debrief_id: str, moment: int) -> int:
    """Return a free place for a debrief at `moment` (UTC ms), the newest of those there.

    What the search knows of it at the place it had is taken out.
    """
    unlist(db, debrief_id)
    query = "SELECT max(place) FROM debrief WHERE place BETWEEN ? AND ?"
    first = first_place(moment)
    while True:  # the moment after, in the end, where sixteen thousand have this one
        last = first + (1 << BITS) - 1
        taken: int | None = db.execute(query, (first, last)).fetchone()[0]
        if taken is None or taken < last:
            return first if taken is None else taken + 1
        first = last + 1


def unlist(db: sqlite3.Connection, debrief_id: str) -> None:
    """Let no search find a debrief any more."""
    db.execute("DELETE FROM search WHERE rowid = (SELECT place FROM debrief WHERE id = ?)", (debrief_id,))
