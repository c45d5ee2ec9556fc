"""The points screen: list the strengths and points to develop of all debriefs, with evidence, plan and state."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.lists.plan_words import outcome_words, plan_line
from debrief.domain.lists.points import PointKind, PointRow, PointStatus
from debrief.domain.page.page_items import format_day
from debrief.domain.people import changes
from debrief.domain.text import one_line, safe
from debrief.tui.common.bindings import help_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.looks import MUTED
from debrief.tui.common.top_bar import TopBar
from debrief.tui.runtime.messages import PeopleRequest, PeopleWanted
from debrief.tui.runtime.navigation import navigate
from debrief.tui.services.people.service import Edit, PeopleService

NOTHING = "You have not written down any strengths or points to develop yet."
ONLY_PLANS = "This key only works on points to develop."
NO_PLAN = "It has no plan yet. Press e to write what you will do and when, or Enter to open its debrief."
_MARKS = {PointStatus.DONE: "✓", PointStatus.CHECKED: "○"}


class PointsScreen(Screen[PointRow | None]):
    """Lists points; returns the one whose debrief the user wants to read, or None."""

    CSS_PATH = "points_screen.tcss"
    BINDINGS = [
        Binding("i", "tick", "Done", id="points.done", tooltip="Mark the plan as done, or as not done again"),
        Binding("c", "rehearse", "Choose", id="points.choose",
                tooltip="Add the plan to practice, or take it out"),
        Binding("w", "check", "What happened", id="points.check",
                tooltip="Write what became of the plan: whether its moment came, and what happened"),
        Binding("escape", "dismiss(None)", "Back", id="points.back", tooltip="Go back to the start page"),
        help_binding("points.help"),
    ]  # fmt: skip

    lines = query_one(OptionList)

    def __init__(self, rows: Sequence[PointRow], people: PeopleService, chosen: str = "") -> None:
        """`chosen`: the id of the point to select first."""
        super().__init__()
        self._rows = list(rows)
        self._people = people
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Yield the list of points, and below it the details of the selected one."""
        yield TopBar("Points")
        yield Static(NOTHING, id="nothing")
        yield PointList(markup=False)
        yield Static("", id="detail", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the points."""
        self.query_one("#nothing").display = not self._rows
        self._show(self._chosen)
        self.lines.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the details of the selected point."""
        event.stop()
        self._show_detail()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the point that was picked."""
        event.stop()
        self.dismiss(self._current)

    def action_tick(self) -> None:
        """Mark the plan of the selected point as done, or as open again."""
        if (row := self._development()) is not None:
            done = not row.done
            navigate(self, self._change(row, partial(changes.tick_plan, development_id=row.id, done=done)), always=True)

    def action_rehearse(self) -> None:
        """Add the plan of the selected point to practice, or remove it."""
        if (row := self._planned()) is not None:
            rehearse = partial(changes.rehearse_plan, development_id=row.id, rehearsed=not row.rehearsed)
            navigate(self, self._change(row, rehearse), always=True)

    def action_check(self) -> None:
        """Post that the user wants to write what became of the plan of the selected point."""
        if (row := self._planned()) is not None:
            self.post_message(PeopleWanted(PeopleRequest.CHECK, row.debrief, row.id))

    def on_screen_resume(self) -> None:
        """Read the points again, which another screen may have changed."""
        navigate(self, self._reload(), always=True)

    @property
    def _current(self) -> PointRow | None:
        option = self.lines.highlighted_option
        return next((row for row in self._rows if option is not None and row.id == option.id), None)

    def _development(self) -> PointRow | None:
        row = self._current
        if row is None or row.kind is PointKind.DEVELOPMENT:
            return row
        self.notify(ONLY_PLANS)
        return None

    def _planned(self) -> PointRow | None:
        row = self._development()
        if row is None or row.cue.strip() or row.action.strip():
            return row
        self.notify(NO_PLAN)
        return None

    async def _change(self, row: PointRow, change: Edit) -> None:
        await self._people.change(row.debrief, change)
        await self._reload()

    async def _reload(self) -> None:
        self._rows = await self._people.points()
        if self.is_attached:
            self._show("" if self._current is None else self._current.id)

    def _show(self, point_id: str) -> None:
        self.lines.clear_options()
        for kind, heading in ((PointKind.DEVELOPMENT, "To develop"), (PointKind.STRENGTH, "Strengths")):
            rows = [row for row in self._rows if row.kind is kind]
            if rows:
                self.lines.add_option(Option(Content.styled(heading, "bold $text-accent"), disabled=True))
                self.lines.add_options([Option(_line(row), id=row.id) for row in rows])
        if any(row.id == point_id for row in self._rows):
            self.lines.highlighted = self.lines.get_option_index(point_id)
        elif self._rows:
            self.lines.action_first()
        self._show_detail()

    def _show_detail(self) -> None:
        row = self._current
        self.query_one("#detail", Static).update(Content(safe("" if row is None else _detail(row))))


class PointList(OptionList):
    """The list of points."""

    BINDINGS = [Binding("enter", "select", "Open", id="points.open", tooltip="Read the debrief it was written in")]


def _line(row: PointRow) -> Content:
    text = one_line(row.text) or one_line(row.action) or one_line(row.cue)
    status = "" if row.kind is PointKind.STRENGTH else f"  {row.status.value}{', rehearsed' if row.rehearsed else ''}"
    return Content.assemble(f"{_MARKS.get(row.status, ' ')} {text}", (f"{status}  {one_line(row.title)}", MUTED))


def _detail(row: PointRow) -> str:
    """Return the evidence of a point, its plan and its state, each on a line."""
    lines = (
        f"From feedback: {row.evidence.strip()}" if row.from_feedback else row.evidence.strip(),
        plan_line(row.cue, row.action, row.due),
        outcome_words(row.came, row.happened),
        ", ".join(part for part in (one_line(row.title), format_day(row.held)) if part),
    )
    return "\n".join(line for line in lines if line)
