"""The list of debriefs, beside the page of the selected one."""

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
from debrief.tui.services.debrief_rows import DebriefRows
from debrief.tui.services.debriefs import DebriefService

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief

BESIDE_HIT = 20
"""The cells of a row that are not for the excerpt."""


class DebriefBrowser(RowBrowser[SearchResult]):
    """Shows the matches of a query, newest first; `zone` returns the IANA zone of months."""

    rows = query_one(DebriefList)
    view = query_one(PageView)

    @dataclass
    class Picked(Message):
        """The user picked a debrief."""

        debrief_id: str

    def __init__(self, service: DebriefService, page_of: "Callable[[Debrief], Page]", zone: Callable[[], str]) -> None:
        super().__init__(self._show_debrief)
        self._service = service
        self._page_of = page_of
        self._zone = zone
        self.query_shown: Query | None = None
        self._found = DebriefRows(service.access, ALL_DEBRIEFS, 0)

    def compose(self) -> ComposeResult:
        """Yield the list and the page."""
        yield DebriefList()
        yield PageView(id_="preview")

    def on_mount(self) -> None:
        """Fit the excerpts to the list whenever the layout changes."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._fit(), immediate=True)

    @property
    def selected(self) -> DebriefSummary | None:
        """The selected debrief."""
        current = self.current
        return current.summary if current else None

    def show_query(self, query: Query) -> None:
        """Show the matches of `query`, unless they are shown already."""
        if query.problems or query != self.query_shown:
            self.query_shown = query
            self._found = DebriefRows(self._service.access, query, self._width)
            self.show_rows(self._found)

    def _fit(self) -> None:
        if self._width != self._found.width:
            self._found.width = self._width
            if self.query_shown:
                self.refresh_rows()

    def go_to(self, moment: int) -> None:
        """Select the newest debrief before `moment` (UTC ms)."""
        self.go(partial(self._found.around, moment), cursor_offset=0)

    def go_to_month(self, by: int) -> None:
        """Select the newest debrief of the last month before (1) or the next month after (-1) that has one."""
        if (current := self.selected) is not None and (month := self._month(current.moment)):
            begin, end = month
            find = partial(self._found.around, begin) if by > 0 else partial(self._month_after, end)
            self.go(find, cursor_offset=0)

    def _month(self, moment: int) -> tuple[int, int] | None:
        return month_of(moment, self._zone())

    async def _month_after(self, end: int) -> RowWindow[SearchResult]:
        newer = await self._found.oldest_since(end)
        month = self._month(newer) if newer is not None else None
        return await (self._found.around(month[1]) if month else self._found.first())

    @property
    def _width(self) -> int:
        return max(self.rows.size.width - BESIDE_HIT, 20)

    async def _show_debrief(self, row: SearchResult) -> None:
        """Show the page of a debrief, with the matches marked."""
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
