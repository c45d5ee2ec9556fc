"""Reads the rows of a damaged journal: a plain one page by page and through SQLite."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from debrief.storage.doctor.damaged.pages import PageFile, TableRow
from debrief.storage.doctor.damaged.records import Unreadable, Value
from debrief.storage.doctor.damaged.row_matcher import RowMatcher
from debrief.storage.doctor.damaged.sql_rows import SqlRows
from debrief.storage.doctor.valid_values import Column

_MOST_GAPS = 64
"""The maximum number of times a range of rows around an error is halved, for each table."""


class DamagedFile(Protocol):
    """A writable copy of a damaged journal. Nothing here raises for what is in the file."""

    @property
    def unreadable_pages(self) -> int:
        """The number of pages that could not be read so far."""

    def rows(self, table: str) -> Iterator[tuple[Value, ...]]:
        """Yield the values of every row found in `table`, each once."""

    def stray_rows(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield rows on pages of no table, each with the table that it fits; call it after `rows`."""

    def keys(self, table: str) -> set[tuple[Value, ...]]:
        """Return the primary keys in the index of `table`, even of rows that cannot be read."""


class PlainFile:
    """A DamagedFile that is not encrypted. `pages`: its bytes; `columns`: the expected ones of each table."""

    def __init__(self, path: Path, pages: PageFile, columns: dict[str, list[Column]]) -> None:
        self._pages = pages
        self._columns = columns
        self._matcher = RowMatcher(columns)
        self._sql = SqlRows(path, None, most_gaps=_MOST_GAPS)
        self._roots = dict(self._schema())
        self._foreign: list[int] = []
        """Leaves in the tree of a table that have rows of another."""

    @property
    def unreadable_pages(self) -> int:
        """The number of pages that could not be read so far."""
        return len(self._pages.unreadable)

    def rows(self, table: str) -> Iterator[tuple[Value, ...]]:
        """Yield the values of every row found in the pages of `table`, each once."""
        # Row ids are not enough: a leaf of another table in the tree of this one may have the same.
        seen = set[tuple[Value, ...]]()
        for row in self._by_pages(table, seen):
            if self._matcher.is_row_of(table, row.values):
                yield row.values
        for row in self._sql.rows(table):
            identity = self._matcher.identity(table, row)
            if identity not in seen and self._matcher.is_row_of(table, row.values):
                seen.add(identity)
                yield row.values

    def stray_rows(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield rows on pages of no table, each with the table that it fits; call it after `rows`."""
        for number in (*self._foreign, *self._pages.stray_leaves()):
            with suppress(Unreadable):
                for row in self._pages.leaf_rows(number):
                    if table := self._matcher.table_of(row.values):
                        yield table, row.values

    def keys(self, table: str) -> set[tuple[Value, ...]]:
        """Return the primary keys in the index of `table`, even of rows that cannot be read."""
        length = sum(column.key for column in self._columns[table])
        root = self._roots.get(f"sqlite_autoindex_{table}_1")
        keys: set[tuple[Value, ...]] = set()
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
                    if (identity := self._matcher.identity(table, row)) not in seen:
                        seen.add(identity)
                        if not foreign:
                            yield row

    def _is_foreign(self, table: str, rows: list[TableRow]) -> bool:
        """Return whether more rows of a leaf fit another table than this one, so that its page must be misplaced."""
        others = Counter(self._matcher.table_of(row.values, first=table) for row in rows)
        own = others.pop(table, 0)
        return any(count > own for other, count in others.items() if other is not None)
