"""Statistics and search words of questions, updated after saves; lists of questions show them and sort by them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from debrief.domain.search.folded_words import split_words
from debrief.storage.file.values import LARGEST_COUNT

if TYPE_CHECKING:
    import sqlite3

_UNCOUNTED = """
    SELECT id, number, rowid, plan FROM question INDEXED BY question_uncounted WHERE counted = 0 ORDER BY rowid LIMIT ?
"""
"""In the order of their creation. Without the index, SQLite would scan all questions for that, holding the lock."""
_COUNTED = """
    SELECT count(*), max(a.discomfort), max(d.place)
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ?
"""
_TEXTS = """
    SELECT wording FROM question WHERE id = :id
    UNION SELECT a.wording FROM asked AS a JOIN debrief AS d ON d.id = a.debrief AND d.deleted_at IS NULL
        WHERE a.question = :id
    UNION SELECT answer FROM question WHERE id = :id
"""

_NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM question WHERE number < ?"

QUESTIONS = 100
"""Questions counted at a time."""
ASKINGS = 2000
"""Askings counted at a time, which takes some ten milliseconds; a question with more askings is counted alone."""


def has_uncounted(db: sqlite3.Connection) -> bool:
    """Return whether the statistics of any question are out of date."""
    return db.execute("SELECT 1 FROM question WHERE counted = 0 LIMIT 1").fetchone() is not None


def count(db: sqlite3.Connection, until: float = float("inf")) -> None:
    """Update the statistics and the indexed words of some questions that changed; begin none after `until`.

    `until`: seconds of time.monotonic().
    """
    askings = 0
    for question_id, before, rowid, plan in db.execute(_UNCOUNTED, (QUESTIONS,)).fetchall():
        times, worst, last_place = db.execute(_COUNTED, (question_id,)).fetchone()
        if askings and askings + times > ASKINGS:
            return
        askings += times
        if plan is not None and last_place is None:
            last_place = 0  # lists page by it
        number = _index_words(db, question_id, before)
        db.execute(
            "UPDATE question SET times = ?, worst = ?, last_place = ?, number = ?, counted = 1 WHERE rowid = ?",
            (times, worst, last_place, number, rowid),
        )
        if time.monotonic() > until:
            return


def _index_words(db: sqlite3.Connection, question_id: str, number: int | None) -> int:
    """Insert the words of a question into the search index, and return their rowid there."""
    if number is None:
        (number,) = db.execute(_NEXT_NUMBER, (LARGEST_COUNT,)).fetchone()
    else:
        db.execute("DELETE FROM question_search WHERE rowid = ?", (number,))
    entry = " | ".join(_words(db, question_id))
    db.execute("INSERT INTO question_search (rowid, words) VALUES (?, ?)", (number, entry))
    return int(number)


def _words(db: sqlite3.Connection, question_id: str) -> Iterator[str]:
    for (text,) in db.execute(_TEXTS, {"id": question_id}):
        yield " ".join(split_words(text))
