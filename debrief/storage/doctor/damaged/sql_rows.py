"""Reads the rows of a damaged journal through SQLite, around what it cannot read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from debrief.storage.doctor.damaged.pages import TableRow
from debrief.storage.doctor.damaged.records import Value
from debrief.storage.doctor.valid_values import Column
from debrief.storage.file.errors import file_errors
from debrief.storage.file.open_sqlite import open_sqlite
from debrief.storage.file.values import decode_text

_LOWEST, _HIGHEST = 1, 1 << 32
"""The range of row ids; SQLite counts them from 1."""


class SqlRows:
    """The rows of the file at `path`, encrypted with `key` unless that is None.

    `most_gaps`: the maximum number of times a range of rows around an error is halved, for each table.
    """

    def __init__(self, path: Path, key: bytes | None, *, most_gaps: int) -> None:
        self._path = path
        self._key = key
        self._most_gaps = most_gaps

    def rows(self, table: str) -> Iterator[TableRow]:
        """Yield rows from both ends of `table` up to an error, then from the halves of the rest."""
        gaps = [(_LOWEST, _HIGHEST)]
        for _ in range(self._most_gaps):
            if not gaps:
                return
            low, high = gaps.pop(0)
            forward, whole = self._read(table, low, high, "ASC")
            yield from forward
            if whole:
                continue
            low = forward[-1].rowid + 1 if forward else low
            backward, _ = self._read(table, low, high, "DESC")
            yield from backward
            high = backward[-1].rowid - 1 if backward else high
            if low < high:
                middle = (low + high) // 2
                gaps += [(low, middle), (middle + 1, high)]

    def keys(self, table: str, columns: list[Column]) -> Iterator[tuple[Value, ...]]:
        """Yield the keys in the index of `table`, whose columns are `columns`, from both its ends up to an error."""
        names = [f'"{column.name}"' for column in columns if column.key]
        for direction in ("ASC", "DESC"):
            order = ", ".join(f"{name} {direction}" for name in names)
            query = (
                f'SELECT {", ".join(names)} FROM "{table}" '  # noqa: S608 - names of ours
                f'INDEXED BY "sqlite_autoindex_{table}_1" ORDER BY {order}'
            )
            with suppress(*file_errors()), closing(self._connect()) as db:
                yield from db.execute(query)
                return

    def _read(self, table: str, low: int, high: int, direction: str) -> tuple[list[TableRow], bool]:
        """Return the rows in a range up to the first error, and whether the range was read without one.

        On a connection of its own: after an error, SQLite may hold pages that are wrong, and SQLCipher reads no more.
        """
        query = f'SELECT rowid, * FROM "{table}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid {direction}'  # noqa: S608 - names of ours
        rows: list[TableRow] = []
        seen = set[int]()
        try:
            with closing(self._connect()) as db:
                cursor = db.execute(query, (low, high))
                # One by one, since an encrypted file says only after a row that it was not whole.
                for rowid, *values in iter(cursor.fetchone, None):
                    if rowid in seen:  # in a tree that leads back into itself SQLite would go on for hours
                        return rows, False
                    seen.add(rowid)
                    rows.append(TableRow(rowid, tuple(values)))
        except (*file_errors(), OverflowError):
            return rows, False
        return rows, True

    def _connect(self) -> sqlite3.Connection:
        db = open_sqlite(self._path, key=self._key)
        try:
            db.text_factory = decode_text
            if self._key is not None:
                db.execute("PRAGMA writable_schema = ON")  # or nothing is read of a file that is cut off
        except BaseException:
            db.close()
            raise
        return db
