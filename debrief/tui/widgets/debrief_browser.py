"""The debriefs: a list read as it is needed, and the page of the one chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.message import Message

from debrief.domain.glance import DebriefGlance
from debrief.domain.search.hits import marks
from debrief.domain.search.periods import span
from debrief.domain.search.query import EVERYTHING, Query
from debrief.domain.window import Window
from debrief.storage.found import Found
from debrief.tui.shelf import Shelf
from debrief.tui.widgets.debrief_list import DebriefList
from debrief.tui.widgets.page_view import PageView
from debrief.tui.widgets.row_browser import RowBrowser

if TYPE_CHECKING:
    from textual.worker import Worker

    from debrief.domain.debrief import Debrief
    from debrief.domain.page import Page

BESIDE_HIT = 20
"""Cells of a row that the label of a hit takes."""


class DebriefBrowser(RowBrowser[Found]):
    """Shows what `query` finds, newest first; `zone` is the one that months are counted in."""

    rows = query_one(DebriefList)
    view = query_one(PageView)

    @dataclass
    class Picked(Message):
        """A debrief is to be opened."""

        debrief_id: str

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

    def on_mount(self) -> None:
        """Show as much around what was found as there is room for, whenever the page beside takes more or less."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._fit(), immediate=True)

    def _fit(self) -> None:
        room = max(self.rows.size.width - BESIDE_HIT, 20)
        if room != self._shelf.hit_width:
            self._shelf.hit_width = room
            if self.query_shown:
                self.refresh_rows()

    @property
    def chosen(self) -> DebriefGlance | None:
        """The debrief chosen."""
        here = self.here
        return here.glance if here else None

    def find(self, query: Query) -> None:
        """Show what `query` finds, from its newest on."""
        if query.problems or query != self.query_shown:
            self.query_shown = query
            self.go(partial(self._shelf.first, query), chosen_at=0)

    def refresh_rows(self, choose: str = "") -> "Worker[None]":
        """Show what the journal has now, at the same place, or at the debrief to `choose`; done when the worker is."""
        return self.go(partial(self._shelf.again, self._query, self.rows.window, choose))

    def go_to(self, moment: int) -> None:
        """Go to the newest before `moment` (UTC ms)."""
        self.go(partial(self._shelf.around, self._query, moment), chosen_at=0)

    def go_to_month(self, by: int) -> None:
        """Go to the newest of the month before (1) or after (-1) that has any."""
        if (here := self.chosen) is not None and (month := self._month(here.moment)):
            begin, end = month
            find = partial(self._shelf.around, self._query, begin) if by > 0 else partial(self._month_after, end)
            self.go(find, chosen_at=0)

    def _month(self, moment: int) -> tuple[int, int] | None:
        return span("this-month", now=moment, zone=self._zone())

    async def _month_after(self, end: int) -> Window[Found]:
        newer = await self._shelf.oldest_since(self._query, end)
        month = self._month(newer) if newer is not None else None
        return await (self._shelf.around(self._query, month[1]) if month else self._shelf.first(self._query))

    @property
    def _query(self) -> Query:
        return self.query_shown or EVERYTHING

    async def first_rows(self) -> Window[Found]:
        """Return the newest."""
        return await self._shelf.first(self._query)

    async def last_rows(self) -> Window[Found]:
        """Return the oldest."""
        return await self._shelf.last(self._query)

    async def further_rows(self, edge: Found, *, older: bool) -> Sequence[Found]:
        """Return those beyond `edge`."""
        look = self._shelf.older if older else self._shelf.newer
        return await look(self._query, edge.glance.place)

    async def position(self, row: Found) -> tuple[int, int]:
        """Return which of how many it is, counted from 1."""
        return await self._shelf.position(self._query, row.glance.place)

    async def show_page(self, row: Found) -> None:
        """Show it as a page, with what was searched for marked."""
        if (debrief := await self._shelf.load(row.glance.id)) is not None:
            self.view.show(self._page_of(debrief), partial(marks, query=self._query))

    @on(DebriefList.Picked)
    def _picked(self, event: DebriefList.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(event.row.glance.id))

    @on(PageView.Followed)
    def _followed(self, event: PageView.Followed) -> None:
        event.stop()
        self.post_message(self.Picked(event.debrief_id))
