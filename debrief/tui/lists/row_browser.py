"""A list of any length, read as needed, beside the page of the selected row."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on
from textual.containers import Horizontal
from textual.message import Message

from debrief.domain.lists.row_window import RowWindow
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.lists.paged_rows import PAGE, HasId, PagedRows
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.navigation import notify_error, pause_keys
from debrief.tui.runtime.work import work

if TYPE_CHECKING:
    from textual.worker import Worker

T = TypeVar("T")
R = TypeVar("R", bound=HasId)

REST_SECONDS = 0.06
"""Seconds for which a row must be selected before its page is read."""


class RowBrowser(Horizontal, Generic[R]):
    """Fills a RowList with rows, and a PageView with the page of the selected row."""

    @dataclass
    class PositionChanged(Message):
        """The selected row is number `number`, from 1, of `total`; 0 of 0 if there is none."""

        number: int
        total: int

    def __init__(self, show_page: Callable[[R], Awaitable[None]]) -> None:
        """`show_page` shows the page of a row in the PageView."""
        super().__init__()
        self._show_page = show_page
        self._wanted: PagedRows[R] | None = None
        self._shown: PagedRows[R] | None = None
        """The rows on the screen: not `_wanted` while those are being read."""
        self._keys = ExitStack()
        """Holds keys back from the list until the rows they are meant for, which are being read, are shown."""

    @property
    def current(self) -> R | None:
        """The selected row."""
        row: R | None = self.query_one(RowList).window.current
        return row

    def focus_rows(self) -> None:
        """Focus the list; keys wait until it has the rows that were asked for last."""
        self.query_one(RowList).focus()
        if self._wanted is not self._shown:
            self._hold_keys()

    def show_rows(self, wanted: PagedRows[R]) -> None:
        """Show `wanted` from its first row."""
        self._wanted = wanted
        if self.screen.focused is self.query_one(RowList):
            self._hold_keys()
        self.go(wanted.first, cursor_offset=0)

    def refresh_rows(self, choose: str = "") -> "Worker[None]":
        """Read the rows again, and select the row with the id `choose` or the same row as before; return the worker."""
        return self.go(partial(self._again, choose))

    async def _again(self, choose: str) -> RowWindow[R]:
        if self._wanted is None:
            return RowWindow()
        if self._wanted is not self._shown:
            return await self._wanted.refresh(RowWindow(), choose)
        return await self._wanted.refresh(self.query_one(RowList).window, choose)

    @work(group="rows", exclusive=True)
    async def go(self, find: Callable[[], Awaitable[RowWindow[R]]], *, cursor_offset: int | None = None) -> None:
        """Show the rows that `find` returns; `cursor_offset` as in RowList.show."""
        wanted = self._wanted
        window = await self.try_query(find)
        with self._keys:  # from here on only: a newer reading that cancels this one goes on holding them
            rows = self.query_one(RowList)
            if window is None:
                rows.resume()
            else:
                self._shown = wanted
                rows.show(window, cursor_offset=cursor_offset)
                self.choose(rows.window.current)

    def _hold_keys(self) -> None:
        self._keys.enter_context(pause_keys(self, "rows"))

    def on_unmount(self) -> None:
        """Let keys through to whatever comes after the list."""
        self._keys.close()

    def choose(self, row: R | None) -> None:
        """Post the position of a row, and show its page."""
        self._update_position(row)
        self.read(row)

    @work(group="page", exclusive=True)
    async def read(self, row: R | None) -> None:
        """Show the page of a row after REST_SECONDS, if the page is visible."""
        view = self.query_one(PageView)
        if row is None:
            view.show(None)
            return
        await asyncio.sleep(REST_SECONDS)
        if view.display:
            await self.try_query(partial(self._show_page, row))

    async def try_query(self, lookup: Callable[[], Awaitable[T]]) -> T | None:
        """Return the result of `lookup`; None if a newer query cancelled it, or if it failed, which is notified."""
        try:
            return await lookup()
        except LookupCancelled:
            return None
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            return None

    @work(group="place", exclusive=True)
    async def _update_position(self, row: R | None) -> None:
        position: tuple[int, int] | None = (0, 0)
        if row is not None and self._shown is not None:
            position = await self.try_query(partial(self._shown.position, row))
        if position is not None:
            self.post_message(self.PositionChanged(*position))

    @on(RowList.Requested)
    def _request_rows(self, event: RowList.Requested) -> None:
        event.stop()
        rows = self._shown
        if rows is None or rows is not self._wanted:
            return  # other rows are being read
        match event.side:
            case "newest":
                self._hold_keys()
                self.go(rows.first, cursor_offset=0)
            case "oldest":
                self._hold_keys()
                self.go(rows.last)
            case side:
                self._fetch_more(rows, older=side == "older")

    @work(group="more")
    async def _fetch_more(self, rows: PagedRows[R], *, older: bool) -> None:
        listed = self.query_one(RowList)
        if not listed.window.rows:
            return
        edge = listed.window.rows[-1 if older else 0]
        more = await self.try_query(partial(rows.fetch_more, edge, older=older))
        window = listed.window
        if more is None or not window.rows or window.rows[-1 if older else 0] is not edge:
            return
        extend = window.with_older if older else window.with_newer
        listed.show(extend(more, all_there_are=len(more) < PAGE))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self.choose(event.row)
