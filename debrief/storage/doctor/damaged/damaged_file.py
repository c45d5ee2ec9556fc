"""Reads the rows of a damaged journal, page by page and through SQLite."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.domain.practice.prepare.aim import NEXT
from debrief.storage.doctor.damaged.pages import PageFile, TableRow
from debrief.storage.doctor.damaged.records import Unreadable, Value
from debrief.storage.doctor.stored_values import Column, column_counts, is_valid
from debrief.storage.file.errors import FILE_ERRORS
from debrief.storage.file.open import open_sqlite
from debrief.storage.file.values import decode_text

if TYPE_CHECKING:
    from debrief.storage.doctor.damaged.encrypted_pages import EncryptedPages

_LOWEST, _HIGHEST = 1, 1 << 32
"""The range of row ids; SQLite counts them from 1."""
_BY_STRICTNESS = (
    *("debrief", "question", "asked", "development", "requirement", "feedback", "strength", "cause", "note"),
    *("feedback_point", "review", "attempt", "reflection", "note_version", "practice_aim", "prepared_page_version"),
    *("prepared_page", "answer_version", "agenda_choice"),
)
_DAY = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}|{NEXT}")
_STEP = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_MOST_PARTS = 10_000
"""The maximum number of parts of one kind in a debrief."""
_MOST_GAPS = 64
"""The maximum number of times a range of rows around an error is halved, for each table."""

_MOST_ENCRYPTED_GAPS = 16
"""The same in an encrypted file, whose other rows are read page by page."""
_IDENTIFYING = 3
"""How many columns a row has in every version of its table, at least."""


class DamagedFile:
    """A writable copy of a damaged journal. `pages`: its bytes; `columns`: the expected ones of each table.

    `encrypted`: its pages if it is encrypted with `key`; `pages` is empty then.

    Nothing here raises for what is in the file.
    """

    def __init__(
        self,
        path: Path,
        pages: PageFile,
        columns: dict[str, list[Column]],
        key: bytes | None = None,
        encrypted: "EncryptedPages | None" = None,
    ) -> None:
        self._path = path
        self._key = key
        self._encrypted = encrypted
        self._read_rows = set[int]()
        """Hashes of the rows of an encrypted file that were read by the names of their tables."""
        self._pages = pages
        self._columns = columns
        self._counts = column_counts()
        self._roots = dict(self._schema())
        self._foreign: list[int] = []
        """Leaves in the tree of a table that have rows of another."""

    def rows(self, table: str) -> Iterator[tuple[Value, ...]]:
        """Yield the values of every row found in the pages of `table`, each once."""
        # Row ids are not enough: a leaf of another table in the tree of this one may have the same.
        seen = set[tuple[Value, ...]]()
        for row in self._by_pages(table, seen):
            if self._is_row_of(table, row.values):
                yield row.values
        for row in self._by_sql(table):
            if self._encrypted is not None:
                self._read_rows.add(_row_hash(row))
            if self._identity(table, row) not in seen and self._is_row_of(table, row.values):
                seen.add(self._identity(table, row))
                yield row.values

    def stray_rows(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield rows on pages of no table, each with the table that it fits; call it after `rows`."""
        for number in (*self._foreign, *self._pages.stray_leaves()):
            with suppress(Unreadable):
                for row in self._pages.leaf_rows(number):
                    if table := self._table_of(row.values):
                        yield table, row.values
        if self._encrypted is None:
            return
        for row in self._encrypted.rows():
            if _row_hash(row) not in self._read_rows:
                self._read_rows.add(_row_hash(row))
                if table := self._table_of(row.values):
                    yield table, row.values

    def keys(self, table: str) -> set[tuple[Value, ...]]:
        """Return the primary keys in the index of `table`, even of rows that cannot be read."""
        length = sum(column.key for column in self._columns[table])
        root = self._roots.get(f"sqlite_autoindex_{table}_1")
        keys: set[tuple[Value, ...]] = set()
        if self._encrypted is not None:
            keys.update(self._keys_by_sql(table))
        with suppress(Unreadable):
            keys.update(key[:length] for key in (self._pages.index_keys(root) if root else ()))
        return {key for key in keys if len(key) == length}

    def _schema(self) -> Iterator[tuple[str, int]]:
        """Yield the name and the first page of every table and index."""
        with suppress(Unreadable):
            for _, values in self._pages.table_rows(1):
                if len(values) == 5 and isinstance(values[1], str) and isinstance(values[3], int):
                    yield values[1], values[3]

    def _by_pages(self, table: str, seen: set[tuple[Value, ...]]) -> Iterator[TableRow]:
        """Yield the rows on the leaves of `table`, and add the rows of foreign leaves to `seen`."""
        with suppress(Unreadable):
            root = self._roots.get(table)
            for number in self._pages.table_leaves(root) if root else ():
                rows = list(self._pages.leaf_rows(number))
                if foreign := self._is_foreign(table, rows):
                    self._foreign.append(number)
                for row in rows:
                    if (identity := self._identity(table, row)) not in seen:
                        seen.add(identity)
                        if not foreign:
                            yield row

    def _is_foreign(self, table: str, rows: list[TableRow]) -> bool:
        """Return whether more rows of a leaf fit another table than this one, so that its page must be misplaced."""
        others = Counter(self._table_of(row.values, first=table) for row in rows)
        own = others.pop(table, 0)
        return any(count > own for other, count in others.items() if other is not None)

    def _identity(self, table: str, row: TableRow) -> tuple[Value, ...]:
        keys = (value for column, value in zip(self._columns[table], row.values, strict=False) if column.key)
        return (row.rowid, *keys)

    def _table_of(self, values: tuple[Value, ...], first: str = "") -> str | None:
        """Return the table that a row fits; if it fits several, `first` or else the one with the strictest columns.

        A row as wide as its table is today is taken for one of today, before one of an older version.
        """
        tables = (first, *_BY_STRICTNESS) if first else _BY_STRICTNESS
        today = (table for table in tables if len(values) == len(self._columns[table]) and self._fits(table, values))
        before = (table for table in tables if len(values) < len(self._columns[table]) and self._fits(table, values))
        return next(chain(today, before), None)

    def _by_sql(self, table: str) -> Iterator[TableRow]:
        """Yield rows from both ends up to an error, then from the halves of the rest."""
        gaps = [(_LOWEST, _HIGHEST)]
        if self._encrypted is not None and 1 in self._encrypted.damaged:
            return
        for _ in range(_MOST_GAPS if self._encrypted is None else _MOST_ENCRYPTED_GAPS):
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

    def _read(self, table: str, low: int, high: int, direction: str) -> tuple[list[TableRow], bool]:
        """Return the rows in a range up to the first error, and whether the range was read without one.

        On a connection of its own: after an error, SQLite may hold pages that are wrong, and SQLCipher reads no more.
        """
        query = f'SELECT rowid, * FROM "{table}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid {direction}'  # noqa: S608 - names of the schema
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
        except (*FILE_ERRORS, OverflowError):
            return rows, False
        return rows, True

    def _keys_by_sql(self, table: str) -> Iterator[tuple[Value, ...]]:
        """Yield the keys in the index of `table` from both its ends up to an error."""
        names = [f'"{column.name}"' for column in self._columns[table] if column.key]
        for direction in ("ASC", "DESC"):
            order = ", ".join(f"{name} {direction}" for name in names)
            query = (
                f'SELECT {", ".join(names)} FROM "{table}" '  # noqa: S608 - names of ours
                f'INDEXED BY "sqlite_autoindex_{table}_1" ORDER BY {order}'
            )
            with suppress(*FILE_ERRORS), closing(self._connect()) as db:
                yield from db.execute(query)
                return

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

    def _is_row_of(self, table: str, values: tuple[Value, ...]) -> bool:
        """Return whether the keys of a row are valid, so that its other values can be repaired."""
        columns = self._columns[table]
        return 1 <= len(values) <= len(columns) and _match(
            (column, value) for column, value in zip(columns, values, strict=False) if column.key
        )

    def _fits(self, table: str, values: tuple[Value, ...]) -> bool:
        """Return whether every value of a row is valid in its column and recognizable as one."""
        pairs = list(zip(self._columns[table], values, strict=False))
        if len(values) not in self._counts[table] or not _match(pairs):
            return False
        return all(is_valid(column, value) and _looks_like(column, value) for column, value in pairs)


def _row_hash(row: TableRow) -> int:
    """Return what identifies a row whether it is read by its table or by its page: a text has no type of a column."""
    return hash((row.rowid, *(value for value in row.values[:_IDENTIFYING] if isinstance(value, str))))


def _looks_like(column: Column, value: Value) -> bool:
    """Return whether a value is recognizable as one of this column, and not of a similar column in another table."""
    if column.name == "step" and isinstance(value, str):
        return bool(_STEP.fullmatch(value)) or (value == "" and column.table == "debrief")  # one not begun yet
    if column.name == "day":
        return isinstance(value, str) and bool(_DAY.fullmatch(value))
    if column.name == "position" and isinstance(value, int):
        return 0 <= value < _MOST_PARTS
    return not (column.name == "at" and isinstance(value, int)) or value > _MOST_PARTS


def _match(pairs: Iterable[tuple[Column, Value]]) -> bool:
    kinds: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float)}
    return all(
        (value is None and not column.required) or isinstance(value, kinds[column.kind]) for column, value in pairs
    )
