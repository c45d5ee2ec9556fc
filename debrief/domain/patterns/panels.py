"""All panels, in the order in which they are shown."""

from debrief.domain.patterns.content_panels import causes_panel, points_panel, questions_panel, stories_panel
from debrief.domain.patterns.figures import Patterns
from debrief.domain.patterns.fit_panel import fit_panel
from debrief.domain.patterns.number_panels import guesses_panel, numbers_panel, odds_panel, reach_panel
from debrief.domain.patterns.panel import Panel


def build_panels(patterns: Patterns) -> tuple[Panel, ...]:
    """Return every panel of `patterns`."""
    return (
        numbers_panel(patterns.numbers),
        odds_panel(patterns.numbers),
        reach_panel(patterns.numbers),
        guesses_panel(patterns.numbers),
        causes_panel(patterns),
        questions_panel(patterns),
        points_panel(patterns),
        stories_panel(patterns.stories),
        fit_panel(patterns.fit, patterns.skip_rules),
    )


def window_words(patterns: Patterns) -> str:
    """Return what the panels after the numbers are made from, if that is not every debrief."""
    if patterns.numbers.debriefs <= patterns.window:
        return ""
    newest = f"the newest {patterns.window:,} of {patterns.numbers.debriefs:,} debriefs"
    return f"Reasons, practice, points, stories and fit are those of {newest}."
