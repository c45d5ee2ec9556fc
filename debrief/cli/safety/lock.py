"""`debrief lock`: encrypts the journal with a passphrase, changes it, and takes it away."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief import places
from debrief.cli.errors import NotAvailableHere, echo_to_stderr
from debrief.cli.lazy_group import SuggestingGroup
from debrief.cli.safety.rescued import store_rescued
from debrief.cli.safety.unlock import WRONG, ask_twice, ask_until_right, asking, can_ask
from debrief.cli.terminal.confirm import confirm
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.refusal import Refusal
from debrief.private import is_encrypted, key_file
from debrief.storage.backups.names import describe_counts
from debrief.storage.file.location import require_journal_file
from debrief.storage.file.open import needs_key

if TYPE_CHECKING:
    from debrief.storage.file.encryption.key_file import KeyFile

MISTYPED = f"{WRONG} Look too whether every letter of a sheet was typed as it is printed."


@click.group(cls=SuggestingGroup, invoke_without_command=True)
@click.pass_context
def lock(ctx: click.Context) -> None:
    """Encrypt your journal with a passphrase.

    Without a command, show whether it is encrypted. Nobody can open an encrypted journal without its passphrase: if you
    forget it, your journal cannot be read any more.
    """
    if ctx.invoked_subcommand is not None:
        return
    journal = places.journal_file()
    if _is_encrypted(journal):
        echo_sentences(f"Your journal is encrypted. Its key file is {key_file(journal)}")
    else:
        echo_sentences("Your journal is not encrypted. `debrief lock set` encrypts it.")


@lock.command("set")
@click.option("--keyring", is_flag=True, help="Let the system's keyring open it, so that you need not type it.")
def set_(*, keyring: bool) -> None:
    """Encrypt your journal with a new passphrase.

    Quit debrief first. The plain journal is overwritten and removed once the encrypted one was checked. Exports are
    not encrypted, and neither are backups made before: they are listed, and removed if you say so.
    """
    journal = places.journal_file()
    if _is_encrypted(journal):
        raise Refusal("Your journal is encrypted already. `debrief lock change` changes its passphrase.")
    _require_extra()
    _require_terminal()
    echo_to_stderr("If you forget this passphrase, nobody can open your journal again.")
    with asking() as ask:
        passphrase = ask_twice(ask)
    from debrief.storage.backups.encrypt import EncryptedInPart, encrypt_journal

    try:
        counts = encrypt_journal(journal, passphrase)
        echo_sentences(f"Your journal is encrypted now: {describe_counts(*counts)}. The encrypted file was checked.")
    except EncryptedInPart as error:
        echo_to_stderr(str(error))
    store_rescued(journal)
    _offer_to_remove_plain_copies(journal)
    echo_to_stderr("`debrief lock sheet` prints what you need to open it if the key file is ever lost.")
    if keyring:  # last, as it may fail
        _store_in_keyring(journal)


@lock.command()
def change() -> None:
    """Change the passphrase.

    Only the small key file is written again. Backups made before still open with the old passphrase if the key file of
    the journal is lost; with it, they open with the new one.
    """
    journal = _encrypted_journal()
    _require_terminal()
    from debrief.storage.file.encryption.key_file import write_key_file
    from debrief.storage.file.encryption.passphrase import wrap

    content = _read_key_file(journal)
    with asking() as ask:
        key = ask_until_right(ask, content, "Your passphrase: ")
        passphrase = ask_twice(ask)
    if _read_key_file(journal) != content:
        raise Refusal("The key file was changed meanwhile, so nothing was changed here. Try again.")
    write_key_file(key_file(journal), wrap(key, content.key_id, passphrase))
    echo_sentences("The passphrase is changed.")
    echo_to_stderr(
        "A recovery sheet printed before, and the key files of backups made before, still open your journal with the "
        "old passphrase. Does somebody else know it? Run `debrief lock remove`, then `debrief lock set`."
    )


@lock.command()
def remove() -> None:
    """Remove the encryption, so that your journal opens without a passphrase. Quit debrief first."""
    journal = places.journal_file()
    if is_encrypted(journal) and not needs_key(journal):
        _remove_stale_key_file(journal)
        return
    journal = _encrypted_journal()
    _require_terminal()
    from debrief.storage.backups.encrypt import DecryptedInPart, decrypt_journal
    from debrief.storage.file.encryption.system_keyring import KeyringUnusable, delete_key, keyring_of

    content = _read_key_file(journal)
    with asking() as ask:
        key = ask_until_right(ask, content, "Your passphrase: ")
    store_rescued(journal)  # the last chance: the key is gone then
    try:
        counts = decrypt_journal(journal, key)
        echo_sentences(f"Your journal is plain again: {describe_counts(*counts)}. The file was checked.")
    except DecryptedInPart as error:
        echo_to_stderr(str(error))
    echo_to_stderr("Backups made until now stay encrypted, and open with the passphrase.")
    if keyring_of(journal, content.key_id) is None:
        return
    try:
        delete_key(journal, content.key_id)
    except KeyringUnusable as error:
        echo_to_stderr(f"The key of those backups may still be in the system's keyring, which cannot be used: {error}.")


@lock.command()
def sheet() -> None:
    """Print a recovery sheet: the key file, to keep on paper.

    With it and the passphrase, the journal opens even if the key file is lost. Without the passphrase it is of no use,
    so none is asked for.
    """
    content = _read_key_file(_encrypted_journal())
    from debrief.storage.file.encryption.key_file import encode_key_file

    click.echo(
        "Recovery sheet for your debrief journal\n"
        "\n"
        "Keep it away from the computer. To use it, type what is between the lines into a file, run\n"
        "`debrief lock recover FILE`, and type the passphrase that you had when you printed it.\n"
        "\n"
        "----------\n"
        f"{encode_key_file(content)}"
        "----------"
    )


@lock.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def recover(file: Path | None) -> None:
    """Restore a lost or damaged key file, from the newest backup or from FILE.

    FILE is a key file or a recovery sheet.
    """
    journal = places.journal_file()
    require_journal_file(journal)
    _require_extra()
    _require_terminal()
    from debrief.storage.backups.key_recovery import key_files_in_backups, opens, parse_sheet
    from debrief.storage.file.encryption.key_file import KeyFileUnusable, read_key_file, write_key_file

    with suppress(KeyFileUnusable):
        read_key_file(key_file(journal))
        if file is None:
            raise Refusal("The key file is there and can be read. Nothing was changed.")
        confirm("There is a key file. Replace it? The passphrase is then the one of FILE.", abort=True)
    try:
        found = key_files_in_backups(journal) if file is None else [(file, parse_sheet(file))]
    except KeyFileUnusable as error:
        raise Refusal(f"{file} is not a key file or a recovery sheet: {error}. Nothing was changed.") from None
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


@lock.command()
@click.argument("state", type=click.Choice(["on", "off"]))
def keyring(state: str) -> None:
    """Store the key in the system's keyring, or remove it from there.

    While it is there, whoever uses your account while the keyring is open can open your journal.
    """
    journal = _encrypted_journal()
    from debrief.storage.file.encryption.system_keyring import KeyringUnusable, delete_key

    if state == "on":
        _require_terminal()
        _store_in_keyring(journal)
    else:
        try:
            delete_key(journal, _read_key_file(journal).key_id)
        except KeyringUnusable as error:
            raise Refusal(f"The key may still be in the system's keyring, which cannot be used: {error}.") from None
        echo_sentences("The key is removed from the system's keyring.")


def _remove_stale_key_file(journal: Path) -> None:
    """Remove the key file that a crash left beside a journal that is not encrypted."""
    from debrief.storage.file.connect import connect

    connect(journal).close()  # raises JournalUnusable unless it is readable without a key
    key_file(journal).unlink()
    echo_sentences("Your journal is plain again.")


def _is_encrypted(journal: Path) -> bool:
    """Return whether the journal needs a key. Raises JournalUnusable if there is none, or its key file is missing."""
    require_journal_file(journal)
    if needs_key(journal):
        return True
    from debrief.storage.file.connect import connect

    connect(journal, read_only=True).close()
    return False


def _encrypted_journal() -> Path:
    journal = places.journal_file()
    if not _is_encrypted(journal):
        raise Refusal("Your journal is not encrypted. `debrief lock set` encrypts it.")
    _require_extra()
    return journal


def _read_key_file(journal: Path) -> "KeyFile":
    from debrief.storage.file.encryption.key_file import KeyFileUnusable, read_key_file

    try:
        return read_key_file(key_file(journal))
    except KeyFileUnusable as error:
        raise Refusal(
            f"The key file {key_file(journal)} cannot be used, since {error}. `debrief lock recover` restores it."
        ) from None


def _store_in_keyring(journal: Path) -> None:
    from debrief.storage.file.encryption.keys import known_key
    from debrief.storage.file.encryption.system_keyring import KeyringUnusable, store_key

    content = _read_key_file(journal)
    key = known_key(content.key_id)
    if key is None:
        with asking() as ask:
            key = ask_until_right(ask, content, "Your passphrase: ")
    try:
        store_key(journal, content.key_id, key)
    except KeyringUnusable as error:
        raise Refusal(
            f"The system's keyring cannot be used: {error}. The passphrase opens your journal as before."
        ) from None
    echo_sentences("The system's keyring opens your journal now.")


def _offer_to_remove_plain_copies(journal: Path) -> None:
    from debrief.storage.backups.folder import plain_copies
    from debrief.storage.file.encryption.overwrite import overwrite_and_remove

    copies = plain_copies(journal)
    if not copies:
        return
    echo_to_stderr(
        f"\n{len(copies)} earlier backups are not encrypted:"
        if len(copies) > 1
        else "\nAn earlier backup is not encrypted:"
    )
    for copy in copies:
        echo_to_stderr(f"  {copy}")
    if confirm("Remove them?" if len(copies) > 1 else "Remove it?"):
        for copy in copies:
            overwrite_and_remove(copy)
        echo_sentences("Removed.")


def _require_extra() -> None:
    from debrief.storage.file.encryption.extra import INSTALL, has_extra

    if not has_extra():
        raise Refusal(f"Encryption needs more packages: {INSTALL}")


def _require_terminal() -> None:
    if not can_ask():
        raise NotAvailableHere("Nothing was changed. A passphrase is typed at a terminal: run this in one.")
