"""A list of any length: draws a window of its rows around the selected one, line by line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual import events
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from debrief.domain.lists.row_window import RowWindow

T = TypeVar("T")

WHEEL = 3
"""The number of rows that one turn of the wheel moves."""


class RowList(Widget, Generic[T], can_focus=True):
    """Shows `window`, and requests more rows from its owner as the cursor moves.

    In any order, its "newest" row is the first and its "oldest" the last.
    """

    COMPONENT_CLASSES = {"row-list--row", "row-list--chosen"}

    window: reactive[RowWindow[Any]] = reactive[RowWindow[Any]](RowWindow, init=False)

    @dataclass
    class Moved(Message):
        """The selected row changed."""

        row: Any

    @dataclass
    class Picked(Message):
        """The user picked the selected row."""

        row: Any

    @dataclass
    class Requested(Message):
        """The list needs more rows on one side ("older", "newer") or the rows at one end ("newest", "oldest")."""

        side: str

    def __init__(self, line: Callable[[T, int], Content], height: Callable[[T], int] = lambda _: 1) -> None:
        """`line` returns one line of a row, counted from 0; `height` the number of its lines."""
        super().__init__()
        self._line = line
        self._height = height
        self.set_reactive(RowList.auto_links, False)  # noqa: FBT003 - rows hold none, and to look for them costs at every line
        self._row_height = 1
        self._top = 0
        self._drawn_top = 0
        self._pending_moves = 0
        """The rows to move further once more rows are read."""
        self._awaiting_end = False
        """Whether the rows at an end were requested and have not arrived; moves until then start from that end."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell where the selected row begins."""
        return self.content_region.offset + self._region(self.window.cursor).offset

    @property
    def visible_rows(self) -> int:
        """The number of rows that fit."""
        return max(self.size.height // self._row_height, 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height of the container."""
        return container.height

    def show(self, window: RowWindow[T], *, cursor_offset: int | None = None) -> None:
        """Show `window` with the selected row at its former height, or `cursor_offset` rows below the top."""
        above = self.window.cursor - self._top if cursor_offset is None else cursor_offset
        self._top = window.cursor - above
        same = window == self.window
        self.window = window
        if same:  # the query that found the same may have cancelled a request for more
            self._request_rows()
        if cursor_offset is not None and not self._awaiting_end:
            self._pending_moves = 0
        self.resume()

    def resume(self) -> None:
        """Move on within the current rows, after the requested ones have arrived or failed."""
        self._awaiting_end = False
        self._move_cursor(0)

    def validate_window(self, window: RowWindow[T]) -> RowWindow[T]:
        """Keep the selected row visible and the space filled."""
        self._row_height = max(map(self._height, window.rows), default=1)
        shown = self.visible_rows
        top = max(min(self._top, window.cursor), window.cursor - shown + 1)
        self._top = max(min(top, len(window.rows) - shown), 0)
        return window

    def watch_window(self, before: RowWindow[T], window: RowWindow[T]) -> None:
        """Request more rows if they will be needed, and post which row is selected."""
        if before.rows is window.rows and self._drawn_top == self._top:
            self.refresh(*(self._region(row) for row in (before.cursor, window.cursor)))
        else:
            self.refresh()
        self._drawn_top = self._top
        self._request_rows()
        if before.current != window.current:
            self.post_message(self.Moved(window.current))

    def _request_rows(self) -> None:
        """Request more rows near the cursor, or if there is space for more."""
        window = self.window
        room_left = len(window.rows) - self._top < self.visible_rows
        if window.wants_older or (room_left and not window.oldest):
            self.post_message(self.Requested("older"))
        if window.wants_newer:
            self.post_message(self.Requested("newer"))

    def _region(self, row: int) -> Region:
        return Region(0, (row - self._top) * self._row_height, self.size.width, self._row_height)

    def on_resize(self) -> None:
        """Keep the selected row visible."""
        self.validate_window(self.window)
        self._request_rows()
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move the selection by `by` rows."""
        self._move_cursor(by)

    def _move_cursor(self, by: int) -> None:
        """Move by `by` rows; moves beyond the window are made once more rows are read."""
        if self._awaiting_end:
            self._pending_moves += by
            return
        wanted = self.window.cursor + self._pending_moves + by
        moved = self.window.at(wanted)
        ends = self.window.oldest if wanted > moved.cursor else self.window.newest
        self._pending_moves = 0 if ends else wanted - moved.cursor
        self.window = moved

    def action_page(self, by: int) -> None:
        """Move by `by` screenfuls."""
        step = by * max(self.visible_rows - 1, 1)
        self._top += step
        self._move_cursor(step)

    def action_end(self, side: str) -> None:
        """Move to the newest or the oldest row."""
        if getattr(self.window, side):
            self.window = self.window.at(0 if side == "newest" else len(self.window.rows))
        else:
            self._awaiting_end, self._pending_moves = True, 0
            self.post_message(self.Requested(side))

    def action_pick(self) -> None:
        """Post that the user picked the selected row."""
        if self.window.current is not None:
            self.post_message(self.Picked(self.window.current))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move down."""
        event.stop()
        self.action_move(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move up."""
        event.stop()
        self.action_move(-WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Select the clicked row; a double click picks it."""
        at = event.get_content_offset(self)
        index = self._top + at.y // self._row_height if at else len(self.window.rows)
        if index < len(self.window.rows):
            self.window = self.window.at(index)
            if event.chain > 1:
                self.action_pick()

    def render_line(self, y: int) -> Strip:
        """Return line `y` of the widget."""
        index, line = self._top + y // self._row_height, y % self._row_height
        rows = self.window.rows
        content = self._line(rows[index], line) if index < len(rows) else Content()
        chosen = index == self.window.cursor and index < len(rows)
        style = self.get_visual_style("row-list--chosen" if chosen else "row-list--row")
        strips = Visual.to_strips(self, content, self.size.width, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(self.size.width, style.rich_style)
