"""What commands with a query share: the query, the order, the format, and what to say where nothing matches."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from debrief.cli import clock
from debrief.domain.lists.questions import EVERY_QUESTION, QuestionOrder, QuestionSelection
from debrief.domain.search.query import ALL_DEBRIEFS, Query

if TYPE_CHECKING:
    import sqlite3

F = TypeVar("F", bound=Callable[..., Any])

TABLE = "A table to read, or every column for another program."
"""The help of `format_option` where a table is the first format."""
QUERY_SETTINGS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""For a command that takes a QUERY: so that `-word` reaches it."""


class QueryCommand(click.Command):
    """A command with a QUERY: `-h` shows the help, but `-hope` excludes a word. An unknown `--option` is an error."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take `-h` for the help option; after `--` every argument is a word. Raises NoSuchOption."""
        end = args.index("--") if "--" in args else len(args)
        known = [name for param in self.get_params(ctx) for name in param.opts if name.startswith("--")]
        for name in (word.partition("=")[0] for word in args[:end]):
            if name.startswith("--") and name not in known:
                from difflib import get_close_matches

                raise click.NoSuchOption(name, possibilities=get_close_matches(name, known), ctx=ctx)
        return super().parse_args(ctx, ["--help" if word == "-h" else word for word in args[:end]] + args[end:])


order_option = click.option(
    "--order",
    type=click.Choice([order.value for order in QuestionOrder]),
    default=QuestionOrder.WORTH.value,
    show_default=True,
    help="The order. worth: chosen for practice, then most uncomfortable, then most recent.",
)


def format_option(*formats: str, help: str = TABLE) -> Callable[[F], F]:  # noqa: A002 - as click calls it
    """Return the option `--format`, handed on as `name`; the first of `formats` is the default."""
    return click.option(
        "--format", "name", type=click.Choice(formats), default=formats[0], show_default=True, help=help
    )


def parse_selection(arguments: tuple[str, ...], order: str = QuestionOrder.WORTH.value) -> QuestionSelection:
    """Parse `arguments` into a selection of questions. Raises UsageError for an invalid query."""
    selection = EVERY_QUESTION
    if arguments:
        from debrief.domain.search.question_filter import KEYS, parse_question_filter
        from debrief.domain.search.term_reader import query_from_arguments

        asked = parse_question_filter(query_from_arguments(arguments, KEYS), now=clock.now(), zone=clock.zone())
        if asked.problems:
            raise click.UsageError(" ".join(asked.problems))
        selection = asked.selection
    return replace(selection, order=QuestionOrder(order))


def describe_no_questions(query: tuple[str, ...]) -> str:
    """Return the message that there are no questions, or none that match `query`."""
    return "No matches." if query else "You have no questions yet."


def parse_debrief_query(arguments: tuple[str, ...]) -> Query:
    """Parse `arguments` into a query for debriefs. Raises UsageError for an invalid query."""
    if not arguments:
        return ALL_DEBRIEFS
    from debrief.domain.search.query_parser import parse_query
    from debrief.domain.search.term_reader import query_from_arguments

    query = parse_query(query_from_arguments(arguments), now=clock.now(), zone=clock.zone())
    if query.problems:
        raise click.UsageError(" ".join(query.problems))
    return query


Arguments = tuple[str, ...]


def suggestion(db: sqlite3.Connection, command: str, arguments: Arguments, finds: Callable[[Arguments], bool]) -> str:
    """Return what to say besides "No matches.": a like command that finds something, or how to match a beginning.

    `finds` returns whether a query finds anything.
    """
    from debrief.storage.index.near_words import alternatives

    for other in alternatives(db, arguments):
        if finds(other):
            return f"Try: {command} {shlex.join(other)}"
    return "Add * to match a beginning, as in 'mig*'."
