"""Reads the rows of a damaged encrypted journal: through SQLite, and on each page that SQLCipher can decrypt."""

from collections.abc import Iterator
from pathlib import Path

from debrief.storage.doctor.damaged.encrypted_pages import EncryptedPages
from debrief.storage.doctor.damaged.pages import TableRow
from debrief.storage.doctor.damaged.records import Value
from debrief.storage.doctor.damaged.row_matcher import RowMatcher
from debrief.storage.doctor.damaged.sql_rows import SqlRows
from debrief.storage.doctor.valid_values import Column

_MOST_GAPS = 16
"""Fewer than in a plain file, as the rows that SQLite does not reach are read page by page."""
_IDENTIFYING = 3
"""How many columns a row has in every version of its table, at least."""


class EncryptedFile:
    """A DamagedFile encrypted with `key`. `folder`: for copies; `columns`: the expected ones of each table."""

    def __init__(self, path: Path, folder: Path, key: bytes, columns: dict[str, list[Column]]) -> None:
        self._pages = EncryptedPages(path, folder, key)
        self._columns = columns
        self._matcher = RowMatcher(columns)
        self._sql = SqlRows(path, key, most_gaps=_MOST_GAPS)
        self._read_rows = set[int]()
        """Hashes of the rows that were read by the names of their tables."""

    @property
    def unreadable_pages(self) -> int:
        """The number of pages that could not be decrypted."""
        return len(self._pages.damaged)

    def rows(self, table: str) -> Iterator[tuple[Value, ...]]:
        """Yield the values of every row that SQLite finds in `table`, each once; none if its first page is damaged."""
        seen = set[tuple[Value, ...]]()
        for row in self._sql.rows(table) if 1 not in self._pages.damaged else ():
            self._read_rows.add(_row_hash(row))
            identity = self._matcher.identity(table, row)
            if identity not in seen and self._matcher.is_row_of(table, row.values):
                seen.add(identity)
                yield row.values

    def stray_rows(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield rows on pages that `rows` did not reach, each with the table that it fits; call it after `rows`."""
        for row in self._pages.rows():
            if _row_hash(row) not in self._read_rows:
                self._read_rows.add(_row_hash(row))
                if table := self._matcher.table_of(row.values):
                    yield table, row.values

    def keys(self, table: str) -> set[tuple[Value, ...]]:
        """Return the primary keys in the index of `table`, even of rows that cannot be read."""
        return set(self._sql.keys(table, self._columns[table]))


def _row_hash(row: TableRow) -> int:
    """Return what identifies a row whether it is read by its table or by its page: a text has no type of a column."""
    return hash((row.rowid, *(value for value in row.values[:_IDENTIFYING] if isinstance(value, str))))
