"""What is in the trash, as its list shows it: plain SQL, nothing is changed."""

import sqlite3

from debrief.domain.lists.summaries import DebriefSummary
from debrief.storage.debriefs.lists import fetch_glances
from debrief.storage.file.sql import selected

_THERE = "d.deleted_at IS NOT NULL"


def page(
    db: sqlite3.Connection,
    *,
    limit: int = -1,
    below: DebriefSummary | None = None,
    above: DebriefSummary | None = None,
    including: bool = False,
    from_end: bool = False,
) -> list[DebriefSummary]:
    """Return up to `limit` debriefs in the trash (all without), the one put there last first.

    `below`, `above`: only after, before where that one stood; `including`: what stands just there now, too. With
    `above` they are those nearest before it, and `from_end` the last of all, still in order.
    """
    back = from_end or above is not None
    way = "ASC" if back else "DESC"
    where, values = _THERE, list[int | str]()
    if (edge := above if back else below) is not None:
        sign = (">" if back else "<") + ("=" if including else "")
        where += f" AND (d.deleted_at, d.id) {sign} (?, ?)"
        values = [edge.deleted_at or 0, edge.id]
    found = fetch_glances(db, where, values, order=f"d.deleted_at {way}, d.id {way}", limit=limit)
    return found[::-1] if back else found


def position(db: sqlite3.Connection, glance: DebriefSummary) -> tuple[int, int]:
    """Return which of how many a debrief is in the trash, counted from 1."""
    before = "count(*) FILTER (WHERE (d.deleted_at, d.id) > (?, ?)) AS before"
    query = f"SELECT count(*) AS n, {before} FROM debrief AS d WHERE {_THERE}"  # noqa: S608 - joined from constants
    (row,) = selected(db, query, [glance.deleted_at or 0, glance.id])
    return row["before"] + 1, row["n"]


def ids(db: sqlite3.Connection) -> list[str]:
    """Return the ids of all that is in the trash."""
    return [row["id"] for row in selected(db, f"SELECT d.id FROM debrief AS d WHERE {_THERE}")]  # noqa: S608
