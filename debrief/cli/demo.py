"""A sample journal to look around in: `debrief demo`."""

import os
import shlex
import tempfile
from pathlib import Path

import click

from debrief import places
from debrief.cli import clock
from debrief.cli.app import open_app, require_terminal
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.private import private_folder


@click.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Keep it: write the journal under DIR, instead of opening it and throwing it away.",
)
def demo(into: Path | None) -> None:
    """Look around in a sample journal, which is thrown away when you leave.

    Yours is not touched.
    """
    if into is not None:
        journal = into.absolute()
        click.echo(safe(f"The sample journal is at {_written_under(journal)}"))
        click.echo(safe(f"To open it: {_opening(journal)}"))
        return
    require_terminal()
    with tempfile.TemporaryDirectory(prefix="debrief-demo-", ignore_cleanup_errors=True) as folder:
        write_samples(places.journal_in(Path(folder)))
        open_app(sample=Path(folder))


def write_samples(journal: Path) -> None:
    """Make a journal of samples at `journal`, where there is none yet."""
    from debrief.demo import debriefs
    from debrief.storage.journal import Journal

    opened = Journal(journal)
    try:
        for debrief in debriefs(clock.now(), clock.zone()):
            opened.save(debrief, None)
    finally:
        opened.close()


def _written_under(home: Path) -> Path:
    """Write the samples as the journal of DEBRIEF_HOME=`home`, whole or not at all, and return where it is."""
    journal = places.journal_under(home)
    _refuse_existing(journal)
    private_folder(home)
    with tempfile.TemporaryDirectory(prefix=".debrief-demo-", dir=home) as folder:
        made = Path(folder) / journal.name
        write_samples(made)
        private_folder(journal.parent)
        _refuse_existing(journal)
        made.rename(journal)
    return journal


def _refuse_existing(journal: Path) -> None:
    if journal.exists() or journal.is_symlink():
        raise Refusal(f"There is a journal at {journal} already, and it stays as it is; name another folder.")


def _opening(home: Path) -> str:
    if os.name == "nt":
        return f'set "DEBRIEF_HOME={home}" and then debrief'
    return f"DEBRIEF_HOME={shlex.quote(str(home))} debrief"
