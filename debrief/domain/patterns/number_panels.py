"""The panels about numbers: how processes ended, how far they got, the rate, the forecast and the guesses."""

from debrief.domain.patterns.figures import Numbers
from debrief.domain.patterns.odds import FOLLOWING, Forecast, NoForecast, chance_at, forecast, rate_interval
from debrief.domain.patterns.panel import Panel, bars, percent
from debrief.domain.patterns.reach import Reach
from debrief.domain.record.outcome import Outcome
from debrief.domain.text import PERCENT, pluralize

FEWEST_SHOWN = 3
"""Processes below which nothing is drawn, and no rate is shown."""
TOO_FEW = f"Too few yet: this needs {FEWEST_SHOWN} processes that have ended."
FEWEST_GUESSES = 30
"""Guesses below which their average is not compared with what came."""
_ENDS = sorted(Outcome, key=lambda outcome: (outcome is not Outcome.OFFER, outcome is Outcome.WAITING))
"""The outcomes as they are charted: the offers first, and last what is still open."""
WHAT_IF = (
    "An example instead: if one in five ends in an offer, the chance of at least one in ten is "
    f"{percent(chance_at(1 / 5))}; if one in ten, {percent(chance_at(1 / 10))}."
)
NOT_INDEPENDENT = (
    "All of this treats processes as independent. They are not: they share a season, a CV and what you have learned."
)
_UNTESTED = f"No forecast: its range was tested for rates of 8 to 30{PERCENT} only, and would be wrong too often here."
_REFUSALS = {
    NoForecast.WIDE: (
        "Too few yet for a forecast: its range would be wider than 50 points. It usually takes about twenty processes."
    ),
    NoForecast.FEW_OFFERS: "No forecast: with fewer than three offers, its range would be wrong too often.",
    NoForecast.LOW_RATE: _UNTESTED,
    NoForecast.HIGH_RATE: _UNTESTED,
}


def numbers_panel(numbers: Numbers) -> Panel:
    """Return how many processes ended how, and what is in no rate."""
    title = "Numbers"
    if not numbers.processes:
        return Panel(title=title, sentences=("Nothing to count yet.",))
    uncounted = []
    if waiting := numbers.count(Outcome.WAITING):
        uncounted.append(f"{pluralize(waiting, 'process', 'processes')} still waiting")
    if withdrew := numbers.count(Outcome.WITHDREW):
        uncounted.append(f"{withdrew:,} you withdrew from")
    outside = f"Not counted in the rate: {' and '.join(uncounted)}." if uncounted else ""
    counted = f"{pluralize(numbers.processes, 'process', 'processes')} with {pluralize(numbers.debriefs, 'round')}"
    return Panel(
        title=title,
        chart=bars((o.words, numbers.count(o)) for o in _ENDS) if numbers.processes >= FEWEST_SHOWN else (),
        figures=(
            ("Processes", f"{counted}; {numbers.ended:,} over"),
            ("Answers", f"{numbers.answers:,}, and {pluralize(numbers.count(Outcome.SILENT), 'silence')}"),
        ),
        sentences=tuple(filter(None, ("A process counts once, however many rounds it has.", outside))),
    )


def reach_panel(numbers: Numbers) -> Panel:
    """Return how far the processes that are over got."""
    title = "How far they got"
    if numbers.ended < FEWEST_SHOWN:
        return Panel(title=title, sentences=(TOO_FEW,))
    furthest = [(reach, sum(n for other, n in numbers.reached.items() if other >= reach)) for reach in Reach]
    return Panel(
        title=title,
        chart=bars((f"to {reach.words}", count) for reach, count in furthest),
        sentences=(
            f"Of {numbers.ended:,} processes that have ended. The stage you typed decides, or the number of rounds.",
        ),
    )


def odds_panel(numbers: Numbers) -> Panel:
    """Return the rate with its interval, and the forecast or why there is none."""
    title = "Your odds"
    if numbers.ended < FEWEST_SHOWN:
        return Panel(title=title, sentences=(TOO_FEW, WHAT_IF))
    rate = rate_interval(numbers.offers, numbers.ended)
    figures = [
        ("Offers", f"{numbers.offers:,} of {numbers.ended:,}"),
        ("The rate", f"between {percent(rate.low)} and {percent(rate.high)} (95{PERCENT} interval)"),
    ]
    shown = forecast(numbers.offers, numbers.ended)
    if shown.refusal is None:
        figures.append((f"The next {FOLLOWING} processes", _forecast_words(shown)))
        says = f"The range holds for about 8 in 10 people with {numbers.offers:,} of {numbers.ended:,}."
        return Panel(title=title, figures=tuple(figures), sentences=(says, NOT_INDEPENDENT))
    return Panel(title=title, figures=tuple(figures), sentences=(_REFUSALS[shown.refusal], WHAT_IF, NOT_INDEPENDENT))


def guesses_panel(numbers: Numbers) -> Panel:
    """Return the chances given before the answer, beside what came."""
    title = "The chance you gave yourself"
    guesses = sum(guess.processes for guess in numbers.guesses)
    if not guesses:
        return Panel(title=title, sentences=("Too few yet: no chance was written down for a process that has ended.",))
    lines = tuple(
        f"{f'{guess.low} to {guess.high}{PERCENT}':<22} {guess.processes:>6,}  "
        f"of which {pluralize(guess.offers, 'offer')}"
        for guess in numbers.guesses
    )
    offers = sum(guess.offers for guess in numbers.guesses)
    if guesses < FEWEST_GUESSES:
        says = f"Counts only: {guesses:,} of the {FEWEST_GUESSES} guesses that a comparison needs."
    else:
        average = sum(guess.total for guess in numbers.guesses) / guesses / 100
        says = f"On average you gave yourself {percent(average)}; {offers:,} of {guesses:,} ended in an offer."
    return Panel(title=title, chart=lines, sentences=(says,))


def _forecast_words(shown: Forecast) -> str:
    low, high = percent(shown.range.low), percent(shown.range.high)
    return f"at least one offer: {low} to {high} (80{PERCENT} range), on average {percent(shown.chance)}"
