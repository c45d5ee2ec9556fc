"""Asking the journal in SQL, for whatever only looks: row by row, or all rows in one step."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from debrief.storage.file.errors import translate_sqlite_errors


def rows(db: sqlite3.Connection, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Return the rows that a query selects as plain tuples: ten thousand take half the time."""
    with said(db):
        return db.execute(query, values).fetchall()


def selected(db: sqlite3.Connection, query: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[sqlite3.Row]:
    """Return the rows that a query selects. Raises JournalUnusable."""
    cursor = db.cursor()
    cursor.row_factory = sqlite3.Row
    with said(db):
        return cursor.execute(query, values).fetchall()


def fetch_page_as_json(
    db: sqlite3.Connection, names: str, query: str, values: Sequence[Any] | Mapping[str, Any] = ()
) -> list[list[Any]]:
    """Return the columns `names` (`"id, wording"`) of the rows that a query with a LIMIT selects, in its order.

    Between two rows the sqlite3 module gives up the interpreter, and while the app draws it gets it back only after a
    millisecond: a page of rows takes thirty. In one row, as JSON, it takes five. Texts and integers come as they are.

    The order holds: SQLite (select.c) keeps the ORDER BY of a subquery that has a LIMIT, and hands its rows on one by
    one. Raises JournalUnusable.
    """
    (row,) = selected(db, f"SELECT json_group_array(json_array({names})) FROM ({query})", values)  # noqa: S608
    found: list[list[Any]] = json.loads(row[0])
    return found


@contextmanager
def said(db: sqlite3.Connection) -> Iterator[None]:
    """Raise JournalUnusable in place of an error of SQLite that people can do something about."""
    try:
        yield
    except sqlite3.Error:
        _, _, path = db.execute("PRAGMA database_list").fetchone()
        with translate_sqlite_errors(Path(path), sqlite3.Error):
            raise
