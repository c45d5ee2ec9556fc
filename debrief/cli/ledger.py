"""`debrief questions`: the ledger as a table, as lines, and for other programs."""

from collections.abc import Iterator

import click

from debrief.cli import selecting, terminal
from debrief.cli.ending import say
from debrief.cli.reading import reading
from debrief.domain.ledger import LedgerLine
from debrief.domain.text import one_line

SCREENFUL = 50
"""How many questions are listed in a terminal unless more are asked for."""
HEADS = ("ID", "ASKED", "WORST", "KIND", "ANSWERED", "COMES BACK", "QUESTION")


@click.command("list", context_settings=selecting.QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--format",
    "name",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="A table to read, or every column for another program.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Only the first N, 0 for all; {SCREENFUL} in a terminal unless you say so, all into a pipe or file.",
)
@selecting.order_option
def list_(query: tuple[str, ...], name: str, limit: int | None, order: str) -> None:
    """List your questions, or those a QUERY finds.

    QUERY: words, category:money, company:acme, since:2026-03, discomfort:>=4, is:due, is:unanswered, is:chosen.
    The table has a short id, how often it was asked, how uncomfortable it was at worst, its kind, whether it has a
    better answer, the day it comes back in practice, and the question; into a pipe it is one line for each, with the
    whole id and tabs between. JSON and CSV are those of `debrief export questions`, without the askings.
    """
    from debrief.storage import ledger

    selection = selecting.selected(query, order)
    width = terminal.width() if name == "table" else None
    most = SCREENFUL if limit is None and width else limit or None
    with reading(up_to_date=True) as db:
        lines = ledger.lines(db, selection, limit=most) if db else []
        for line in _written(name, lines, width):
            click.echo(line)
        if not lines:
            say("No question is found." if query else "No question is written down yet.")
        elif db and limit is None and width and (total := ledger.count(db, selection)) > len(lines):
            say(f"The first {len(lines)} of {total:,}; --limit 0 lists all.")


def _written(name: str, lines: list[LedgerLine], width: int | None) -> Iterator[str]:
    if name == "csv":
        from debrief.cli import clock
        from debrief.exports.options import Options
        from debrief.exports.questions_csv import write

        options = Options(count=len(lines), made_at=clock.now(), zone=clock.zone())
        yield "".join(write(lines, options)).rstrip("\r\n")
    elif name == "json":
        from debrief.exports.plain_json import dumped

        yield dumped([_record(line) for line in lines], indent=2)
    elif width:
        from debrief.exports.text import table

        if lines:
            yield from table(HEADS, (_cells(line) for line in lines), width)
    else:
        yield from ("\t".join(one_line(cell) for cell in (line.id, *_cells(line)[1:])) for line in lines)


def _cells(line: LedgerLine) -> tuple[str, ...]:
    worst = f"{line.worst}/5" if line.worst else ""
    answered = "yes" if line.answer.strip() else "no"
    return (line.id[:8], str(line.times), worst, line.category or "", answered, _day(line.due_at), line.wording)


def _record(line: LedgerLine) -> dict[str, object]:
    return {
        "id": line.id,
        "wording": line.wording,
        "category": line.category,
        "times": line.times,
        "worst": line.worst,
        "company": line.company,
        "held": line.held.typed,
        "chosen": line.practise,
        "answer": line.answer,
        "due": _day(line.due_at),
    }


def _day(moment: int | None) -> str:
    """Return the day of a moment (UTC ms) by the calendar here."""
    if moment is None:
        return ""
    from debrief.cli import clock
    from debrief.domain.dates.zones import local_day

    return f"{local_day(moment, clock.zone()):%Y-%m-%d}"
