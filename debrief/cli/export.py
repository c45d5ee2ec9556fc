"""What leaves the journal: `debrief export questions`."""

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from debrief.cli import clock
from debrief.cli.errors import WrongPlace, say
from debrief.cli.journal import reading
from debrief.cli.questions import query_options
from debrief.domain.lists.ledger import QuestionSummary
from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.refusal import Refusal
from debrief.exports.formats import FORMATS
from debrief.exports.options import Options
from debrief.exports.practice_list import practice_list
from debrief.storage.questions import details, listing


@click.group()
def export() -> None:
    """Write what is in the journal to a file, or to the screen."""


@export.command(cls=query_options.QueryCommand, context_settings=query_options.QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--format",
    "name",
    type=click.Choice(list(FORMATS)),
    default="md",
    show_default=True,
    help="; ".join(f"{name}: {format_.description}" for name, format_ in FORMATS.items()) + ".",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="The file to write.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there already.")
@click.option("--questions-only", is_flag=True, help="Without the answers, to test yourself with.")
@query_options.order_option
def questions(
    query: tuple[str, ...], name: str, output: Path | None, order: str, *, force: bool, questions_only: bool
) -> None:
    """Write your practice questions, or those a QUERY finds.

    QUERY: words, category:money, company:acme, since:2026-03, 'discomfort:>=4', is:due, is:unanswered, is:chosen.
    Without -o they go to the screen. FILE can be read by you only. Where there is no question, nothing is written.
    """
    selection = query_options.selected(query, order)
    to_screen = output is None or str(output) == "-"
    if to_screen and FORMATS[name].binary:
        raise WrongPlace(f"The format {name} is nothing to show on a screen; name a file with -o.")
    with reading(up_to_date=True) as db:
        # Counted first, so that the list can begin with how many there are and still be written as it is read.
        count = listing.count(db, selection) if db else 0
        if not count:
            raise Refusal(f"{query_options.nothing(query)} So nothing is written.")
        options = Options(
            count=count,
            made_at=clock.now(),
            zone=clock.zone(),
            answers=not questions_only,
            order=selection.order,
        )
        read = listing.every_line if FORMATS[name].takes == "lines" else details.practice_questions
        coming = _Counted(read(db, selection) if db else (), count, told=not to_screen)
        chunks = practice_list(name, coming, options, replacing=output if force else None)
        if output is None or to_screen:
            for chunk in chunks:
                click.echo(chunk, nl=False)
            return
        from debrief.exports.atomic_file import write_whole

        write_whole(output, chunks, force=force)
    many = "1 question" if coming.passed == 1 else f"{coming.passed} questions"
    say(f"{many} written to {output}")


class _Counted:
    """Questions on their way, and how many have `passed`; `told`: say so on a terminal where it takes over a second."""

    def __init__(self, questions: Iterable[PracticeQuestion | QuestionSummary], count: int, *, told: bool) -> None:
        self._questions = questions
        self._count = count
        self._told = told and sys.stderr.isatty()
        self.passed = 0

    def __iter__(self) -> Iterator[PracticeQuestion | QuestionSummary]:
        next_word = time.monotonic() + 1
        for question in self._questions:
            self.passed += 1
            yield question
            if self._told and self.passed % 100 == 0 and time.monotonic() > next_word:
                click.echo(f"\r{self.passed:,} of {self._count:,} questions", err=True, nl=False)
                next_word = time.monotonic() + 0.2
        if self._told and time.monotonic() > next_word - 0.2:
            click.echo("\r\x1b[K", err=True, nl=False)
