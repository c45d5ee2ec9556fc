"""Two minutes as a quiet line: a cue that can be ignored, and that asks for nothing when it is full."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from debrief.domain.practice.answer_help import CUE_SECONDS
from debrief.tui.common.looks import MUTED

STEP_SECONDS = 5
"""Seconds from one look of the line to the next."""
CELLS = CUE_SECONDS // STEP_SECONDS
"""How long the line is: a cell for each step."""


class TimerBar(Widget):
    """Fills from left to right in CUE_SECONDS, and then stays as it is."""

    passed: reactive[int] = reactive(0)
    """Steps since the question was shown; those after the last are not counted."""

    def on_mount(self) -> None:
        """Begin."""
        self.set_interval(STEP_SECONDS, self.pass_on)

    def pass_on(self) -> None:
        """Let one more step have passed."""
        self.passed = min(self.passed + 1, CELLS)

    def begin(self) -> None:
        """Begin anew."""
        self.passed = 0

    def render(self) -> RenderResult:
        """A thick line for what has passed, a thin one for what has not."""
        line = ("━" * self.passed, "$accent"), ("─" * (CELLS - self.passed), MUTED)
        return Content.assemble(*line, ("  about two minutes", MUTED))
