"""The top bar: what the screen is, the position in it, and whether everything is saved."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from debrief.domain.text import one_line

GAP = 3
"""The cells between two texts."""


class TopBar(Widget):
    """Shows three texts on one line; the first is cut off if needed. All are made safe."""

    left: reactive[str] = reactive("")
    middle: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, left: str = "", right: str = "") -> None:
        super().__init__()
        self.set_reactive(TopBar.left, left)
        self.set_reactive(TopBar.right, right)

    def render(self) -> Content:
        """Return the first text at the left edge, and the others at the right one."""
        rest = Content("".join(" " * GAP + one_line(text) for text in (self.middle, self.right) if text))
        width = max(self.content_size.width - rest.cell_length, 0)
        return Content(one_line(self.left)).truncate(width, ellipsis=True, pad=True) + rest
