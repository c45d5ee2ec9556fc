"""`debrief demo`: opens the app on a journal of samples."""

import os
import shlex
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief import places
from debrief.cli import clock
from debrief.cli.app import open_app, require_terminal
from debrief.cli.terminal import progress_line
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.private_files import BACKUPS, private_folder

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief


@click.command()
@click.option(
    "--debriefs",
    "count",
    type=click.IntRange(1, 1_000_000),
    metavar="N",
    help="N debriefs over twelve years, in several languages, instead of the four samples.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    metavar="S",
    help="With --debriefs: a different number makes a different journal.  [default: 1]",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Keep it: write the journal under DIR instead of opening it and deleting it afterwards.",
)
def demo(count: int | None, seed: int | None, into: Path | None) -> None:
    """Look around in a sample journal. It is deleted when you quit.

    Your own journal is not touched.
    """
    if seed is not None and count is None:
        raise click.UsageError("--seed only works with --debriefs. The four samples are always the same.")
    if into is not None:
        journal = into.absolute()
        click.echo(safe(f"The sample journal is at {_create_sample_home(journal, count, seed)}"))
        click.echo(safe(f"To open it: {_opening(journal)}"))
        return
    require_terminal()
    with tempfile.TemporaryDirectory(prefix="debrief-demo-", ignore_cleanup_errors=True) as folder:
        write_samples(places.journal_in(Path(folder)), count, seed)
        open_app(sample=Path(folder))


def write_samples(journal: Path, count: int | None = None, seed: int | None = None) -> None:
    """Create a journal at `journal` with `count` samples; None: the four that are written by hand."""
    from debrief.storage.records.bulk import write_new

    with closing(write_new(journal, _samples(count, seed))) as written, progress_line() as update:
        for number in written:
            _show_progress(update, number, count)


def _samples(count: int | None, seed: int | None) -> "Iterable[Debrief]":
    if count is None:
        from debrief.demo import sample_debriefs

        return sample_debriefs(clock.now(), clock.zone())
    from debrief.demo.many import generate_debriefs

    return generate_debriefs(count, 1 if seed is None else seed, clock.now(), clock.zone())


def _show_progress(update: Callable[[Callable[[], str]], None], number: int, count: int | None) -> None:
    if count is not None:  # the four are there at once
        update(lambda: f"{number:,} of {count:,} debriefs written")


def _create_sample_home(home: Path, count: int | None, seed: int | None) -> Path:
    """Create the journal of DEBRIEF_HOME=`home` with samples, whole or not at all; return its path."""
    journal = places.journal_under(home)
    _refuse_existing(journal)
    private_folder(home)
    with tempfile.TemporaryDirectory(prefix=".debrief-demo-", dir=home) as folder:
        made = Path(folder) / journal.name
        write_samples(made, count, seed)
        private_folder(journal.parent)
        _refuse_existing(journal)
        made.rename(journal)
    return journal


def _refuse_existing(journal: Path) -> None:
    """Raise Refusal if a journal, its side files or its backups exist."""
    if any(journal.parent.glob(f"{journal.name}*")):
        raise Refusal(f"There is already a journal at {journal}. It was not changed. Choose another folder.")
    if any((journal.parent / BACKUPS).glob("*")):
        raise Refusal(f"There are backups of a journal in {journal.parent / BACKUPS}. Choose another folder.")


def _opening(home: Path) -> str:
    if os.name == "nt":
        return f'set "DEBRIEF_HOME={home}" and then debrief'
    return f"DEBRIEF_HOME={shlex.quote(str(home))} debrief"
