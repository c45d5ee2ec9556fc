"""The prompt: the question, the dim line that says why it is asked, and hints."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.guide import Step
from debrief.domain.text import safe


class Prompt(Vertical):
    """Shows the prompt; hidden if there is none."""

    def compose(self) -> ComposeResult:
        """Yield the question above its reason."""
        yield Static("", classes="asks")
        yield Static("", classes="why")
        yield Static("", classes="hints")

    def show(self, step: Step | None, hints: Sequence[str] = ()) -> None:
        """Show the prompt of `step`, its reason and `hints`, one line each; hide if `step` is None."""
        self.display = step is not None
        if step is not None:
            self.query_one(".asks", Static).update(Content(safe(step.prompt)))
            self._show_line(".why", step.why)
            self._show_line(".hints", "\n".join(hints))

    def _show_line(self, selector: str, text: str) -> None:
        line = self.query_one(selector, Static)
        line.update(Content(safe(text)))
        line.display = bool(text)
