"""What stands next to a debrief in a list, and where in the list it stands."""

import sqlite3

from debrief.domain.search.query import ALL_DEBRIEFS, Query
from debrief.storage.debriefs import lists


def neighbour(db: sqlite3.Connection, debrief_id: str, by: int, query: Query = ALL_DEBRIEFS) -> str | None:
    """Return the id of the next older debrief that `query` finds (`by` 1), or the next newer one (-1); None at the end.

    The debrief itself need not be one that `query` finds.
    """
    place = lists.place(db, debrief_id)
    if place is None:
        return None
    bound = {"below": place} if by > 0 else {"above": place}
    found = lists.debriefs(db, query, limit=1, **bound)
    return found[0].id if found else None


def standing(db: sqlite3.Connection, debrief_id: str, query: Query = ALL_DEBRIEFS) -> tuple[int, int] | None:
    """Return which one it is of those that `query` finds, counted from 1, and of how many; None if it is not one."""
    place = lists.place(db, debrief_id)
    if place is None or not any(g.id == debrief_id for g in lists.debriefs(db, query, limit=1, above=place - 1)):
        return None
    return lists.count(db, query, above=place) + 1, lists.count(db, query)
