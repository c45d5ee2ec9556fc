"""The rows of a long list: read in parts, as one goes through them."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from debrief.domain.lists.row_window import RowWindow
from debrief.storage.threads.reader import Connection, Look
from debrief.tui.services.journal_access import JournalAccess

SCREENFUL = 24
"""Rows read first, before any others."""
PAGE = 40
"""Rows read at a time for further on."""


class Row(Protocol):
    """A row; `id`: of the record it shows."""

    @property
    def id(self) -> str:
        """The id."""


R = TypeVar("R", bound=Row)


class Rows(ABC, Generic[R]):
    """What one list shows, in its order; "older" is further down, "newer" further up, whatever it is ordered by.

    What is awaited raises JournalUnusable, and LookupCancelled where newer rows were asked for meanwhile.
    """

    def __init__(self, access: JournalAccess) -> None:
        self._access = access

    @abstractmethod
    def after(self, db: Connection, edge: R | None, limit: int, *, including: bool = False) -> list[R]:
        """Return up to `limit` rows from the beginning, or after where `edge` stood; `including`: and just there."""

    @abstractmethod
    def before(self, db: Connection, edge: R | None, limit: int) -> list[R]:
        """Return up to `limit` rows, the nearest before where `edge` stood, or the last of all."""

    @abstractmethod
    def find(self, db: Connection, row_id: str) -> R | None:
        """Return the row of a record, in the list or not; None where the record is gone."""

    @abstractmethod
    def standing(self, db: Connection, row: R) -> tuple[int, int]:
        """Return which of how many a row is, counted from 1."""

    async def first(self, limit: int = SCREENFUL) -> RowWindow[R]:
        """Return the first rows, with the cursor on the first."""
        return self._window(await self._shown(partial(self.after, edge=None, limit=limit + 1)), limit, newest=True)

    async def last(self) -> RowWindow[R]:
        """Return the last rows, with the cursor on the last."""
        rows = await self._shown(partial(self.before, edge=None, limit=SCREENFUL + 1))
        return RowWindow(tuple(rows[-SCREENFUL:]), newest=len(rows) <= SCREENFUL, oldest=True).at(SCREENFUL)

    async def beyond(self, edge: R, *, older: bool) -> Sequence[R]:
        """Return the rows after `edge`, or those before it; fewer than PAGE where the list ends there."""
        look = self.after if older else self.before
        return await self._access.query(partial(look, edge=edge, limit=PAGE), "older" if older else "newer", ahead=True)

    async def again(self, window: RowWindow[R], choose: str = "") -> RowWindow[R]:
        """Return `window` as the journal has it now: the cursor on the row it was on, or else as far down.

        `choose`: the id of the row to be on instead, where it is in the list.
        """
        top = None if window.newest or not window.rows else window.rows[0]
        limit = max(len(window.rows), PAGE)
        rows = await self._shown(partial(self.after, edge=top, limit=limit + 1, including=True))
        fresh = await self.first(limit) if top and not rows else self._window(rows, limit, newest=top is None)
        wanted = choose or (window.here.id if window.here else "")
        at = next((number for number, row in enumerate(fresh.rows) if row.id == wanted), None)
        if at is None and choose:
            rows = await self._shown(partial(self._from, row_id=choose))
            if rows and rows[0].id == choose:
                return self._window(rows, SCREENFUL, newest=False)
        return fresh.at(window.cursor if at is None else at)

    async def position(self, row: R) -> tuple[int, int]:
        """Return which of how many a row is, counted from 1."""
        return await self._access.query(partial(self.standing, row=row), "position")

    async def _shown(self, look: Look[list[R]]) -> list[R]:
        """Return rows to be shown now: what is looked up behind others is not worth waiting for any more."""
        return await self._access.query(look, "rows", instead_of=("older", "newer", "position"))

    def _from(self, db: Connection, row_id: str) -> list[R]:
        row = self.find(db, row_id)
        return [] if row is None else self.after(db, row, SCREENFUL + 1, including=True)

    def _window(self, rows: list[R], limit: int, *, newest: bool) -> RowWindow[R]:
        return RowWindow(tuple(rows[:limit]), newest=newest, oldest=len(rows) <= limit)
