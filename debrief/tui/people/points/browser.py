"""The list of points: its rows, how each is shown, and the page of the selected one beside it."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.lists.points import PointKind, PointRow, PointSelection
from debrief.domain.page.point_page import build_point_page
from debrief.domain.text import one_line
from debrief.storage.people import points
from debrief.storage.threads.reader import Connection, Reader
from debrief.tui.common.bindings import row_bindings
from debrief.tui.common.theme import MUTED
from debrief.tui.lists.paged_rows import PagedRows
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.services.people.service import PeopleService

HEADING = f"{'state':<10} {'practice':<8}   point"
"""The headings of the columns."""


class PointRows(PagedRows[PointRow]):
    """The points of `selection`: developments first, and those of the newest debrief first."""

    def __init__(self, reader: Reader, selection: PointSelection) -> None:
        super().__init__(reader)
        self._selection = selection

    def after(self, db: Connection, edge: PointRow | None, limit: int, *, including: bool = False) -> list[PointRow]:
        """Return the points after `edge`."""
        return points.point_rows(db, self._selection, limit, edge=edge, including=including)

    def before(self, db: Connection, edge: PointRow | None, limit: int) -> list[PointRow]:
        """Return the points before `edge`."""
        return points.point_rows(db, self._selection, limit, edge=edge, backwards=True)

    def find(self, db: Connection, row_id: str) -> PointRow | None:
        """Return the row of a point."""
        return points.find_point(db, row_id)

    def position_of(self, db: Connection, row: PointRow) -> tuple[int, int]:
        """Return the position of a point, from 1, and the number of rows."""
        return points.point_position(db, row, self._selection)


class PointList(RowList[PointRow]):
    """Shows each point in one line."""

    BINDINGS = [
        Binding("enter", "pick", "Open", id="points.open", tooltip="Read the debrief that it was written in"),
        *row_bindings("points", "The previous one", "The next one", "The first one", "The last one"),
    ]

    def __init__(self) -> None:
        super().__init__(_format_line)


class PointBrowser(RowBrowser[PointRow]):
    """Shows the points of a selection."""

    rows = query_one(PointList)
    view = query_one(PageView)

    def __init__(self, service: PeopleService) -> None:
        super().__init__(self._show_point)
        self._service = service
        self.selection: PointSelection | None = None

    def compose(self) -> ComposeResult:
        """Yield the list below its headings, and the page."""
        with Vertical(id="listed"):
            yield Static(HEADING, id="columns", markup=False)
            yield PointList()
        yield PageView(id_="preview")

    def show_selection(self, selection: PointSelection) -> None:
        """Show the points of `selection`, unless they are shown already."""
        if selection != self.selection:
            self.selection = selection
            self.show_rows(PointRows(self._service.access.reader, selection))

    async def _show_point(self, row: PointRow) -> None:
        self.view.show(build_point_page(row))


def _format_line(row: PointRow, _: int) -> Content:
    strength = row.kind is PointKind.STRENGTH
    state = f"{'strength' if strength else row.status.value:<10} {'✓' if row.rehearsed else '':<8}   "
    text = one_line(row.text) or one_line(row.action) or one_line(row.cue)
    return Content.assemble((state, MUTED), text, (f"  {one_line(row.title)}", MUTED))
