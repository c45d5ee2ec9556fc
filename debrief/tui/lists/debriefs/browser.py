"""The list of debriefs: its rows, how each is shown, and the page of the selected one beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.getters import query_one
from textual.message import Message

from debrief.domain.lists.row_window import RowWindow
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.search.excerpts import find_matches
from debrief.domain.search.periods import month_of
from debrief.domain.search.query import ALL_DEBRIEFS, Query
from debrief.storage.debriefs import lists
from debrief.storage.debriefs.search_results import SearchResult, search_results
from debrief.storage.index.sort_key import LOWEST, first_place
from debrief.storage.threads.reader import Connection, Reader
from debrief.tui.common.bindings import row_bindings
from debrief.tui.common.theme import MUTED
from debrief.tui.lists.debriefs.debrief_row import debrief_row
from debrief.tui.lists.paged_rows import SCREENFUL, PagedRows
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.services.debriefs import DebriefService

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief

BESIDE_HIT = 20
"""The cells of a row that are not for the excerpt."""
MATCH_STYLE = "bold $text-accent"
"""The style of matched words."""


class DebriefRows(PagedRows[SearchResult]):
    """The matches of `query`, newest first; excerpts have about `width` characters."""

    def __init__(self, reader: Reader, query: Query, width: int) -> None:
        super().__init__(reader)
        self.query = query
        self.width = width

    def after(
        self, db: Connection, edge: SearchResult | None, limit: int, *, including: bool = False
    ) -> list[SearchResult]:
        """Return the debriefs after `edge`."""
        return self._below(db, None if edge is None else edge.summary.place + including, limit)

    def before(self, db: Connection, edge: SearchResult | None, limit: int) -> list[SearchResult]:
        """Return the debriefs before `edge`."""
        above = LOWEST if edge is None else edge.summary.place
        return search_results(db, self.query, width=self.width, limit=limit, above=above)

    def find(self, db: Connection, row_id: str) -> SearchResult | None:
        """Return the row of a debrief."""
        summary = lists.debrief(db, row_id)
        return None if summary is None else SearchResult(summary)

    def position_of(self, db: Connection, row: SearchResult) -> tuple[int, int]:
        """Return the position of a debrief, from 1, and the number of rows."""
        return lists.position(db, self.query, row.summary.place)

    async def around(self, moment: int) -> RowWindow[SearchResult]:
        """Return the debriefs before `moment` (UTC ms); the oldest of all if there are none."""
        look = partial(self._below, below=first_place(moment), limit=SCREENFUL + 1)
        rows = await self._fetch_visible(look)
        return self._window(rows, SCREENFUL, newest=False) if rows else await self.last()

    async def oldest_since(self, moment: int) -> int | None:
        """Return the moment of the oldest debrief since `moment` (both UTC ms); None if there is none."""
        look = partial(lists.debriefs, query=self.query, limit=1, above=first_place(moment) - 1)
        oldest = await self._reader.query(look)
        return oldest[0].moment if oldest else None

    def _below(self, db: Connection, below: int | None, limit: int) -> list[SearchResult]:
        return search_results(db, self.query, width=self.width, limit=limit, below=below)


class DebriefList(RowList[SearchResult]):
    """Shows each debrief in one line, and in a search an excerpt in a second line."""

    BINDINGS = [
        Binding("enter", "pick", "Open", id="debriefs.open", tooltip="Read the debrief"),
        *row_bindings(
            "debriefs", "The newer one", "The older one", "The newest one", "The oldest one", ends=("newest", "oldest")
        ),
    ]

    def __init__(self) -> None:
        super().__init__(_line, lambda result: 2 if result.words else 1)


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
        self._found = DebriefRows(service.access.reader, ALL_DEBRIEFS, 0)

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
            self._found = DebriefRows(self._service.access.reader, query, self._width)
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


def _line(result: SearchResult, number: int) -> Content:
    if number == 0:
        return debrief_row(result.summary)
    if result.hit is None:
        return Content()
    pieces = ((text, MATCH_STYLE if marked else MUTED) for text, marked in result.hit.pieces)
    return Content.assemble((f"    {result.hit.label}: ", MUTED), *pieces)
