"""The prompt: what is asked, the dim line that says why, and what helps with it."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.guide import Step
from debrief.domain.text import safe


class Prompt(Vertical):
    """The largest thing on the page; hidden where nothing is asked."""

    def compose(self) -> ComposeResult:
        """The question over its reason."""
        yield Static("", classes="asks")
        yield Static("", classes="why")
        yield Static("", classes="hints")

    def show(self, step: Step | None, hints: Sequence[str] = ()) -> None:
        """Show the prompt of `step` over its reason and `hints`, a line each; hide where it is None."""
        self.display = step is not None
        if step is not None:
            self.query_one(".asks", Static).update(Content(safe(step.prompt)))
            self._show_line(".why", step.why)
            self._show_line(".hints", "\n".join(hints))

    def _show_line(self, selector: str, text: str) -> None:
        line = self.query_one(selector, Static)
        line.update(Content(safe(text)))
        line.display = bool(text)
