"""The list of the trash in plain SQL; read-only."""

import sqlite3

from debrief.domain.lists.summaries import DebriefSummary
from debrief.storage.debriefs.lists import fetch_summaries
from debrief.storage.file.sql import SortOrder, fetch_rows

_IN_TRASH = "d.deleted_at IS NOT NULL"
_ORDER = SortOrder[DebriefSummary](("d.deleted_at", "d.id"), lambda debrief: (debrief.deleted_at or 0, debrief.id))


def page(
    db: sqlite3.Connection,
    *,
    limit: int = -1,
    below: DebriefSummary | None = None,
    above: DebriefSummary | None = None,
    including: bool = False,
    from_end: bool = False,
) -> list[DebriefSummary]:
    """Return up to `limit` debriefs in the trash (-1: all), the last one put there first; the rest as in SortOrder."""
    part = _ORDER.page(_IN_TRASH, (), below=below, above=above, including=including, from_end=from_end)
    return part.sorted(fetch_summaries(db, part.where, part.values, order=part.order_by, limit=limit))


def position(db: sqlite3.Connection, debrief: DebriefSummary) -> tuple[int, int]:
    """Return the position of a debrief in the trash, from 1, and the number of debriefs there."""
    return _ORDER.position(db, "debrief AS d", debrief, _IN_TRASH, ())


def ids(db: sqlite3.Connection) -> list[str]:
    """Return the ids of all debriefs in the trash."""
    return [row["id"] for row in fetch_rows(db, f"SELECT d.id FROM debrief AS d WHERE {_IN_TRASH}")]  # noqa: S608 - joined from constants only
