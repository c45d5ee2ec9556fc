"""A list of any length that is read as it is needed, and beside it the page of the row chosen."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on, work
from textual.containers import Horizontal
from textual.message import Message

from debrief.domain.lists.row_window import RowWindow
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.navigation import notify_error
from debrief.tui.services.paged_rows import PAGE, Row, Rows

if TYPE_CHECKING:
    from textual.worker import Worker


T = TypeVar("T")
R = TypeVar("R", bound=Row)

REST_SECONDS = 0.06
"""How long a row must be chosen before its page is read."""


class RowBrowser(Horizontal, Generic[R]):
    """Holds a RowList and a PageView; a kind of browser says what the page of a row is."""

    @dataclass
    class Placed(Message):
        """The row chosen is the one numbered `number`, from 1, of `total`; 0 of 0 where there is none."""

        number: int
        total: int

    def __init__(self) -> None:
        super().__init__()
        self._wanted: Rows[R] | None = None
        self._shown: Rows[R] | None = None
        """What the rows on the screen are of: not yet what is wanted, while that is read."""

    async def show_page(self, row: R) -> None:
        """Show the page of a row."""
        raise NotImplementedError

    @property
    def here(self) -> R | None:
        """The row chosen."""
        row: R | None = self.query_one(RowList).window.here
        return row

    def focus_rows(self) -> None:
        """Go to the list."""
        self.query_one(RowList).focus()

    def show_rows(self, wanted: Rows[R]) -> None:
        """Show these, from the first on."""
        self._wanted = wanted
        self.go(wanted.first, chosen_at=0)

    def show_again(self, choose: str = "") -> "Worker[None]":
        """Show what the journal has now, at the same place or at the row of that id; done when the worker is."""
        return self.go(partial(self._again, choose))

    async def _again(self, choose: str) -> RowWindow[R]:
        if self._wanted is None:
            return RowWindow()
        if self._wanted is not self._shown:
            return await self._wanted.refresh(RowWindow(), choose)
        return await self._wanted.refresh(self.query_one(RowList).window, choose)

    @work(group="rows", exclusive=True)
    async def go(self, find: Callable[[], Awaitable[RowWindow[R]]], *, chosen_at: int | None = None) -> None:
        """Show what `find` returns, the row chosen so far from the top, or where it was."""
        wanted = self._wanted
        window, rows = await self.looked_up(find), self.query_one(RowList)
        if window is None:
            rows.stay()
        else:
            self._shown = wanted
            rows.show(window, chosen_at=chosen_at)
            self.choose(rows.window.here)

    def choose(self, row: R | None) -> None:
        """Say where a row stands, and show its page."""
        self._place(row)
        self.read(row)

    @work(group="page", exclusive=True)
    async def read(self, row: R | None) -> None:
        """Show the page of a row once it was chosen for a moment, if there is room for one."""
        view = self.query_one(PageView)
        if row is None:
            view.show(None)
            return
        await asyncio.sleep(REST_SECONDS)
        if view.display:
            await self.looked_up(partial(self.show_page, row))

    async def looked_up(self, look: Callable[[], Awaitable[T]]) -> T | None:
        """Return what `look` finds; None where that was given up for a newer look, or failed, which is said."""
        try:
            return await look()
        except LookupCancelled:
            return None
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            return None

    @work(group="place", exclusive=True)
    async def _place(self, row: R | None) -> None:
        rows, placed = self._shown, (0, 0)
        if row is not None and rows is not None:
            found = await self.looked_up(partial(rows.position, row))
            if found is None:
                return
            placed = found
        self.post_message(self.Placed(*placed))

    @on(RowList.Wanted)
    def _want(self, event: RowList.Wanted) -> None:
        event.stop()
        rows = self._shown
        if rows is None or rows is not self._wanted:
            return  # others are on their way
        match event.side:
            case "newest":
                self.go(rows.first, chosen_at=0)
            case "oldest":
                self.go(rows.last)
            case side:
                self._extend(rows, older=side == "older")

    @work(group="more")
    async def _extend(self, rows: Rows[R], *, older: bool) -> None:
        listed = self.query_one(RowList)
        if not listed.window.rows:
            return
        edge = listed.window.rows[-1 if older else 0]
        more = await self.looked_up(partial(rows.fetch_more, edge, older=older))
        window = listed.window
        if more is None or not window.rows or window.rows[-1 if older else 0] is not edge:
            return
        extend = window.with_older if older else window.with_newer
        listed.show(extend(more, all_there_are=len(more) < PAGE))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self.choose(event.row)
