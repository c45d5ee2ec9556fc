"""`debrief questions list`: lists questions in one of the formats."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import click

from debrief.cli import clock, terminal
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import CountingIterator, reading
from debrief.cli.questions import query_options
from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.text import one_line

SCREENFUL = 50
"""How many questions are listed in a terminal unless more are asked for."""
HEADS = ("ID", "ASKED", "DISCOMFORT", "KIND", "ANSWERED", "COMES BACK", "QUESTION")
LESS, ROOMY = ("KIND", "ANSWERED"), 100
"""The columns that a terminal of fewer cells goes without, so that there is room for the question."""


@click.command("list", cls=query_options.QueryCommand, context_settings=query_options.QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@query_options.format_option("table", "json", "csv")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Show the first N, or 0 for all. Otherwise {SCREENFUL} in a terminal, and all in a pipe or file.",
)
@query_options.order_option
def list_(query: tuple[str, ...], name: str, limit: int | None, order: str) -> None:
    """List your questions, or those a QUERY finds.

    QUERY: words, category:money, company:acme, since:2026-03, 'discomfort:>=4', is:due, is:unanswered, is:chosen.
    The table shows a short id, how often it was asked, the highest discomfort, the kind, whether there is a best
    answer, the day it comes back in practice, and the question. Under 100 columns, kind and answer are left out. In a
    pipe there is one line for each question, with the whole id, and tabs between the columns.
    """
    from debrief.storage.questions import listing

    selection = query_options.parse_selection(query, order)
    width = terminal.width() if name == "table" else None
    most = SCREENFUL if limit is None and width else limit or None
    with reading(up_to_date=True) as db:
        lines = CountingIterator(listing.iter_summaries(db, selection, limit=most) if db else ())
        for piece in _format_lines(name, lines, width):
            click.echo(piece, nl=False)
        if not lines.count:
            says = query_options.describe_no_questions(query)
            echo_to_stderr(f"{says} {_suggestion(db, query, order)}" if db and query else says)
        elif db and limit is None and width and (total := listing.count(db, selection)) > lines.count:
            echo_to_stderr(f"These are the first {lines.count} of {total:,}. Use --limit 0 for all.")


def _format_lines(name: str, lines: Iterable[QuestionSummary], width: int | None) -> Iterator[str]:
    """Yield the pieces to print in the format `name`, line breaks included."""
    if name == "table":
        yield from (f"{line}\n" for line in (_table(lines, width) if width else map(_tab_line, lines)))
        return
    from debrief.exports.question_text import Options

    options = Options(count=0, made_at=clock.now(), zone=clock.zone())
    if name == "csv":
        from debrief.exports.data.questions_csv import write

        yield from write(lines, options)
    else:
        from debrief.exports.data.json_text import json_array_lines
        from debrief.exports.data.question_columns import question_row

        records = (question_row(line, options)._asdict() for line in lines)
        yield from (f"{line}\n" for line in json_array_lines(records))


def _table(lines: Iterable[QuestionSummary], width: int) -> Iterator[str]:
    """Yield the lines of a table of at most `width` cells; none, not even a header, without questions."""
    from debrief.exports.text.layout import table

    coming = iter(lines)
    shown = [number for number, head in enumerate(HEADS) if width >= ROOMY or head not in LESS]
    for first in islice(coming, 1):
        rows = ([_cells(line)[number] for number in shown] for line in chain([first], coming))
        yield from table([HEADS[number] for number in shown], rows, width)


def _tab_line(line: QuestionSummary) -> str:
    return "\t".join(one_line(cell) for cell in (line.id, *_cells(line)[1:]))


def _cells(line: QuestionSummary) -> tuple[str, ...]:
    worst = f"{line.worst}/5" if line.worst else ""
    answered = "yes" if line.answer.strip() else "no"
    return (line.id[:8], str(line.times), worst, line.category or "", answered, _day(line.due_at), line.wording)


def _day(moment: int | None) -> str:
    """Return the local day of a moment (UTC ms)."""
    if moment is None:
        return ""
    from debrief.domain.dates.zones import local_day

    return f"{local_day(moment, clock.zone()):%Y-%m-%d}"


def _suggestion(db: sqlite3.Connection, query: tuple[str, ...], order: str) -> str:
    from debrief.cli.questions.query_options import suggestion
    from debrief.storage.questions import listing

    def finds(other: tuple[str, ...]) -> bool:
        return listing.count(db, query_options.parse_selection(other, order)) > 0

    return suggestion(db, "debrief questions", query, finds)
