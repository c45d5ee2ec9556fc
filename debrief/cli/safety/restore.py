"""`debrief restore`: lists the backups, and puts one back in the place of the journal."""

import shlex
import sys
import time
from contextlib import suppress
from pathlib import Path

import click

from debrief import places
from debrief.cli.errors import NotAvailableHere, echo_to_stderr
from debrief.cli.safety.unlock import open_or_skip
from debrief.cli.terminal.confirm import confirm
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.refusal import Refusal
from debrief.domain.text import quote, safe
from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups import restore as restoring
from debrief.storage.backups.folder import Backup, backups_folder, describe_backup, has_no_key, list_backups
from debrief.storage.backups.names import describe_reason
from debrief.storage.file.errors import JournalUnusable


@click.command()
@click.argument("which", required=False, metavar="[FILE or NUMBER]")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def restore(which: str | None, *, yes: bool) -> None:
    """List your backups, or restore one as your journal.

    NUMBER is its number in the list. The journal you have now is kept as a backup, or next to the new one if it is
    damaged. Quit debrief first. An encrypted backup of this journal opens with your current passphrase; one of another
    journal asks for its own. If you have forgotten your passphrase, press Enter: a backup that you can open is restored
    as it is, and your encrypted journal is moved aside.
    """
    journal = places.journal_file()
    if which is None:
        _list(_unlocked(journal), backups_folder(journal))
        return
    was_encrypted = is_encrypted(journal)
    restoring.require_quit(journal)
    opened = open_or_skip(journal)  # before anything else is asked; it also opens the backups with the same key
    backup = _chosen(which, list_backups(backups_folder(journal)))
    if backup.locked:
        backup = describe_backup(backup.path, ask=True)
    if backup.counts is None:
        key = "" if is_encrypted(backup.path) else f" If it is encrypted, {key_file(backup.path).name} has to be there."
        raise Refusal(
            f"{backup.path} cannot be read, so nothing was changed.{key} `debrief restore` lists your backups."
        )
    about = f"{backup}, of {_moment(backup)}"
    if not opened:
        _confirm_unopened(backup, about)
    elif not yes:
        _require_terminal(f"debrief restore --yes {shlex.quote(which)} restores it without asking.")
        confirm(f"Replace your journal with this backup: {about}?", abort=True)
    restored = restoring.restore(journal, backup.path, unopened=not opened)
    echo_sentences(f"Restored: {about}.")
    _tell_where_it_was(restored)
    if restored.encrypted and not was_encrypted:
        echo_to_stderr("Your journal is encrypted now, as this backup is, and opens with its passphrase.")
    if not opened and not restored.encrypted:
        echo_to_stderr("Your journal is not encrypted now. `debrief lock set` encrypts it.")


def _confirm_unopened(backup: Backup, about: str) -> None:
    """Ask whether to replace a journal whose passphrase is forgotten, also with --yes: another may be in plain text."""
    _require_terminal("A journal that cannot be opened is only replaced at a terminal.")
    plain = ", which is not encrypted" if has_no_key(backup.path) else ""
    echo_to_stderr("Your journal is moved aside as it is: still encrypted, and only its passphrase opens it.")
    confirm(f"Replace it with this backup{plain}: {about}?", abort=True)


def _require_terminal(advice: str) -> None:
    if not sys.stdin.isatty():
        raise NotAvailableHere(f"Nothing was changed. {advice}")


def _tell_where_it_was(restored: restoring.RestoreResult) -> None:
    """Say where the journal as it was before is, and its key file if it was not opened."""
    key = restored.retained_key
    if restored.retained is not None:
        still = f", still encrypted, with its key file {key.name} beside it. Keep the two together" if key else ""
        echo_to_stderr(f"The journal as it was before is at {restored.retained}{still}{'.' if key else ''}")
    elif key is not None:
        echo_to_stderr(f"The key file of the journal that is gone is at {key}")


def _unlocked(journal: Path) -> list[Backup]:
    """Return the backups; asks for the passphrase of the journal if that may open one."""
    backups = list_backups(backups_folder(journal))
    if not journal.exists() or not any(backup.locked for backup in backups):
        return backups
    with suppress(JournalUnusable):  # those that are locked are listed as that
        open_or_skip(journal)
    return list_backups(backups_folder(journal))


def _list(backups: list[Backup], folder: Path) -> None:
    if not backups:
        raise Refusal(
            f"There are no backups in {folder} yet. Run `debrief backup` to make one. The app makes one every day."
        )
    for number, backup in enumerate(backups, start=1):
        click.echo(safe(f"{number:3}  {_moment(backup)}  {backup!s:32} {describe_reason(backup.reason)}".rstrip()))
    if any(backup.locked for backup in backups):
        echo_to_stderr("\nRestoring one that is locked asks for its passphrase.")
    echo_to_stderr(f"\nRun `debrief restore 1` to restore the newest. They are in {folder}")


def _chosen(which: str, backups: list[Backup]) -> Backup:
    """Return the backup with that number, name or path."""
    for number, backup in enumerate(backups, start=1):
        if which in (str(number), backup.path.name):
            return backup
    path = Path(which)
    if not path.is_file():
        raise Refusal(f"There is no backup {quote(which)}, so nothing was changed. `debrief restore` lists them.")
    return describe_backup(path)


def _moment(backup: Backup) -> str:
    """Return the local time when a backup was made."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(backup.made_at / 1000))
