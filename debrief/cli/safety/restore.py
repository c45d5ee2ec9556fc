"""`debrief restore`: lists the backups, and puts one back in the place of the journal."""

import sys
import time
from pathlib import Path

import click

from debrief import places
from debrief.cli.errors import NotAvailableHere, echo_to_stderr
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.storage.backups import restore as restoring
from debrief.storage.backups.folder import Backup, backups_folder, describe_backup, list_backups
from debrief.storage.backups.names import describe_counts, describe_reason


@click.command()
@click.argument("which", required=False, metavar="[FILE or NUMBER]")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def restore(which: str | None, *, yes: bool) -> None:
    """List your backups, or restore one as your journal.

    NUMBER is its number in the list. The journal you have now is kept as a backup, or next to the new one if it is
    damaged. Quit debrief first.
    """
    journal = places.journal_file()
    backups = list_backups(backups_folder(journal))
    if which is None:
        _list(backups, backups_folder(journal))
        return
    backup = _chosen(which, backups)
    if backup.counts is None:
        raise Refusal(f"{backup.path} cannot be read, so nothing was changed. `debrief restore` lists your backups.")
    about = f"{describe_counts(*backup.counts)}, of {_moment(backup)}"
    if not yes:
        if not sys.stdin.isatty():
            raise NotAvailableHere(f"Nothing was changed. debrief restore --yes {which} restores it without asking.")
        click.confirm(safe(f"Replace your journal with this backup: {about}?"), abort=True, err=True)
    restored = restoring.restore(journal, backup.path)
    click.echo(safe(f"Restored: {about}."))
    if restored.retained is not None:
        echo_to_stderr(f"The journal as it was before is at {restored.retained}")


def _list(backups: list[Backup], folder: Path) -> None:
    if not backups:
        raise Refusal(
            f"There are no backups in {folder} yet. Run `debrief backup` to make one. The app makes one every day."
        )
    for number, backup in enumerate(backups, start=1):
        held = "cannot be read" if backup.counts is None else describe_counts(*backup.counts)
        click.echo(safe(f"{number:3}  {_moment(backup)}  {held:32} {describe_reason(backup.reason)}".rstrip()))
    echo_to_stderr(f"\nRun `debrief restore 1` to restore the newest. They are in {folder}")


def _chosen(which: str, backups: list[Backup]) -> Backup:
    """Return the backup with that number, name or path."""
    for number, backup in enumerate(backups, start=1):
        if which in (str(number), backup.path.name):
            return backup
    path = Path(which)
    if not path.is_file():
        raise Refusal(f"There is no backup {which!r}, so nothing was changed. `debrief restore` lists them.")
    return describe_backup(path)


def _moment(backup: Backup) -> str:
    """Return the local time when a backup was made."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(backup.made_at / 1000))
