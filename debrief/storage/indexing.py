"""Keeping `search` up to date: behind the saves, a few debriefs at a time."""

from collections.abc import Callable

from sqlalchemy import Connection

from debrief.domain.debrief import Debrief
from debrief.domain.search.indexed import indexed
from debrief.storage.order import unlist

_STALE = "SELECT id FROM debrief INDEXED BY debrief_unindexed WHERE indexed = 0 AND deleted_at IS NULL LIMIT ?"
_SPREAD = """
    UPDATE debrief SET indexed = 0
    WHERE id IN (SELECT debrief FROM asked WHERE question IN (SELECT id FROM question WHERE indexed = 0))
"""


def behind(db: Connection) -> bool:
    """Return whether anything was written that a search does not find yet."""
    question = "SELECT 1 FROM question WHERE indexed = 0"
    return any(db.exec_driver_sql(sql, of).first() for sql, of in ((_STALE, (1,)), (question, ())))


def catch_up(db: Connection, load: Callable[[str], Debrief | None], at_most: int) -> None:
    """Bring `search` up to date for up to `at_most` debriefs; one that `load` has nothing for is not found by words."""
    db.exec_driver_sql(_SPREAD)
    db.exec_driver_sql("UPDATE question SET indexed = 1 WHERE indexed = 0")
    for (debrief_id,) in db.exec_driver_sql(_STALE, (at_most,)).fetchall():
        unlist(db, debrief_id)
        found = load(debrief_id)
        if found is not None:
            enter(db, found)
        db.exec_driver_sql("UPDATE debrief SET indexed = 1 WHERE id = ?", (debrief_id,))


def enter(db: Connection, debrief: Debrief) -> None:
    """Let searches find a debrief that none finds yet."""
    db.exec_driver_sql(
        "INSERT INTO search (rowid, words) SELECT place, ? FROM debrief WHERE id = ?", (indexed(debrief), debrief.id)
    )


def forget_words(db: Connection, pages: int = 64) -> bool:
    """Rewrite about `pages` of the index without the words of what was deleted; return whether more is to be done.

    SQLite only marks them as deleted otherwise. See "The 'merge' Command" in the documentation of FTS5.
    """
    before = db.exec_driver_sql("SELECT total_changes()").scalar() or 0
    db.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('merge', ?)", (-pages,))
    return (db.exec_driver_sql("SELECT total_changes()").scalar() or 0) - before >= 2
