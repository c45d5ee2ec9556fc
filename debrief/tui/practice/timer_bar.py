"""A quiet line that fills in two minutes: a cue that can be ignored."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from debrief.domain.practice.answer_help import CUE_SECONDS
from debrief.tui.common.theme import MUTED

STEP_SECONDS = 5
"""Seconds between two steps of the line."""
CELLS = CUE_SECONDS // STEP_SECONDS
"""The length of the line: a cell for each step."""


class TimerBar(Widget):
    """Fills from left to right in CUE_SECONDS, then stays full."""

    steps: reactive[int] = reactive(0)
    """The steps since the question was shown, at most CELLS."""

    def on_mount(self) -> None:
        """Start the timer."""
        self.set_interval(STEP_SECONDS, self._tick_if_seen)

    def tick(self) -> None:
        """Advance the line by one step."""
        self.steps = min(self.steps + 1, CELLS)

    def _tick_if_seen(self) -> None:
        if self.screen.is_current:  # and not below the cover
            self.tick()

    def restart(self) -> None:
        """Empty the line."""
        self.steps = 0

    def render(self) -> RenderResult:
        """Return a thick line for the time that has passed and a thin one for the rest."""
        line = ("━" * self.steps, "$accent"), ("─" * (CELLS - self.steps), MUTED)
        return Content.assemble(*line, ("  about two minutes", MUTED))
