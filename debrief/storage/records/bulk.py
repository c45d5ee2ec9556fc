"""Writes many debriefs to a new journal: the same rows as `Journal.save`, but much faster."""

import os
import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from debrief.domain.practice.plan_card import plan_question
from debrief.domain.record.debrief import Collection, Debrief
from debrief.domain.refusal import Refusal
from debrief.domain.search.index_text import build_index_text
from debrief.storage.file.errors import translate_sqlite_errors
from debrief.storage.file.open_journal import connect
from debrief.storage.index import statistics
from debrief.storage.index.sort_key import newest_moment, place_for
from debrief.storage.records.mapping import PART_TABLES, columns

_BATCH = 2000

# A crash would leave a damaged file. Nothing is lost with it: it is new, and `write_new` deletes it on any error.
_FAST = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA secure_delete = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA cache_size = -131072",
    "PRAGMA cache_spill = ON",
)

Row = dict[str, Any]


def write_new(path: Path, debriefs: Iterable[Debrief]) -> Generator[int, None, None]:
    """Write `debriefs` to a new journal at `path`; yield the number written so far after each batch.

    Every id must occur once, and a question that several debriefs ask must be equal in all of them. Raises Refusal
    where the file exists, JournalUnusable if it cannot be written. On an error, or where the caller stops
    iterating, the file is deleted.
    """
    if path.exists():
        raise Refusal(f"There is already a file at {path}. It was not changed.")
    try:
        with translate_sqlite_errors(path):
            yield from _write_all(path, iter(debriefs))
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _write_all(path: Path, debriefs: Iterator[Debrief]) -> Iterator[int]:
    written = 0
    with closing(connect(path, create=True)) as db:
        for setting in _FAST:
            db.execute(setting)
        db.execute("BEGIN")
        while batch := list(islice(debriefs, _BATCH)):
            _write(db, batch)
            written += len(batch)
            yield written
        while statistics.has_uncounted(db):
            statistics.count(db)
        db.execute("COMMIT")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _write(db: sqlite3.Connection, batch: list[Debrief]) -> None:
    new = [row for debrief in batch for row in _question_rows(debrief)]
    _insert(db, "question", new, "ON CONFLICT (id) DO NOTHING")
    placed = {_insert_debrief(db, debrief): debrief for debrief in batch}
    for name, table in PART_TABLES.items():
        _insert(db, table, [row for debrief in batch for row in _part_rows(debrief, name)])
    # In order: FTS5 flushes its buffer to disk whenever a rowid is below the last one.
    entries = ((place, build_index_text(placed[place])) for place in sorted(placed))
    db.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", entries)


def _question_rows(debrief: Debrief) -> Iterator[Row]:
    for asked in debrief.asked:
        yield columns(asked.question) | {"rev": asked.question.rev + 1, "indexed": True, "plan": None}
    for point in debrief.developments:
        if point.rehearsed:
            yield columns(plan_question(point)) | {"rev": 1, "indexed": True, "plan": point.id}


def _part_rows(debrief: Debrief, name: Collection) -> Iterator[Row]:
    for position, part in enumerate(getattr(debrief, name)):
        yield columns(part) | {"debrief": debrief.id, "position": position}


def _insert_debrief(db: sqlite3.Connection, debrief: Debrief) -> int:
    """Insert the debrief without its parts; return its sort key."""
    place = place_for(db, debrief.id, newest_moment(debrief))
    _insert(db, "debrief", [columns(debrief) | {"place": place, "rev": debrief.rev + 1, "indexed": True}])
    return place


def _insert(db: sqlite3.Connection, table: str, rows: list[Row], otherwise: str = "") -> None:
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in rows[0])
    values = ", ".join(f":{name}" for name in rows[0])
    db.executemany(f"INSERT INTO {table} ({names}) VALUES ({values}) {otherwise}", rows)  # noqa: S608 - names of ours
