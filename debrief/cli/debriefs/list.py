"""`debrief list`: debriefs as a table, as lines, and for other programs."""

import sqlite3
from collections.abc import Iterator
from itertools import islice

import click

from debrief.cli import clock, terminal
from debrief.cli.errors import say
from debrief.cli.journal import reading
from debrief.cli.questions.query_options import QUERY_SETTINGS, WHOLE_WORDS, QueryCommand
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.search.query import ALL_DEBRIEFS, Query

SCREENFUL = 50
"""How many debriefs are listed in a terminal unless more are asked for."""


@click.command("list", cls=QueryCommand, context_settings=QUERY_SETTINGS)
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
    help=f"Only the N newest, 0 for all; {SCREENFUL} in a terminal unless you say so, all into a pipe or file.",
)
def list_(query: tuple[str, ...], name: str, limit: int | None) -> None:
    """List your debriefs, newest first, or those a QUERY finds.

    QUERY: words, company:acme, outcome:rejected, since:2026-03, 'fit:<60', -word and more; docs/search.md has all of
    them. The table has a short id, the day of the interview, what it was for, the answer, and how many questions
    were asked; into a pipe it is one line for each debrief, with the whole id and tabs between. JSON and CSV have id,
    held, company, role, stage, outcome, standing, questions, started and tags.
    """
    from debrief.cli.debriefs import formats

    asked = _read(query)
    width = terminal.width() if name == "table" else None
    most = SCREENFUL if limit is None and width else limit or None
    with reading(up_to_date=bool(asked)) as db:
        found = _Found(db, asked, most)
        if name == "csv":
            lines = formats.as_csv(found)
        elif name == "json":
            lines = formats.as_json(found)
        else:
            lines = formats.as_table(found, width) if width else formats.as_lines(found)
        for line in lines:
            click.echo(line)
        _say_how_many(found, asked, limit)


class _Found:
    """What a query finds, up to `most`, one after the other, and how many have passed."""

    def __init__(self, db: sqlite3.Connection | None, query: Query, most: int | None) -> None:
        self._db = db
        self._query = query
        self._most = most
        self.passed = 0

    def __iter__(self) -> Iterator[DebriefSummary]:
        from debrief.storage.debriefs import lists

        if self._db is None:
            return
        page = min(self._most or 500, 500)
        for glance in islice(lists.every(self._db, self._query, page=page), self._most):
            self.passed += 1
            yield glance

    @property
    def total(self) -> int:
        """How many there are."""
        from debrief.storage.debriefs import lists

        return lists.count(self._db, self._query) if self._db else 0


def _read(arguments: tuple[str, ...]) -> Query:
    if not arguments:
        return ALL_DEBRIEFS
    from debrief.domain.search.query_parser import parse_query
    from debrief.domain.search.term_reader import query_from_arguments

    query = parse_query(query_from_arguments(arguments), now=clock.now(), zone=clock.zone())
    if query.problems:
        raise click.UsageError(" ".join(query.problems))
    return query


def _say_how_many(found: _Found, asked: Query, limit: int | None) -> None:
    if not found.passed:
        say(
            f"Nothing is found. {WHOLE_WORDS}" if asked else "No debrief is written down yet; `debrief new` starts one."
        )
    elif limit is None and terminal.width() and (total := found.total) > found.passed:
        say(f"The newest {found.passed} of {total:,}; --limit 0 lists all.")
