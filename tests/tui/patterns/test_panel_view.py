"""A panel as its lines on the screen."""

import pytest

from debrief.domain.patterns.panel import WIDTH, Panel, percent
from debrief.tui.page.patterns_screen import panel_content

FILLED = "x" * (WIDTH - 2)


@pytest.mark.parametrize(
    "panel",
    [
        Panel(title="Odds", sentences=(f"{FILLED} {percent(0.78)} of them",)),
        Panel(title="Odds", figures=(("Rate", f"{FILLED[6:]} {percent(0.78)} of them"),)),
    ],
)
def test_no_line_breaks_before_a_percent_sign(panel: Panel) -> None:
    lines = [line.plain for line in panel_content(panel).wrap(80)]
    assert lines[2] == "78\u00a0% of them"
