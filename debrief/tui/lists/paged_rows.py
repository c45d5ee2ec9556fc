"""The rows of a long list, read page by page as the cursor moves."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from debrief.domain.lists.row_window import RowWindow
from debrief.storage.threads.reader import Connection, Lookup, Reader

SCREENFUL = 24
"""Rows read first."""
PAGE = 40
"""Rows read at a time after that."""


class HasId(Protocol):
    """A row; `id`: the id of the record it shows."""

    @property
    def id(self) -> str:
        """The id."""


R = TypeVar("R", bound=HasId)


class PagedRows(ABC, Generic[R]):
    """The rows of one list in its order; in any order, "newer" is further up and "older" further down.

    Its coroutines raise JournalUnusable, and LookupCancelled if a newer query replaced theirs.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @abstractmethod
    def after(self, db: Connection, edge: R | None, limit: int, *, including: bool = False) -> list[R]:
        """Return up to `limit` rows from the start or after `edge`; `including`: also a row with the same sort key."""

    @abstractmethod
    def before(self, db: Connection, edge: R | None, limit: int) -> list[R]:
        """Return up to `limit` rows: the nearest before `edge`, or the last of the list."""

    @abstractmethod
    def find(self, db: Connection, row_id: str) -> R | None:
        """Return the row of a record, even if it is not in the list; None if the record is gone."""

    @abstractmethod
    def position_of(self, db: Connection, row: R) -> tuple[int, int]:
        """Return the position of a row, from 1, and the number of rows; called on the reader's thread."""

    async def first(self, limit: int = SCREENFUL) -> RowWindow[R]:
        """Return the first rows, with the cursor on the first."""
        return self._window(
            await self._fetch_visible(partial(self.after, edge=None, limit=limit + 1)), limit, newest=True
        )

    async def last(self) -> RowWindow[R]:
        """Return the last rows, with the cursor on the last."""
        rows = await self._fetch_visible(partial(self.before, edge=None, limit=SCREENFUL + 1))
        return RowWindow(tuple(rows[-SCREENFUL:]), newest=len(rows) <= SCREENFUL, oldest=True).at(SCREENFUL)

    async def fetch_more(self, edge: R, *, older: bool) -> Sequence[R]:
        """Return the rows after (`older`) or before `edge`; fewer than PAGE if the list ends there."""
        lookup = self.after if older else self.before
        return await self._reader.query(
            partial(lookup, edge=edge, limit=PAGE), "older" if older else "newer", ahead=True
        )

    async def refresh(self, window: RowWindow[R], choose: str = "") -> RowWindow[R]:
        """Read the rows of `window` again; the cursor stays on its row, or at its place if that is gone.

        `choose`: the id of a row to select instead, if it is in the list.
        """
        top = None if window.newest or not window.rows else window.rows[0]
        limit = max(len(window.rows), PAGE)
        rows = await self._fetch_visible(partial(self.after, edge=top, limit=limit + 1, including=True))
        fresh = await self.first(limit) if top and not rows else self._window(rows, limit, newest=top is None)
        wanted = choose or (window.current.id if window.current else "")
        at = next((number for number, row in enumerate(fresh.rows) if row.id == wanted), None)
        if at is None and choose:
            rows = await self._fetch_visible(partial(self._from, row_id=choose))
            if rows and rows[0].id == choose:
                return self._window(rows, SCREENFUL, newest=False)
        return fresh.at(window.cursor if at is None else at)

    async def position(self, row: R) -> tuple[int, int]:
        """Return the position of a row, from 1, and the number of rows."""
        return await self._reader.query(partial(self.position_of, row=row), "position")

    async def _fetch_visible(self, lookup: Lookup[list[R]]) -> list[R]:
        """Return rows to show now; cancel prefetches and counts, as they are for the rows shown before."""
        return await self._reader.query(lookup, "rows", instead_of=("older", "newer", "position"))

    def _from(self, db: Connection, row_id: str) -> list[R]:
        row = self.find(db, row_id)
        return [] if row is None else self.after(db, row, SCREENFUL + 1, including=True)

    def _window(self, rows: list[R], limit: int, *, newest: bool) -> RowWindow[R]:
        return RowWindow(tuple(rows[:limit]), newest=newest, oldest=len(rows) <= limit)
