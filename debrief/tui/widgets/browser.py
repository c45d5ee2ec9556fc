"""The browser: a list of debriefs of any length, read as it is needed, and beside it the page of the one chosen."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from debrief.domain.glance import DebriefGlance
from debrief.domain.search.hits import marks
from debrief.domain.search.periods import span
from debrief.domain.search.query import EVERYTHING, Query
from debrief.domain.window import Window
from debrief.storage.found import Found
from debrief.storage.reader import Superseded
from debrief.storage.trouble import JournalUnusable
from debrief.tui.shelf import PAGE, Shelf
from debrief.tui.widgets.debrief_list import DebriefList
from debrief.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from textual.worker import Worker

    from debrief.domain.debrief import Debrief
    from debrief.domain.page import Page

T = TypeVar("T")

BESIDE_HIT = 20
"""Cells of a row that the label of a hit takes."""
REST_SECONDS = 0.06
"""How long a row must be chosen before its page is read."""


class Browser(Horizontal):
    """Shows what `query` finds, newest first; `zone` is the one that months are counted in."""

    @dataclass
    class Picked(Message):
        """A debrief is to be opened."""

        debrief_id: str

    @dataclass
    class Placed(Message):
        """The debrief chosen is the one numbered `number`, from 1, of `total`; 0 of 0 where there is none."""

        number: int
        total: int

    def __init__(self, shelf: Shelf, page_of: "Callable[[Debrief], Page]", zone: Callable[[], str]) -> None:
        super().__init__()
        self._shelf = shelf
        self._page_of = page_of
        self._zone = zone
        self.query_shown: Query | None = None

    def compose(self) -> ComposeResult:
        """The list and the page."""
        yield DebriefList()
        yield PageView(id_="preview")

    @property
    def rows(self) -> DebriefList:
        """The list."""
        return self.query_one(DebriefList)

    def on_resize(self) -> None:
        """Show as much around what was found as there is room for."""
        self._shelf.hit_width = max(self.rows.size.width - BESIDE_HIT, 20)

    @property
    def chosen(self) -> DebriefGlance | None:
        """The debrief chosen."""
        here = self.rows.window.here
        return here.glance if here else None

    def find(self, query: Query) -> None:
        """Show what `query` finds, from its newest on."""
        if query.problems or query != self.query_shown:
            self.query_shown = query
            self._go(partial(self._shelf.first, query), chosen_at=0)

    def refresh_rows(self, choose: str = "") -> "Worker[None]":
        """Show what the journal has now, at the same place, or at the debrief to `choose`; done when the worker is."""
        return self._go(partial(self._shelf.again, self._query, self.rows.window, choose))

    def go_to(self, moment: int) -> None:
        """Go to the newest before `moment` (UTC ms)."""
        self._go(partial(self._shelf.around, self._query, moment), chosen_at=0)

    def go_to_month(self, by: int) -> None:
        """Go to the newest of the month before (1) or after (-1) that has any."""
        if (here := self.chosen) is not None and (month := self._month(here.moment)):
            begin, end = month
            find = partial(self._shelf.around, self._query, begin) if by > 0 else partial(self._month_after, end)
            self._go(find, chosen_at=0)

    def _month(self, moment: int) -> tuple[int, int] | None:
        return span("this-month", now=moment, zone=self._zone())

    async def _month_after(self, end: int) -> Window[Found]:
        newer = await self._shelf.oldest_since(self._query, end)
        month = self._month(newer) if newer is not None else None
        return await (self._shelf.around(self._query, month[1]) if month else self._shelf.first(self._query))

    @property
    def _query(self) -> Query:
        return self.query_shown or EVERYTHING

    @work(group="rows", exclusive=True)
    async def _go(self, find: Callable[[], Awaitable[Window[Found]]], *, chosen_at: int | None = None) -> None:
        window = await self._read(find)
        if window is not None:
            self.rows.show(window, chosen_at=chosen_at)
            self._choose(self.rows.window.here)

    @on(DebriefList.Wanted)
    def _want(self, event: DebriefList.Wanted) -> None:
        event.stop()
        match event.side:
            case "newest":
                self._go(partial(self._shelf.first, self._query), chosen_at=0)
            case "oldest":
                self._go(partial(self._shelf.last, self._query))
            case side:
                self._extend(older=side == "older")

    @work(group="more")
    async def _extend(self, *, older: bool) -> None:
        edge = self.rows.window.rows[-1 if older else 0]
        look = self._shelf.older if older else self._shelf.newer
        rows = await self._read(partial(look, self._query, edge.glance.place))
        window = self.rows.window
        if rows is None or not window.rows or window.rows[-1 if older else 0] is not edge:
            return
        extend = window.with_older if older else window.with_newer
        self.rows.show(extend(rows, all_there_are=len(rows) < PAGE))

    @on(DebriefList.Moved)
    def _moved(self, event: DebriefList.Moved) -> None:
        event.stop()
        self._choose(event.row)

    @on(DebriefList.Picked)
    def _picked(self, event: DebriefList.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(event.row.glance.id))

    @on(PageView.Followed)
    def _followed(self, event: PageView.Followed) -> None:
        event.stop()
        self.post_message(self.Picked(event.debrief_id))

    def _choose(self, row: Found | None) -> None:
        self._place(row)
        self._preview(row)

    @work(group="place", exclusive=True)
    async def _place(self, row: Found | None) -> None:
        placed = await self._read(partial(self._shelf.position, self._query, row.glance.place)) if row else (0, 0)
        if placed is not None:
            self.post_message(self.Placed(*placed))

    @work(group="preview", exclusive=True)
    async def _preview(self, row: Found | None) -> None:
        view = self.query_one(PageView)
        if row is None:
            view.show(None)
            return
        await asyncio.sleep(REST_SECONDS)
        if not view.display:
            return
        debrief = await self._read(partial(self._shelf.load, row.glance.id))
        if debrief is not None:
            view.show(self._page_of(debrief), partial(marks, query=self._query))

    async def _read(self, look: Callable[[], Awaitable[T]]) -> T | None:
        """Return what `look` finds; None where that was given up for a newer look, or failed, which is said."""
        try:
            return await look()
        except Superseded:
            return None
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return None
