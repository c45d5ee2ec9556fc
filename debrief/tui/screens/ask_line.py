"""Ask for one line of text."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from debrief.domain.text import one_line
from debrief.tui.widgets.prose import Prose


class AskLineScreen(ModalScreen[str | None]):
    """Returns the line as typed, or None where it was left."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Cancel", id="ask_line.cancel", tooltip="Leave it as it was")]

    def __init__(self, title: str, text: str, legend: str, fault: Callable[[str], str] = lambda _: "") -> None:
        """`text`: what the line begins with; `fault` returns why a line cannot be taken, or nothing."""
        super().__init__()
        self._asks = title
        self._text = text
        self._legend = legend
        self._fault = fault

    def compose(self) -> ComposeResult:
        """The line, and what can be written in it."""
        with Vertical(classes="box"):
            yield Static(self._asks, classes="heading", markup=False)
            yield Prose(self._text, single=True)
            yield Static("", classes="problem", markup=False)
            yield Static(Content(one_line(self._legend)), classes="legend")

    def on_prose_entered(self, event: Prose.Entered) -> None:
        """Return the line, or say why it cannot be taken."""
        event.stop()
        text = event.prose.text.strip()
        if fault := self._fault(text) if text else "":
            self.query_one(".problem", Static).update(Content(one_line(fault)))
        else:
            self.dismiss(text)

    def on_prose_pasted_lines(self, event: Prose.PastedLines) -> None:
        """Take several lines as one."""
        event.prose.put(" ".join(event.lines))
