"""The debriefs: a list read as it is needed, and the page of the one chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.message import Message

from debrief.domain.lists.row_window import RowWindow
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.search.excerpts import find_matches
from debrief.domain.search.periods import month_of
from debrief.domain.search.query import ALL_DEBRIEFS, Query
from debrief.storage.debriefs.results import SearchResult
from debrief.tui.lists.debriefs.debrief_list import DebriefList
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.page.page_view import PageView
from debrief.tui.services.debriefs import DebriefService

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief

BESIDE_HIT = 20
"""Cells of a row that the label of a hit takes."""


class DebriefBrowser(RowBrowser[SearchResult]):
    """Shows what `query` finds, newest first; `zone` is the one that months are counted in."""

    rows = query_one(DebriefList)
    view = query_one(PageView)

    @dataclass
    class Picked(Message):
        """A debrief is to be opened."""

        debrief_id: str

    def __init__(self, service: DebriefService, page_of: "Callable[[Debrief], Page]", zone: Callable[[], str]) -> None:
        super().__init__()
        self._service = service
        self._page_of = page_of
        self._zone = zone
        self.query_shown: Query | None = None
        self._found = service.rows(ALL_DEBRIEFS, 0)

    def compose(self) -> ComposeResult:
        """The list and the page."""
        yield DebriefList()
        yield PageView(id_="preview")

    def on_mount(self) -> None:
        """Show as much around what was found as there is room for, whenever the page beside takes more or less."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._fit(), immediate=True)

    @property
    def chosen(self) -> DebriefSummary | None:
        """The debrief chosen."""
        here = self.here
        return here.summary if here else None

    def find(self, query: Query) -> None:
        """Show what `query` finds, from its newest on."""
        if query.problems or query != self.query_shown:
            self.query_shown = query
            self._found = self._service.rows(query, self._width)
            self.show_rows(self._found)

    def _fit(self) -> None:
        if self._width != self._found.width:
            self._found.width = self._width
            if self.query_shown:
                self.show_again()

    def go_to(self, moment: int) -> None:
        """Go to the newest before `moment` (UTC ms)."""
        self.go(partial(self._found.around, moment), chosen_at=0)

    def go_to_month(self, by: int) -> None:
        """Go to the newest of the month before (1) or after (-1) that has any."""
        if (here := self.chosen) is not None and (month := self._month(here.moment)):
            begin, end = month
            find = partial(self._found.around, begin) if by > 0 else partial(self._month_after, end)
            self.go(find, chosen_at=0)

    def _month(self, moment: int) -> tuple[int, int] | None:
        return month_of(moment, self._zone())

    async def _month_after(self, end: int) -> RowWindow[SearchResult]:
        newer = await self._found.oldest_since(end)
        month = self._month(newer) if newer is not None else None
        return await (self._found.around(month[1]) if month else self._found.first())

    @property
    def _width(self) -> int:
        return max(self.rows.size.width - BESIDE_HIT, 20)

    async def show_page(self, row: SearchResult) -> None:
        """Show it as a page, with what was searched for marked."""
        if (debrief := await self._service.load(row.summary.id)) is not None:
            self.view.show(self._page_of(debrief), partial(find_matches, query=self._found.query))

    @on(DebriefList.Picked)
    def _picked(self, event: DebriefList.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(event.row.summary.id))

    @on(PageView.Followed)
    def _followed(self, event: PageView.Followed) -> None:
        event.stop()
        self.post_message(self.Picked(event.debrief_id))
