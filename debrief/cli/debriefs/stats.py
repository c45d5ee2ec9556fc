"""`debrief stats`: what all debriefs together show."""

from collections.abc import Iterator
from dataclasses import asdict
from enum import Enum
from typing import TYPE_CHECKING, Any

import click

from debrief.cli import terminal
from debrief.cli.journal import reading
from debrief.cli.questions.query_options import format_option
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.patterns.figures import Patterns

if TYPE_CHECKING:
    from debrief.domain.patterns.panel import Panel


@click.command()
@format_option("text", "json", help="Text to read, or every figure for another program.")
def stats(name: str) -> None:
    """Show what all your debriefs together say: numbers, odds, reasons, questions, points, stories and fit.

    Figures count processes, not rounds. Where there are too few for a figure, it says so.
    """
    from debrief.storage.patterns.patterns import read_patterns

    with reading() as db:
        patterns = Patterns() if db is None else read_patterns(db)
    if name == "json":
        from debrief.exports.data.json_text import encode_json

        click.echo(encode_json(_record(patterns), indent=2))
        return
    from debrief.domain.patterns.panels import build_panels, window_words

    width = terminal.width() or 80
    for panel in build_panels(patterns):
        for line in _lines(panel, width):
            click.echo(line)
    if words := window_words(patterns):
        echo_sentences(words)


def _lines(panel: "Panel", width: int) -> Iterator[str]:
    from debrief.exports.text.layout import wrap_lines

    yield panel.title
    yield from (f"  {line}" for line in panel.chart)
    for label, text in panel.figures:
        yield from (f"  {line}" for line in wrap_lines(f"{label}: {text}", min(width, 78) - 2))
    for sentence in panel.sentences:
        yield from (f"  {line}" for line in wrap_lines(sentence, min(width, 78) - 2))
    yield ""


def _record(patterns: Patterns) -> dict[str, Any]:
    """Return every figure, with the odds and why there is no forecast."""
    from debrief.domain.patterns.odds import forecast, rate_interval

    numbers = patterns.numbers
    shown = forecast(numbers.offers, numbers.ended)
    odds = {
        "offers": numbers.offers,
        "ended": numbers.ended,
        "rate": asdict(rate_interval(numbers.offers, numbers.ended)) if numbers.ended else None,
        "forecast": None if shown.refusal else asdict(shown.range) | {"average": shown.chance},
        "no_forecast_because": shown.refusal.value if shown.refusal else None,
    }
    return {"format": "debrief-stats", "version": 1, "odds": odds, **_plain(asdict(patterns))}


def _plain(value: Any) -> Any:
    """Return `value` with enums as their texts, or names of ranks, so that JSON can hold it."""
    if isinstance(value, dict):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return _key(value) if isinstance(value, Enum) else value


def _key(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name.lower() if isinstance(value, int) else value.value
    return value
