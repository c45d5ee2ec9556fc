"""The top bar: what the screen is, the position in it, and whether everything is saved."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from debrief.domain.text import one_line


class TopBar(Horizontal):
    """Shows three texts on one line; the first is cut off if needed. All are made safe."""

    left: var[str] = var("")
    middle: var[str] = var("")
    right: var[str] = var("")

    def __init__(self, left: str = "", right: str = "") -> None:
        super().__init__()
        self.set_reactive(TopBar.left, left)
        self.set_reactive(TopBar.right, right)

    def compose(self) -> ComposeResult:
        """Yield the three texts."""
        yield Static(Content(one_line(self.left)), classes="left")
        yield Static(Content(one_line(self.middle)), classes="middle")
        yield Static(Content(one_line(self.right)), classes="right")

    def watch_left(self, left: str) -> None:
        """Show the left text."""
        if self.is_mounted:
            self.query_one(".left", Static).update(Content(one_line(left)))

    def watch_middle(self, middle: str) -> None:
        """Show the middle text."""
        if self.is_mounted:
            self.query_one(".middle", Static).update(Content(one_line(middle)))

    def watch_right(self, right: str) -> None:
        """Show the right text."""
        if self.is_mounted:
            shown = self.query_one(".right", Static)
            content = Content(one_line(right))
            shown.update(content, layout=content.cell_length != shown.size.width)
