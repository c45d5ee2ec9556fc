"""A list of any length that is read as it is needed, and beside it the page of the row chosen."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from textual import on, work
from textual.containers import Horizontal
from textual.message import Message

from debrief.domain.window import Window
from debrief.storage.reader import Superseded
from debrief.storage.trouble import JournalUnusable
from debrief.tui.shelf import PAGE
from debrief.tui.widgets.page_view import PageView
from debrief.tui.widgets.row_list import RowList

T = TypeVar("T")
R = TypeVar("R")

REST_SECONDS = 0.06
"""How long a row must be chosen before its page is read."""


class RowBrowser(Horizontal, Generic[R]):
    """Holds a RowList and a PageView; a kind of browser says where rows and pages come from."""

    @dataclass
    class Placed(Message):
        """The row chosen is the one numbered `number`, from 1, of `total`; 0 of 0 where there is none."""

        number: int
        total: int

    async def first_rows(self) -> Window[R]:
        """Return the beginning of the list."""
        raise NotImplementedError

    async def last_rows(self) -> Window[R]:
        """Return its end."""
        raise NotImplementedError

    async def further_rows(self, edge: R, *, older: bool) -> Sequence[R]:
        """Return the rows after `edge`, or those before it; fewer than PAGE where the list ends there."""
        raise NotImplementedError

    async def position(self, row: R) -> tuple[int, int]:
        """Return which of how many a row is, counted from 1."""
        raise NotImplementedError

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

    @work(group="rows", exclusive=True)
    async def go(self, find: Callable[[], Awaitable[Window[R]]], *, chosen_at: int | None = None) -> None:
        """Show what `find` returns, the row chosen so far from the top, or where it was."""
        rows = self.query_one(RowList)
        window = await self.looked_up(find)
        if window is not None:
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
        except Superseded:
            return None
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return None

    @work(group="place", exclusive=True)
    async def _place(self, row: R | None) -> None:
        placed = await self.looked_up(partial(self.position, row)) if row is not None else (0, 0)
        if placed is not None:
            self.post_message(self.Placed(*placed))

    @on(RowList.Wanted)
    def _want(self, event: RowList.Wanted) -> None:
        event.stop()
        match event.side:
            case "newest":
                self.go(self.first_rows, chosen_at=0)
            case "oldest":
                self.go(self.last_rows)
            case side:
                self._extend(older=side == "older")

    @work(group="more")
    async def _extend(self, *, older: bool) -> None:
        listed = self.query_one(RowList)
        edge = listed.window.rows[-1 if older else 0]
        rows = await self.looked_up(partial(self.further_rows, edge, older=older))
        window = listed.window
        if rows is None or not window.rows or window.rows[-1 if older else 0] is not edge:
            return
        extend = window.with_older if older else window.with_newer
        listed.show(extend(rows, all_there_are=len(rows) < PAGE))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self.choose(event.row)
