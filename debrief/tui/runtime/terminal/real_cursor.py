"""Where the terminal's own cursor stands: input methods compose there, and braille displays follow it."""

from textual.app import App
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList


class RealCursor:
    """The attribute of an app by which Textual puts the terminal's cursor after each update of the screen."""

    def __get__(self, app: App[object], _: type) -> Offset:
        return real_cursor(app.screen) if app.is_running else Offset(0, 0)

    def __set__(self, app: App[object], offset: Offset) -> None:
        """Ignore `offset`: a text widget sets it when it gets the focus, which is before it has its place."""


def real_cursor(screen: Screen[object]) -> Offset:
    """Return the cell for it: where one types, or else the chosen row, or else the beginning of what has the focus.

    A widget with a cursor has `cursor_screen_offset`, as Textual's text widgets do.
    """
    focused = screen.focused
    if focused is None:
        return Offset(0, 0)
    if isinstance(focused, OptionList):
        return _row(focused, (focused.highlighted or 0) - focused.scroll_offset.y)
    cursor: Offset = getattr(focused, "cursor_screen_offset", focused.content_region.offset)
    return cursor


def _row(widget: Widget, row: int) -> Offset:
    return widget.content_region.offset + Offset(0, max(row, 0))
