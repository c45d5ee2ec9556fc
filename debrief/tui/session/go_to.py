"""Go to: pick any step of the guide."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from debrief.domain.session.session import Session
from debrief.tui.session.outline import Outline


class GoToScreen(ModalScreen[str | None]):
    """Returns the id of the step picked, or None."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Stay here", id="go_to.cancel", tooltip="Stay at this step")]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """The outline in a box of its own."""
        with Vertical(classes="box"):
            yield Static("Go to", classes="heading")
            yield Outline(self.session, classes="filling")
            yield Static("✓ written  – skipped  ○ open  · not asked now\nEnter goes there, Esc stays", classes="legend")

    def on_outline_picked(self, event: Outline.Picked) -> None:
        """Return the step that was picked."""
        event.stop()
        self.dismiss(event.step_id)
