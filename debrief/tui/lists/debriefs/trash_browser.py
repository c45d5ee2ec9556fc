"""The list of the trash: its rows, how each is shown, and the page of the selected debrief beside it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.getters import query_one

from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.text import pluralize
from debrief.storage.debriefs import lists, trash_list
from debrief.storage.records.trash import days_left
from debrief.storage.threads.reader import Connection
from debrief.tui.common.bindings import row_bindings
from debrief.tui.common.theme import MUTED
from debrief.tui.lists.debriefs.debrief_row import debrief_row
from debrief.tui.lists.paged_rows import PagedRows
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.services.debriefs import DebriefService

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief


class TrashRows(PagedRows[DebriefSummary]):
    """The debriefs in the trash, the last one deleted first."""

    def after(
        self, db: Connection, edge: DebriefSummary | None, limit: int, *, including: bool = False
    ) -> list[DebriefSummary]:
        """Return the debriefs deleted before `edge`."""
        return trash_list.page(db, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: DebriefSummary | None, limit: int) -> list[DebriefSummary]:
        """Return the debriefs deleted after `edge`."""
        return trash_list.page(db, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> DebriefSummary | None:
        """Return the row of a debrief."""
        return lists.debrief(db, row_id)

    def position_of(self, db: Connection, row: DebriefSummary) -> tuple[int, int]:
        """Return the position of a debrief, from 1, and the number of rows."""
        return trash_list.position(db, row)


class TrashList(RowList[DebriefSummary]):
    """Shows each debrief in one line, with the days until it is erased; `clock` returns UTC ms."""

    BINDINGS = [
        Binding("enter", "pick", "Restore", show=False, id="trash.pick", tooltip="Restore it from the trash"),
        *row_bindings(
            "trash", "The previous one", "The next one", "The one moved here last", "The one to be erased next"
        ),
    ]

    def __init__(self, clock: Callable[[], int]) -> None:
        super().__init__(self._format_line)
        self._clock = clock

    def _format_line(self, row: DebriefSummary, _: int) -> Content:
        left = days_left(row.deleted_at or 0, self._clock())
        goes = "today" if left <= 0 else f"in {pluralize(left, 'day')}"
        return Content.assemble((f"{goes:<12}", MUTED), debrief_row(row))


class TrashBrowser(RowBrowser[DebriefSummary]):
    """Shows the trash, the last deleted debrief first; `clock` returns UTC ms."""

    rows = query_one(TrashList)
    view = query_one(PageView)

    def __init__(self, service: DebriefService, page_of: "Callable[[Debrief], Page]", clock: Callable[[], int]) -> None:
        super().__init__(self._show_debrief)
        self._service = service
        self._page_of = page_of
        self._clock = clock

    def compose(self) -> ComposeResult:
        """Yield the list and the page."""
        yield TrashList(self._clock)
        yield PageView(id_="preview")

    async def _show_debrief(self, row: DebriefSummary) -> None:
        if (debrief := await self._service.load(row.id)) is not None:
            self.view.show(self._page_of(debrief))
