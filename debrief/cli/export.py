"""What leaves the journal: `debrief export questions`."""

from collections.abc import Iterator
from pathlib import Path

import click

from debrief.cli import clock
from debrief.cli.ending import say
from debrief.cli.reading import reading
from debrief.domain.glance import PracticeQuestion
from debrief.exports.formats import FORMATS
from debrief.exports.options import Options
from debrief.exports.practice_list import practice_list
from debrief.storage import ledger


@click.group()
def export() -> None:
    """Write what is in the journal to a file, or to the screen."""


@export.command()
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
def questions(name: str, output: Path | None, *, force: bool) -> None:
    """Write your practice questions, those you chose for practice first.

    Without -o they go to the screen. FILE can be read by you only.
    """
    with reading(up_to_date=True) as db:
        # Counted first, so that the list can begin with how many there are and still be written as it is read.
        count = ledger.count(db) if db else 0
        counted = _Counted(ledger.practice_questions(db) if db else iter(()))
        options = Options(count=count, made_at=clock.now(), zone=clock.zone())
        chunks = practice_list(name, counted, options, replacing=output if force else None)
        if output is None or str(output) == "-":
            for chunk in chunks:
                click.echo(chunk, nl=False)
            return
        from debrief.exports.atomic import write_whole

        write_whole(output, chunks, force=force)
    many = "1 question" if counted.count == 1 else f"{counted.count} questions"
    say(f"{many} written to {output}")


class _Counted:
    """Questions on their way, and how many have passed."""

    def __init__(self, questions: Iterator[PracticeQuestion]) -> None:
        self._questions = questions
        self.count = 0

    def __iter__(self) -> Iterator[PracticeQuestion]:
        for question in self._questions:
            self.count += 1
            yield question
