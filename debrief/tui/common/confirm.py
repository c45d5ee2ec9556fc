"""Ask: one question with two answers."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

LEAVE_UNSAVED = (
    "Your last words cannot be stored yet, and leaving now would lose them. "
    "Stay, and they are stored as soon as that is possible; you can copy them in the meantime."
)
"""What is asked where somebody leaves while saving fails."""


class ConfirmScreen(ModalScreen[bool]):
    """Returns True for the first answer, False for the second and for Escape."""

    BINDINGS = [
        Binding("escape", "dismiss(False)", "No", id="ask.no", tooltip="Leave it"),
        Binding("left", "go_to('yes')", "First answer", show=False, id="ask.first", tooltip="The first answer"),
        Binding("right", "go_to('no')", "Second answer", show=False, id="ask.second", tooltip="The second answer"),
    ]

    def __init__(self, question: str, yes: str, no: str, *, harmless: bool = False) -> None:
        """`harmless`: begin on the second answer, since the first loses something."""
        super().__init__()
        self.question = question
        self.yes = yes
        self.no = no
        self.harmless = harmless

    def compose(self) -> ComposeResult:
        """The question over its two answers."""
        with Vertical(classes="box"):
            yield Static(self.question, markup=False, classes="question")
            with Horizontal(classes="answers"):
                yield Button(self.yes, id="yes", variant="default" if self.harmless else "primary", compact=True)
                yield Button(self.no, id="no", compact=True)

    def on_mount(self) -> None:
        """Begin on the answer that most people mean."""
        self.set_focus(self.query_one("#no" if self.harmless else "#yes"))

    def action_go_to(self, answer: str) -> None:
        """Go to an answer."""
        self.query_one(f"#{answer}").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return which answer it was."""
        event.stop()
        self.dismiss(event.button.id == "yes")
