"""`debrief list`: lists debriefs in one of the formats."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import click

from debrief.cli import terminal
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import CountingIterator, reading
from debrief.cli.questions.query_options import (
    QUERY_SETTINGS,
    QueryCommand,
    format_option,
    parse_debrief_query,
    suggestion,
)
from debrief.domain.lists.summaries import no_debriefs_text

if TYPE_CHECKING:
    import sqlite3

SCREENFUL = 50
"""How many debriefs are listed in a terminal unless more are asked for."""
PAGE = 500
"""How many debriefs are read at a time."""
HOW_TO_START = "Run `debrief new` to start one."


@click.command("list", cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@format_option("table", "json", "csv")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Show the N newest, or 0 for all. Otherwise {SCREENFUL} in a terminal, and all in a pipe or file.",
)
def list_(query: tuple[str, ...], name: str, limit: int | None) -> None:
    """List your debriefs, newest first, or those a QUERY finds.

    QUERY: words, company:acme, role:nurse, stage:phone, tag:night, outcome:rejected, has:plan, since:2026-03,
    until:2026-06, in:2025, 'fit:<60', 'discomfort:>=4', -word.

    The table shows a short id, the day of the interview, what it was for, the answer, and the number of questions. In
    a pipe there is one line for each debrief, with the whole id, and tabs between the columns. JSON and CSV have id,
    held, company, role, stage, outcome, standing, questions, started and tags.
    """
    from debrief.cli.debriefs import list_formats
    from debrief.storage.debriefs import lists

    parsed = parse_debrief_query(query)
    width = terminal.width() if name == "table" else None
    most = SCREENFUL if limit is None and width else limit or None
    with reading(up_to_date=bool(parsed)) as db:
        page = min(most or PAGE, PAGE)
        summaries = CountingIterator(islice(lists.iter_debriefs(db, parsed, page=page), most) if db else ())
        if name == "csv":
            lines = list_formats.as_csv(summaries)
        elif name == "json":
            lines = list_formats.as_json(summaries)
        else:
            lines = list_formats.as_table(summaries, width) if width else list_formats.as_lines(summaries)
        for line in lines:
            click.echo(line)
        if not summaries.count:
            echo_to_stderr(_nothing(db, query))
        elif db and limit is None and terminal.width() and (total := lists.count(db, parsed)) > summaries.count:
            echo_to_stderr(f"These are the newest {summaries.count} of {total:,}. Use --limit 0 for all.")


def _nothing(db: sqlite3.Connection | None, query: tuple[str, ...]) -> str:
    """Return what to say where nothing is listed."""
    from debrief.storage.debriefs import lists

    if not query:
        trashed = lists.trashed(db) if db else 0
        return f"{no_debriefs_text(trashed)}{'; the app restores it.' if trashed else f' {HOW_TO_START}'}"
    if db is None:
        return "No matches."

    def finds(other: tuple[str, ...]) -> bool:
        return lists.count(db, parse_debrief_query(other)) > 0

    return f"No matches. {suggestion(db, 'debrief list', query, finds)}"
