"""What the commands of `debrief lock` need: a journal that is encrypted, its key file, and a terminal."""

from pathlib import Path
from typing import TYPE_CHECKING

from debrief import places
from debrief.cli.errors import NotAvailableHere
from debrief.cli.safety.unlock import can_ask
from debrief.domain.refusal import Refusal
from debrief.private_files import key_file
from debrief.storage.file.location import require_journal_file
from debrief.storage.file.open_sqlite import needs_key

if TYPE_CHECKING:
    from debrief.storage.file.encryption.key_file import KeyFile


def is_encrypted_journal(journal: Path) -> bool:
    """Return whether the journal needs a key. Raises JournalUnusable if there is none, or its key file is missing."""
    require_journal_file(journal)
    if needs_key(journal):
        return True
    from debrief.storage.file.open_journal import connect

    connect(journal, read_only=True).close()
    return False


def encrypted_journal() -> Path:
    """Return the path of the user's journal. Raises Refusal unless it is encrypted and can be opened here."""
    journal = places.journal_file()
    if not is_encrypted_journal(journal):
        raise Refusal("Your journal is not encrypted. `debrief lock set` encrypts it.")
    require_extra_installed()
    return journal


def read_own_key_file(journal: Path) -> "KeyFile":
    """Return the content of the key file of `journal`. Raises Refusal."""
    from debrief.storage.file.encryption.key_file import KeyFileUnusable, read_key_file

    try:
        return read_key_file(key_file(journal))
    except KeyFileUnusable as error:
        raise Refusal(
            f"The key file {key_file(journal)} cannot be used, since {error}. `debrief lock recover` restores it."
        ) from None


def require_extra_installed() -> None:
    """Raise Refusal, with what to install, unless everything that encryption needs is there."""
    from debrief.storage.file.encryption.extra import INSTALL, has_extra

    if not has_extra():
        raise Refusal(f"Encryption needs more packages: {INSTALL}")


def require_terminal_to_ask() -> None:
    """Raise NotAvailableHere where no passphrase can be asked for."""
    if not can_ask():
        raise NotAvailableHere("Nothing was changed. A passphrase is typed at a terminal: run this in one.")
