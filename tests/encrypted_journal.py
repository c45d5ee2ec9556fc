"""An encrypted journal to begin a test with, whose passphrase takes a millisecond to try."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from debrief.private_files import key_file
from debrief.storage.backups.encrypt import encrypt_journal
from debrief.storage.backups.folder import backup_files, backups_folder
from debrief.storage.file.encryption import passphrase, unlocked_keys
from debrief.storage.file.encryption.key_file import decode_key_file
from debrief.storage.file.encryption.unlocked_keys import add_key, forget_keys
from tests.empty_journal import copy_empty_journal

PASSPHRASE = "pässphrase of the tests"


@contextmanager
def quick_passphrases() -> Iterator[None]:
    """Let key files be written that take a millisecond to open, in the app as well: they say what it costs."""
    with mock.patch.multiple(passphrase, MEMORY_KIB=8, PASSES=1), allow_core_files():
        yield


@contextmanager
def allow_core_files() -> Iterator[None]:
    """Leave core files to the process of the tests: it could not allow them to the apps that it starts, otherwise."""
    with mock.patch.object(unlocked_keys, "_forbid_core_files"):
        yield


def copy_encrypted_journal(path: Path) -> None:
    """Put an empty encrypted journal at `path` with its key file; from then on this process can open it."""
    journal, key = _content()
    copy_empty_journal(path)
    path.write_bytes(journal)
    key_file(path).touch(mode=0o600)
    key_file(path).write_bytes(key)
    learn_key(path)


def encrypt(path: Path) -> None:
    """Encrypt the journal at `path`, without a backup; from then on this process can open it."""
    with quick_passphrases():
        encrypt_journal(path, PASSPHRASE)
    for backup in backup_files(backups_folder(path)):
        backup.unlink()
        key_file(backup).unlink(missing_ok=True)


def learn_key(path: Path, typed: str = PASSPHRASE) -> None:
    """Let this process open the journal at `path`, and nothing else; raise WrongPassphrase where it does not open."""
    content = decode_key_file(key_file(path).read_text())
    forget_keys()
    with allow_core_files():
        add_key(content.key_id, passphrase.unwrap(content, typed))


@cache
def _content() -> tuple[bytes, bytes]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        copy_empty_journal(path)
        encrypt(path)
        return path.read_bytes(), key_file(path).read_bytes()
