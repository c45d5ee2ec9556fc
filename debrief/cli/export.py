"""What leaves the journal: `debrief export questions`."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from debrief import places
from debrief.cli import clock
from debrief.cli.errors import WrongPlace, say
from debrief.cli.journal import reading
from debrief.cli.questions import query_options
from debrief.domain.refusal import Refusal
from debrief.exports.practice_list import FORMATS, PracticeListJob
from debrief.storage.questions import details


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
    private = places.private_files()
    to_screen = output is None or str(output) == "-"
    if to_screen and FORMATS[name].binary:
        raise WrongPlace(f"The format {name} is nothing to show on a screen; name a file with -o.")
    job = PracticeListJob(
        format=name,
        made_at=clock.now(),
        zone=clock.zone(),
        answers=not questions_only,
        selection=selection,
        no_questions=f"{query_options.nothing(query)} So nothing is written.",
    )
    with reading(up_to_date=True) as db:
        if db is None:
            raise Refusal(job.no_questions)
        source = details.JournalQuestions(db)
        if output is None or to_screen:
            for chunk in job.chunks(source, replaced=output if force else None):
                click.echo(chunk, nl=False)
            return
        with _progress(job):
            count = job.write(source, output, private=private, replace=force)
    say(f"{'1 question' if count == 1 else f'{count} questions'} written to {output}")


@contextmanager
def _progress(job: PracticeListJob) -> Iterator[None]:
    """Show on a terminal how far `job` is, from its second second on; clear that line in the end."""
    next_update = time.monotonic() + 1
    shown = False

    def update() -> None:
        nonlocal next_update, shown
        if job.count % 100 == 0 and time.monotonic() > next_update:
            click.echo(f"\r{job.count:,} of {job.total:,} questions", err=True, nl=False)
            next_update = time.monotonic() + 0.2
            shown = True

    if sys.stderr.isatty():
        job.on_question = update
    try:
        yield
    finally:
        if shown:
            click.echo("\r\x1b[K", err=True, nl=False)
