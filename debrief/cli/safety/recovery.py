"""`debrief lock sheet` and `debrief lock recover`: the key file on paper, and back from it or from a backup."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

import click

from debrief import places
from debrief.cli.debriefs.export_file import force_option, output_option
from debrief.cli.errors import echo_to_stderr
from debrief.cli.safety.locked_journal import (
    encrypted_journal,
    read_own_key_file,
    require_extra_installed,
    require_terminal_to_ask,
)
from debrief.cli.safety.unlock import WRONG, ask_until_right, asking
from debrief.cli.terminal.confirm import confirm
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.refusal import Refusal
from debrief.private_files import key_file
from debrief.storage.file.location import require_journal_file

MISTYPED = f"{WRONG} If you typed it from a sheet, check that every letter is as printed."


@click.command()
@output_option
@force_option
def sheet(output: Path | None, *, force: bool) -> None:
    """Print a recovery sheet: the key file, to keep on paper.

    With it and the passphrase, the journal opens even if the key file is lost. Without the passphrase it is of no use,
    so none is asked for.
    """
    content = read_own_key_file(encrypted_journal())
    from debrief.storage.file.encryption.recovery_sheet import sheet_lines

    lines = (
        "Recovery sheet for your debrief journal",
        "",
        "Keep it away from the computer. To use it, type the numbered lines into a file, run",
        "`debrief lock recover FILE`, and type the passphrase that you had when you printed it.",
        "The last two letters of a line are check letters: debrief names a line that you mistyped.",
        "What looks like the letter O is a zero, what looks like I or L is a one, and U is a V.",
        "",
        *sheet_lines(content),
    )
    if output is None:
        for line in lines:
            click.echo(line)
        if _is_readable_by_others():
            echo_to_stderr(
                "Others on this computer can read the file that the sheet went to. `debrief lock sheet -o FILE` writes "
                "one that only you can read."
            )
        return
    from debrief.exports.file.atomic_file import write_whole

    write_whole(output, (f"{line}\n" for line in lines), private=places.private_files(), force=force)
    echo_to_stderr(f"The sheet is in {output}. Print it, and delete the file.")


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def recover(file: Path | None) -> None:
    """Restore a lost or damaged key file, from the newest backup or from FILE.

    FILE is a key file or a recovery sheet.
    """
    journal = places.journal_file()
    require_journal_file(journal)
    require_extra_installed()
    require_terminal_to_ask()
    from debrief.storage.backups.key_recovery import key_files_in_backups, opens, parse_sheet
    from debrief.storage.file.encryption.key_file import KeyFileUnusable, read_key_file, write_key_file
    from debrief.storage.file.encryption.recovery_sheet import SheetMistyped

    try:
        found = key_files_in_backups(journal) if file is None else [(file, parse_sheet(file))]
    except SheetMistyped as error:
        raise Refusal(_wrong_lines(error.lines)) from None
    except KeyFileUnusable as error:
        raise Refusal(f"{file} is not a key file or a recovery sheet: {error}. Nothing was changed.") from None
    with suppress(KeyFileUnusable):
        read_key_file(key_file(journal))
        if file is None:
            raise Refusal("The key file is there and can be read. Nothing was changed.")
        confirm("There is a key file. Replace it? The passphrase is then the one of FILE.", abort=True)
    tried = set[str]()
    with asking() as ask:
        for source, content in found:
            if content.key_id in tried:
                continue
            tried.add(content.key_id)
            key = ask_until_right(ask, content, f"The passphrase that you had when {source.name} was made: ", MISTYPED)
            if opens(journal, key):
                write_key_file(key_file(journal), content)
                echo_sentences("The key file is restored. Your journal opens with the passphrase that you just typed.")
                return
            echo_to_stderr(f"The passphrase is right, but {source} has the key of another journal.")
    what = "No key file opens the journal." if tried else "No backup has a key file."
    raise Refusal(f"{what} Nothing was changed. `debrief lock recover FILE` takes it from your recovery sheet.")


def _wrong_lines(numbers: list[int]) -> str:
    """Return the sentences about lines of a sheet that were mistyped."""
    *most, last = map(str, numbers)
    which = f"Lines {', '.join(most)} and {last} are" if most else f"Line {last} is"
    them = "them" if most else "it"
    return f"{which} missing or not as printed. Compare {them} with the paper, letter by letter. Nothing was changed."


def _is_readable_by_others() -> bool:
    """Return whether stdout is a file that others may read."""
    try:
        found = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError):
        return False
    return os.name != "nt" and stat.S_ISREG(found.st_mode) and bool(found.st_mode & 0o077)
