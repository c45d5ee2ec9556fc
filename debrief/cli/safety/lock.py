"""`debrief lock`: encrypts the journal with a passphrase, changes it, and takes it away."""

from contextlib import suppress
from pathlib import Path

import click

from debrief import places, settings
from debrief.cli.errors import echo_to_stderr
from debrief.cli.lazy_group import SuggestingGroup
from debrief.cli.safety.locked_journal import (
    encrypted_journal,
    is_encrypted_journal,
    read_own_key_file,
    require_extra_installed,
    require_terminal_to_ask,
)
from debrief.cli.safety.recovery import recover, sheet
from debrief.cli.safety.rescued import store_rescued
from debrief.cli.safety.unlock import ask_twice, ask_until_right, asking
from debrief.cli.terminal.confirm import confirm
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.refusal import Refusal
from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups.names import describe_counts
from debrief.storage.file.open_sqlite import needs_key


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
    if is_encrypted_journal(journal):
        echo_sentences(f"Your journal is encrypted. Its key file is {key_file(journal)}")
    else:
        echo_sentences("Your journal is not encrypted. `debrief lock set` encrypts it.")


lock.add_command(sheet)
lock.add_command(recover)


@lock.command("set")
@click.option("--keyring", is_flag=True, help="Let the system's keyring open it, so that you need not type it.")
def set_(*, keyring: bool) -> None:
    """Encrypt your journal with a new passphrase.

    Quit debrief first. The plain journal is overwritten and removed once the encrypted one was checked. Exports are
    not encrypted, and neither are backups made before: they are listed, and removed if you say so.
    """
    journal = places.journal_file()
    if is_encrypted_journal(journal):
        raise Refusal("Your journal is encrypted already. `debrief lock change` changes its passphrase.")
    require_extra_installed()
    require_terminal_to_ask()
    _require_quit(journal)
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
    echo_to_stderr(
        f"To open it you need the passphrase and the key file beside it, {key_file(journal).name}. "
        "`debrief lock sheet` prints what replaces that file if it is lost."
    )
    echo_to_stderr(f"In the app, {_hide_key()} hides everything at once, and the passphrase brings you back.")
    if keyring:  # last, as it may fail
        _store_in_keyring(journal)


@lock.command()
def change() -> None:
    """Change the passphrase.

    Only the small key file is written again. Backups made before still open with the old passphrase if the key file of
    the journal is lost; with it, they open with the new one.
    """
    journal = encrypted_journal()
    require_terminal_to_ask()
    from debrief.storage.file.encryption.key_file import write_key_file
    from debrief.storage.file.encryption.passphrase import wrap

    content = read_own_key_file(journal)
    with asking() as ask:
        key = ask_until_right(ask, content, "Your passphrase: ")
        passphrase = ask_twice(ask)
    if read_own_key_file(journal) != content:
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
    journal = encrypted_journal()
    require_terminal_to_ask()
    _require_quit(journal)
    from debrief.storage.backups.encrypt import DecryptedInPart, decrypt_journal
    from debrief.storage.file.encryption.kernel_keyring import remove_cached_key
    from debrief.storage.file.encryption.system_keyring import KeyringUnusable, delete_key, keyring_of

    content = read_own_key_file(journal)
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
        remove_cached_key(content.key_id)  # where somebody deleted the name of the keyring
        return
    try:
        delete_key(journal, content.key_id)
    except KeyringUnusable as error:
        echo_to_stderr(f"The key of those backups may still be in the system's keyring, which cannot be used: {error}.")


@lock.command()
@click.argument("state", type=click.Choice(["on", "off"]))
def keyring(state: str) -> None:
    """Store the key in the system's keyring, or remove it from there.

    While it is there, whoever uses your account while the keyring is open can open your journal; on Linux, also up to
    ten minutes after it is locked.
    """
    journal = encrypted_journal()
    from debrief.storage.file.encryption.system_keyring import KeyringUnusable, delete_key

    if state == "on":
        require_terminal_to_ask()
        _store_in_keyring(journal)
    else:
        try:
            delete_key(journal, read_own_key_file(journal).key_id)
        except KeyringUnusable as error:
            raise Refusal(f"The key may still be in the system's keyring, which cannot be used: {error}.") from None
        echo_sentences("The key is removed from the system's keyring.")


def _require_quit(journal: Path) -> None:
    from debrief.storage.backups.restore import require_quit

    require_quit(journal)


def _remove_stale_key_file(journal: Path) -> None:
    """Remove the key file that a crash left beside a journal that is not encrypted."""
    from debrief.storage.file.open_journal import connect

    connect(journal).close()  # raises JournalUnusable unless it is readable without a key
    key_file(journal).unlink()
    echo_sentences("Your journal is plain again.")


def _store_in_keyring(journal: Path) -> None:
    from debrief.storage.file.encryption.system_keyring import KeyringUnusable, store_key
    from debrief.storage.file.encryption.unlocked_keys import known_key

    content = read_own_key_file(journal)
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


def _hide_key() -> str:
    """Return the key that hides everything, as the user has set it."""
    from debrief.tui.common.cover.privacy import HIDE, HIDE_KEY

    with suppress(Refusal):  # for a fault in the settings, once the journal is encrypted
        if own := settings.read_settings(places.config_folder()).keys.get(HIDE):
            return own
    return HIDE_KEY.upper()


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
