"""The editor of one step."""

from textual.app import ComposeResult
from textual.widget import Widget

from debrief.domain.session.guide import Step
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form


class StepEditor(Widget):
    """Shows what one step asks for: a form over the debrief, or a list of its parts."""

    def __init__(self, step: Step, content: Form | Entries) -> None:
        super().__init__(classes=f"-{step.kind.value}")
        self.step = step
        self.content = content

    def compose(self) -> ComposeResult:
        """The form or the list."""
        yield self.content
