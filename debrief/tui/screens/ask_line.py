"""Ask for one line of text."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from debrief.domain.tags import tags_typed, typed_tags
from debrief.domain.text import one_line
from debrief.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from textual.app import App

    from debrief.tui.careful import CarefulApp
    from debrief.tui.shelf import Shelf


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


async def ask_tags(app: "App[Any]", shelf: "Shelf", debrief_id: str) -> None:
    """Ask for the tags of a debrief, and give it those. Raises JournalUnusable."""
    debrief, known = await shelf.load(debrief_id), await shelf.tags()
    if debrief is None:
        return
    legend = f"Commas between. So far: {typed_tags(tuple(known))}" if known else "Your words, commas between."
    asked = AskLineScreen("Tags", typed_tags(debrief.tags), legend)
    asked.call_later(app.call_later, cast("CarefulApp", app).release_keys)
    typed = await app.push_screen_wait(asked)
    if typed is not None:
        cast("CarefulApp", app).hold_keys()
        await shelf.tag(debrief_id, tags_typed(typed))
