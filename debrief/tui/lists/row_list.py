"""A list of any length: a window of rows, drawn line by line around the one that is chosen."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from debrief.domain.lists.row_window import RowWindow

T = TypeVar("T")

WHEEL = 3
"""Rows that one turn of the wheel moves."""


class RowList(Widget, Generic[T], can_focus=True):
    """Shows `window`; whoever holds it adds rows when they are wanted. A kind of list says how its rows look.

    Its "newest" is the beginning and its "oldest" the end, whatever it is ordered by.
    """

    COMPONENT_CLASSES = {"row-list--row", "row-list--chosen"}

    window: reactive[RowWindow[Any]] = reactive[RowWindow[Any]](RowWindow, init=False)

    @dataclass
    class Moved(Message):
        """Another row was chosen, or the rows changed."""

        row: Any

    @dataclass
    class Picked(Message):
        """The row chosen is to be opened."""

        row: Any

    @dataclass
    class Wanted(Message):
        """More rows are wanted at one side ("older", "newer"), or those at one end ("newest", "oldest")."""

        side: str

    def __init__(self) -> None:
        super().__init__()
        self.set_reactive(RowList.auto_links, False)  # noqa: FBT003 - rows hold none, and to look for them costs at every line
        self._row_height = 1
        self._top = 0
        self._drawn_from = 0
        self._owed = 0
        """Rows still to go, once those there are known."""
        self._leaving = False
        """Whether an end was asked for that is not here yet: whatever is moved meanwhile is moved from there."""

    def row_line(self, row: T, number: int) -> Content:
        """Return one line of a row, counted from 0."""
        raise NotImplementedError

    def row_height(self, row: T) -> int:
        """Return how many lines a row takes."""
        return 1

    @property
    def rows_shown(self) -> int:
        """How many rows there is room for."""
        return max(self.size.height // self._row_height, 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take the room there is."""
        return container.height

    def show(self, window: RowWindow[T], *, chosen_at: int | None = None) -> None:
        """Show `window`, the chosen row at the same height as before, or that many rows from the top."""
        above = self.window.cursor - self._top if chosen_at is None else chosen_at
        self._top = window.cursor - above
        same = window == self.window
        self.window = window
        if same:  # what was wanted for it may have been given up for the look that found the same again
            self._want()
        if chosen_at is not None and not self._leaving:
            self._owed = 0
        self.stay()

    def stay(self) -> None:
        """Go on from the rows there are: others are not on their way any more."""
        self._leaving = False
        self._go(0)

    def validate_window(self, window: RowWindow[T]) -> RowWindow[T]:
        """Keep the chosen row in view, and no room empty that rows could fill."""
        self._row_height = max(map(self.row_height, window.rows), default=1)
        shown = self.rows_shown
        top = max(min(self._top, window.cursor), window.cursor - shown + 1)
        self._top = max(min(top, len(window.rows) - shown), 0)
        return window

    def watch_window(self, before: RowWindow[T], window: RowWindow[T]) -> None:
        """Ask for more where they will be needed; tell which row is chosen now."""
        if before.rows is window.rows and self._drawn_from == self._top:
            self.refresh(*(self._region(row) for row in (before.cursor, window.cursor)))
        else:
            self.refresh()
        self._drawn_from = self._top
        self._want()
        if before.here != window.here:
            self.post_message(self.Moved(window.here))

    def _want(self) -> None:
        """Ask for more where the cursor will need them, and where there is room for more than there are."""
        window = self.window
        room_left = len(window.rows) - self._top < self.rows_shown
        if window.wants_older or (room_left and not window.oldest):
            self.post_message(self.Wanted("older"))
        if window.wants_newer:
            self.post_message(self.Wanted("newer"))

    def _region(self, row: int) -> Region:
        return Region(0, (row - self._top) * self._row_height, self.size.width, self._row_height)

    def on_resize(self) -> None:
        """Keep the chosen row in view."""
        self.validate_window(self.window)
        self._want()
        self.refresh()

    def action_move(self, by: int) -> None:
        """Choose a row further up or down."""
        self._go(by)

    def _go(self, by: int) -> None:
        """Go so many rows further; what goes beyond the window is gone once the rows there have been read."""
        if self._leaving:
            self._owed += by
            return
        wanted = self.window.cursor + self._owed + by
        moved = self.window.at(wanted)
        ends = self.window.oldest if wanted > moved.cursor else self.window.newest
        self._owed = 0 if ends else wanted - moved.cursor
        self.window = moved

    def action_page(self, by: int) -> None:
        """Go a screenful up or down."""
        step = by * max(self.rows_shown - 1, 1)
        self._top += step
        self._go(step)

    def action_end(self, side: str) -> None:
        """Go to the newest or the oldest of all."""
        if getattr(self.window, side):
            self.window = self.window.at(0 if side == "newest" else len(self.window.rows))
        else:
            self._leaving, self._owed = True, 0
            self.post_message(self.Wanted(side))

    def action_pick(self) -> None:
        """Open the row chosen."""
        if self.window.here is not None:
            self.post_message(self.Picked(self.window.here))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go down."""
        event.stop()
        self.action_move(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go up."""
        event.stop()
        self.action_move(-WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Choose the row clicked on; open it where it was clicked twice."""
        at = event.get_content_offset(self)
        index = self._top + at.y // self._row_height if at else len(self.window.rows)
        if index < len(self.window.rows):
            self.window = self.window.at(index)
            if event.chain > 1:
                self.action_pick()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        index, line = self._top + y // self._row_height, y % self._row_height
        rows = self.window.rows
        content = self.row_line(rows[index], line) if index < len(rows) else Content()
        chosen = index == self.window.cursor and index < len(rows)
        style = self.get_visual_style("row-list--chosen" if chosen else "row-list--row")
        strips = Visual.to_strips(self, content, self.size.width, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(self.size.width, style.rich_style)
