"""The editor of one step."""

from textual.app import ComposeResult
from textual.widget import Widget

from debrief.domain.session.guide import Step
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form


class StepEditor(Widget):
    """Edits what one step asks for, in a form for the debrief or a list of its parts."""

    def __init__(self, step: Step, content: Form | Entries) -> None:
        super().__init__(classes=f"-{step.kind.value}")
        self.step = step
        self.content = content

    def compose(self) -> ComposeResult:
        """Yield the form or the list."""
        yield self.content
