"""The prompt: what is asked, and the dim line that says why."""

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

    def show(self, step: Step | None) -> None:
        """Show the prompt of `step`; hide where it is None."""
        self.display = step is not None
        if step is not None:
            self.query_one(".asks", Static).update(Content(safe(step.prompt)))
            why = self.query_one(".why", Static)
            why.update(Content(safe(step.why)))
            why.display = bool(step.why)
