"""The points screen: list the strengths and points to develop of all debriefs, with evidence, plan and state."""

from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.lists.point_filter import KEYS, PointFilter, parse_point_filter
from debrief.domain.lists.points import PointKind, PointRow, PointSelection
from debrief.domain.page.point_page import build_point_page
from debrief.domain.text import one_line
from debrief.storage.people import points
from debrief.storage.threads.reader import Connection, Reader
from debrief.tui.common.bindings import TRASH_KEYS, help_binding, row_bindings, suspend_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.theme import MUTED
from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.list_screen import ListFilter, ListScreen
from debrief.tui.lists.paged_rows import PagedRows
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.messages import PeopleRequest, PeopleWanted
from debrief.tui.services.people.service import PeopleService
from debrief.tui.services.people.undoable_edits import UndoableEdit, rehearse_edit, tick_edit

HEADING = f"{'state':<10} {'practice':<8}   point"
"""The headings of the columns."""
ONLY_PLANS = "This key only works on points to develop."
NO_PLAN = "It has no plan yet. Press <points.plan:e> to write what you will do and when, or \
<points.open:Enter> to open its debrief."

REMOVED_ELSEWHERE = "A point is removed in its debrief: press <points.open:Enter> to open that, then <reading.edit:e>."


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


class PointsScreen(ListScreen):
    """Lists points, and changes their plans."""

    CSS_PATH = "screen.tcss"
    BINDINGS = [
        Binding("i", "tick", "Done", id="points.done", tooltip="Mark the plan as done, or as not done again"),
        Binding("H", "ask('CHECK')", "What happened", id="points.check",
                tooltip="Record how the plan went: whether its moment came, and what happened"),
        Binding("e", "ask('PLAN')", "Edit", id="points.plan", tooltip="Write the plan, or change it"),
        Binding("c", "rehearse", "Choose", show=False, id="points.choose",
                tooltip="Add the plan to practice, or take it out"),
        Binding("slash", "search", "Search", id="points.search", key_display="/", tooltip="Type what to look for"),
        Binding("tab", "complete", "Complete", priority=True, id="points.complete",
                tooltip="Complete what you are typing"),
        Binding("u", "undo", "Undo", show=False, id="points.undo", tooltip="Undo the last change made here"),
        Binding("f5", "refresh", "Refresh", show=False, id="points.refresh", tooltip="Show changes made elsewhere"),
        help_binding("points.help"),
        Binding("enter", "to_the_list", "To the list", id="points.to_the_list", tooltip="Go to the results"),
        Binding("escape", "back", "Back", id="points.back", tooltip="Clear the search, then go back to the start page"),
        suspend_binding("points.suspend"),
    ]  # fmt: skip

    ROW_ACTIONS = {"tick", "ask", "rehearse"}
    KEYS_ELSEWHERE = {
        **dict.fromkeys(TRASH_KEYS.split(","), REMOVED_ELSEWHERE),
        "p": "To practise a plan, press <points.choose:c>. It is then asked with your questions.",
        "x": "Points are printed by the command debrief points, also as JSON or CSV.",
    }
    EMPTY_TEXT = "You have not written down any strengths or points to develop yet."

    browser = query_one(PointBrowser)

    def __init__(self, service: PeopleService) -> None:
        super().__init__(service.undos, ListFilter(service.complete_filter, service.access))
        self._service = service
        self._wanted = PointFilter()

    def compose(self) -> ComposeResult:
        """Yield the top bar, the filter line, the list with the page, and the keys."""
        yield TopBar("Points")
        yield FilterLine(keys=KEYS)
        yield Static("", id="nothing", markup=False)
        yield PointBrowser(self._service)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show all points."""
        self.browser.show_selection(self._wanted.selection)
        self.browser.focus_rows()

    def on_screen_resume(self) -> None:
        """Read the rows again after another screen."""
        if self.browser.selection is not None:
            self.reload_rows()

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Show the matches of the text typed so far, and its completions."""
        self._wanted = parse_point_filter(event.text, typing=True)
        self.browser.show_selection(self._wanted.selection)  # at once, as in the list of debriefs
        self.help_typing(event.text, self._wanted.problems)

    def on_row_list_picked(self, event: PointList.Picked) -> None:
        """Post that the user wants to read the debrief of a point."""
        event.stop()
        if self.is_active:  # not a second click, after the first has opened a screen
            self.post_message(PeopleWanted(PeopleRequest.READ, event.row.debrief))

    def action_tick(self) -> None:
        """Mark the plan of the selected point as done, or as not done again."""
        if (row := self._development()) is not None:
            self._do(row, tick_edit(row.id, done=not row.done))

    def action_rehearse(self) -> None:
        """Add the plan of the selected point to practice, or remove it."""
        if (row := self._development()) is not None:
            if row.planned:
                self._do(row, rehearse_edit(row.id, rehearsed=not row.rehearsed))
            else:
                self.notify(NO_PLAN)

    def action_ask(self, request: str) -> None:
        """Post that the user wants to write the plan of the selected point, or what became of it."""
        if (row := self._development()) is not None:
            wanted = PeopleRequest[request]
            if wanted is PeopleRequest.PLAN or row.planned:
                self.post_message(PeopleWanted(wanted, row.debrief, row.id))
            else:
                self.notify(NO_PLAN)

    def _development(self) -> PointRow | None:
        row = self.browser.current
        if row is None or row.kind is PointKind.DEVELOPMENT:
            return row
        self.notify(ONLY_PLANS)
        return None

    def _do(self, row: PointRow, edit: UndoableEdit) -> None:
        self.change(partial(self._service.do, edit, row.debrief, row.id))


def _format_line(row: PointRow, _: int) -> Content:
    strength = row.kind is PointKind.STRENGTH
    state = f"{'strength' if strength else row.status.value:<10} {'✓' if row.rehearsed else '':<8}   "
    text = one_line(row.text) or one_line(row.action) or one_line(row.cue)
    return Content.assemble((state, MUTED), text, (f"  {one_line(row.title)}", MUTED))
