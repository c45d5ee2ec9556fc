"""Plain SQL queries: rows, and pages of a sorted list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from debrief.storage.file.errors import file_errors, translate_sqlite_errors
from debrief.storage.file.values import MOMENT, decode_json

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

MOMENT_COLUMNS = ", ".join(f"{{0}}_{part}" for part in MOMENT)
"""The columns of a moment; the name of the moment is to be filled in."""


@contextmanager
def write_transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Run the block in one write transaction of `db`, which has none open; roll it back if the block raises."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def read_transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Let all that the block reads be of one save: others wait to save until it ends, or the transaction it is in."""
    begins = not db.in_transaction
    if begins:
        db.execute("BEGIN")
    try:
        yield
    finally:
        if begins and db.in_transaction:  # some errors end it
            db.execute("ROLLBACK")


class PageQuery(NamedTuple):
    """The SQL clauses that select a page of a sorted list. `backwards`: the rows come in the opposite order."""

    where: str
    values: list[Any]
    order_by: str
    backwards: bool

    def sorted(self, rows: list[T]) -> list[T]:
        """Return the rows of the page in the order of the list."""
        return rows[::-1] if self.backwards else rows


@dataclass(frozen=True)
class SortOrder(Generic[T]):
    """How a list is sorted: by `columns`, all in one `direction`. `key`: the values of a row in them."""

    columns: tuple[str, ...]
    key: Callable[[T], tuple[Any, ...]]
    direction: str = "DESC"

    @property
    def by(self) -> str:
        """The terms for ORDER BY."""
        return ", ".join(f"{column} {self.direction}" for column in self.columns)

    @property
    def reversed(self) -> SortOrder[T]:
        """The opposite order."""
        return replace(self, direction="ASC" if self.direction == "DESC" else "DESC")

    def after(self, row: T, *, including: bool = False) -> tuple[str, list[Any]]:
        """Return the SQL condition for the rows after `row`, and its values.

        `including`: also for rows with the same key. `row` is as it was read; it may have moved or be gone.
        """
        sign = ("<" if self.direction == "DESC" else ">") + ("=" if including else "")
        key = self.key(row)
        return f"({', '.join(self.columns)}) {sign} ({', '.join('?' * len(key))})", list(key)

    def page(
        self,
        where: str,
        values: Sequence[Any],
        *,
        below: T | None = None,
        above: T | None = None,
        including: bool = False,
        from_end: bool = False,
    ) -> PageQuery:
        """Return the page of the rows for which `where` holds, to be read up to a limit.

        `below`, `above`: only rows after or before this one; `including`: and rows with the same key. With `above`
        the page has the nearest rows before it, and with `from_end` the last rows of the list.
        """
        backwards = from_end or above is not None
        order = self.reversed if backwards else self
        edge = above if backwards else below
        if edge is None:
            return PageQuery(where, list(values), order.by, backwards)
        after_edge, key = order.after(edge, including=including)
        return PageQuery(f"{where} AND {after_edge}", [*values, *key], order.by, backwards)

    def position(
        self, db: sqlite3.Connection, table: str, row: T, where: str, values: Sequence[Any]
    ) -> tuple[int, int]:
        """Return the position of `row`, from 1, among the rows of `table` for which `where` holds, and their number."""
        before, key = self.reversed.after(row)
        query = f"SELECT count(*) AS n, count(*) FILTER (WHERE {before}) AS before FROM {table} WHERE {where}"  # noqa: S608 - clauses of ours; the values are bound
        (counted,) = fetch_rows(db, query, [*key, *values])
        return counted["before"] + 1, counted["n"]


def fetch_tuples(
    db: sqlite3.Connection, query: str, values: Sequence[Any] | Mapping[str, Any] = ()
) -> list[tuple[Any, ...]]:
    """Return the rows of a query as plain tuples, which take half the time of sqlite3.Row. Raises JournalUnusable."""
    with journal_errors(db):
        return db.execute(query, values).fetchall()


def fetch_rows(db: sqlite3.Connection, query: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[sqlite3.Row]:
    """Return the rows of a query, their columns by name. Raises JournalUnusable."""
    cursor = db.cursor()
    cursor.row_factory = _row_type(db)
    with journal_errors(db):
        return cursor.execute(query, values).fetchall()


def _row_type(db: sqlite3.Connection) -> type[sqlite3.Row]:
    """Return the class of rows whose columns have names; a connection to an encrypted file has its own."""
    own: type[sqlite3.Row] | None = getattr(db, "row_type", None)
    if own is not None:
        return own
    import sqlite3

    return sqlite3.Row


def fetch_page_as_json(
    db: sqlite3.Connection, names: str, query: str, values: Sequence[Any] | Mapping[str, Any] = ()
) -> list[list[Any]]:
    """Return the columns `names` (`"id, wording"`) of the rows that a query with a LIMIT selects, in its order.

    Between two rows the sqlite3 module gives up the interpreter, and while the app draws it gets it back only after a
    millisecond: a page of rows takes thirty. In one row, as JSON, it takes five. Texts and integers come as they are.

    The order holds: SQLite (select.c) keeps the ORDER BY of a subquery that has a LIMIT, and hands its rows on one by
    one. Raises JournalUnusable.
    """
    ((page,),) = fetch_tuples(db, f"SELECT json_group_array(json_array({names})) FROM ({query})", values)  # noqa: S608 - clauses of ours; the values are bound
    rows: list[list[Any]] = decode_json(page)[0]
    return rows


@contextmanager
def journal_errors(db: sqlite3.Connection) -> Iterator[None]:
    """Raise JournalUnusable in place of an SQLite error that the user can do something about."""
    try:
        yield
    except file_errors():
        # Not fetchone: an encrypted file raises there for as long as it is open, after an error in a page.
        _, _, path = next(iter(db.execute("PRAGMA database_list")))
        with translate_sqlite_errors(Path(path), file_errors):
            raise
