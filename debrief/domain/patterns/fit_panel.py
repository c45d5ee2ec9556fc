"""The panel about fit: the match of each process against how far it got."""

from collections.abc import Sequence
from statistics import median

from debrief.domain.patterns.figures import FitPoint
from debrief.domain.patterns.panel import Panel, quoted
from debrief.domain.patterns.reach import Reach
from debrief.domain.text import PERCENT, pluralize

FEWEST = 8
"""Processes below which nothing is compared."""
FEWEST_EACH = 3
"""Processes on either side of a comparison at one stage."""
_COLUMNS = 11
_NAMED = 5


def fit_panel(points: Sequence[FitPoint], rules: Sequence[str]) -> Panel:
    """Return the scatter of match and reach, with its numbers; `rules`: for skipping a role, newest first."""
    title = "Fit"
    own = tuple(("Your own rule", quoted(rule, 60)) for rule in rules[:_NAMED])
    if not points:
        return Panel(title=title, figures=own, sentences=("Too few yet: no requirement was assessed.",))
    named = tuple((quoted(one.title, 30), f"{match_words(one)}, got to {one.reach.words}") for one in points[:_NAMED])
    return Panel(title=title, chart=scatter(points), figures=(*named, *own), sentences=_sentences(points))


def match_words(point: FitPoint) -> str:
    """Return a match with the must-haves beside it, and what it is not about: `64 %, and one must-have not met`."""
    must_haves = "one must-have" if point.unmet == 1 else f"{point.unmet} must-haves"
    unmet = f", and {must_haves} not met" if point.unmet else ""
    unanswered = f", and {point.unanswered} not answered" if point.unanswered else ""
    return f"{point.match}{PERCENT}{unmet}{unanswered}"


def scatter(points: Sequence[FitPoint]) -> tuple[str, ...]:
    """Return a row for each reach, and in it how many processes have a match of about 0, 10, … 100 percent."""
    lines = []
    for reach in reversed(Reach):
        cells = [0] * _COLUMNS
        for one in points:
            if one.reach is reach:
                cells[round(one.match / 10)] += 1
        marks = "".join(f"{'+' if n > 99 else n or '·':>4}" for n in cells)
        lines.append(f"{reach.words:<14}{marks}")
    return (*lines, f"{'match in %':<14}" + "".join(f"{10 * n:>4}" for n in range(_COLUMNS)))


def _sentences(points: Sequence[FitPoint]) -> tuple[str, ...]:
    over = [one for one in points if one.over]
    if len(over) < FEWEST:
        ended = pluralize(len(over), "process", "processes")
        return (f"Too few yet to compare: {ended} over, of the {FEWEST} this needs.",)
    medians = [(reach, *sides) for reach in (Reach.FIRST, Reach.MIDDLE, Reach.FINAL) if (sides := _sides(over, reach))]
    if not medians:
        return ("Too few yet to compare those who went on with those who did not, at any stage.",)
    directions = {(on > ended) - (on < ended) for _, on, ended in medians}
    by_stage = tuple(
        f"Past {reach.words}: the median match was {on:.0f}{PERCENT} where you went on, "
        f"and {ended:.0f}{PERCENT} where it ended."
        for reach, on, ended in medians
    )
    if len(directions - {0}) > 1:
        return (*by_stage, "The direction differs between stages, so there is no figure for all of them.")
    return by_stage


def _sides(points: Sequence[FitPoint], reach: Reach) -> tuple[float, float] | None:
    """Return the median match of those that went on past `reach` and of those that ended there; None if too few."""
    on = [one.match for one in points if one.reach > reach]
    ended = [one.match for one in points if one.reach is reach]
    if min(len(on), len(ended)) < FEWEST_EACH:
        return None
    return median(on), median(ended)
