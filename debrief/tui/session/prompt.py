"""The prompt: the question, the dim line that says why it is asked, and hints."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.guide import Step
from debrief.domain.text import safe
from debrief.tui.common.theme import MUTED


class Prompt(Static):
    """Shows the prompt; hidden if there is none."""

    def show(self, step: Step | None, hints: Sequence[str] = ()) -> None:
        """Show the prompt of `step`, its reason and `hints`, one line each; hide if `step` is None."""
        self.display = step is not None
        if step is not None:
            below = [Content.styled(safe(text), MUTED) for text in (step.why, *hints) if text]
            self.update(Content("\n").join([Content.styled(safe(step.prompt), "bold"), *below]))
