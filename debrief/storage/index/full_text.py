"""The full-text index of debriefs, updated after saves, a few debriefs at a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from debrief.storage.index import statistics
from debrief.storage.index.sort_key import delete_from_index

if TYPE_CHECKING:
    import sqlite3

    from debrief.domain.record.debrief import Debrief

_STALE = "SELECT id, rowid FROM debrief INDEXED BY debrief_unindexed WHERE indexed = 0 AND deleted_at IS NULL LIMIT ?"
# Marks are set by rowid: an id that is not UTF-8 is found by no comparison, and its mark would never be cleared.
_DEBRIEFS_ASKING = "SELECT DISTINCT debrief FROM asked WHERE question = ? AND debrief > ? ORDER BY debrief LIMIT ?"

MERGED_PAGES = 64
"""Pages of an index that one step rewrites."""
MARKED_AT_A_TIME = 200
"""Debriefs marked in one step because a question of theirs has changed."""


def is_stale(db: sqlite3.Connection) -> bool:
    """Return whether the index or the statistics are out of date."""
    question = db.execute("SELECT 1 FROM question WHERE indexed = 0 LIMIT 1").fetchone()
    return question is not None or db.execute(_STALE, (1,)).fetchone() is not None or statistics.has_uncounted(db)


def update(db: sqlite3.Connection, load: Callable[[str], Debrief | None], at_most: int, seconds: float) -> None:
    """Update the statistics of questions first, then the index of up to `at_most` debriefs.

    Nothing more is begun after `seconds`: the transaction keeps other programs from writing. A debrief for which
    `load` returns None is left out of the index.
    """
    until = time.monotonic() + seconds
    statistics.count(db, until)
    if not statistics.has_uncounted(db):
        _mark_debriefs(db, MARKED_AT_A_TIME)
        _index(db, load, at_most, until)


def _mark_debriefs(db: sqlite3.Connection, at_most: int) -> None:
    """Mark up to `at_most` debriefs that ask a changed question; some questions are asked in thousands."""
    changed = db.execute("SELECT id, spread, rowid FROM question WHERE indexed = 0 LIMIT ?", (at_most,)).fetchall()
    for question_id, last, rowid in changed:
        asking = db.execute(_DEBRIEFS_ASKING, (question_id, last, at_most)).fetchall()
        db.executemany("UPDATE debrief SET indexed = 0 WHERE id = ? AND indexed = 1", asking)
        at_most -= len(asking)
        if at_most <= 0:
            db.execute("UPDATE question SET spread = ? WHERE rowid = ?", (*asking[-1], rowid))
            return
        db.execute("UPDATE question SET spread = '', indexed = 1 WHERE rowid = ?", (rowid,))


def _index(db: sqlite3.Connection, load: Callable[[str], Debrief | None], at_most: int, until: float) -> None:
    from debrief.domain.search.index_text import build_index_text

    for debrief_id, rowid in db.execute(_STALE, (at_most,)).fetchall():
        delete_from_index(db, debrief_id)
        if (debrief := load(debrief_id)) is not None:
            insert = "INSERT INTO search (rowid, words) SELECT place, ? FROM debrief WHERE id = ?"
            db.execute(insert, (build_index_text(debrief), debrief_id))
        db.execute("UPDATE debrief SET indexed = 1 WHERE rowid = ?", (rowid,))
        if time.monotonic() > until:
            return


def forget_words(db: sqlite3.Connection) -> bool:
    """Rewrite about MERGED_PAGES of the indexes without deleted words; return whether there are more.

    Without this, SQLite only marks the words as deleted. See "The 'merge' Command" in the documentation of FTS5.
    """
    if statistics.has_uncounted(db):  # the index still has wordings of askings that were deleted
        statistics.count(db)
        return True
    return any(_merge_index(db, table) for table in ("search", "question_search"))


def _merge_index(db: sqlite3.Connection, table: str) -> bool:
    before = db.total_changes
    db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (-MERGED_PAGES,))  # noqa: S608 - of ours
    return db.total_changes - before >= 2
