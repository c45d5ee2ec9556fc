"""A dialog to pick any step of the guide, filtered while the user types."""

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from debrief.domain.session.session import Session
from debrief.domain.text import safe
from debrief.tui.common.theme import MUTED
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.session.outline import Outline

HINT = "type some of its words"
NO_MATCHES = "No prompt has these words. Press <go_to.rub:Backspace> to delete the last letter."
LEGEND = "✓ written  – skipped  ○ not yet  · not asked now\nEnter to go there, <go_to.cancel:Esc> to stay"


class GoToScreen(ModalScreen[str | None]):
    """Returns the id of the picked step, or None."""

    CSS_PATH = "go_to.tcss"
    BINDINGS = [
        Binding("escape", "dismiss(None)", "Stay here", id="go_to.cancel", tooltip="Stay at this prompt"),
        Binding("backspace", "delete_letter", "Delete", show=False, id="go_to.rub", tooltip="Delete the last letter"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Yield the filter text above the outline, in a box."""
        with Vertical(classes="box"):
            yield Static(self._heading(), classes="heading")
            yield Outline(self.session, classes="filling")
            yield Static(name_keys(self.app, LEGEND), classes="legend", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Show only the steps that contain the typed words."""
        if event.is_printable and event.character:
            event.stop()
            self._narrow(self._typed + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Treat a paste as typed text."""
        event.stop()
        self._narrow(self._typed + " ".join(event.text.split()))

    def action_delete_letter(self) -> None:
        """Delete the last letter."""
        self._narrow(self._typed[:-1])

    def on_outline_picked(self, event: Outline.Picked) -> None:
        """Return the picked step."""
        event.stop()
        self.dismiss(event.step_id)

    def _narrow(self, typed: str) -> None:
        self._typed = typed
        outline = self.query_one(Outline)
        outline.narrow(self.session, typed)
        self.query_one(".heading", Static).update(self._heading())
        self.query_one(".legend", Static).update(name_keys(self.app, LEGEND if outline.option_count else NO_MATCHES))

    def _heading(self) -> Content:
        return Content.assemble(("Go to  ", "bold"), safe(self._typed) if self._typed else (HINT, MUTED))
