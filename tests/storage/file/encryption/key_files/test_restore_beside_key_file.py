"""A backup is restored where the journal is gone, and only its key file is there."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.private_files import key_file
from debrief.storage.backups.encrypt import encrypt_journal
from debrief.storage.backups.folder import backup_files, backups_folder
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason
from debrief.storage.backups.restore import restore
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.encryption.unlocked_keys import forget_keys, known_key_of
from debrief.storage.file.errors import JournalLocked, JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.file.open_sqlite import reads_without_key
from tests.storage.file.encryption.needle import PASSPHRASE


def empty(journal: Path) -> None:
    journal.write_bytes(b"")


@pytest.fixture
def plain_backup(plain: Path) -> Path:
    """A backup of the journal from before it was encrypted."""
    with closing(connect(plain)) as db:
        backup, _ = make_backup(db, plain, Reason.DAILY)
    encrypt_journal(plain, PASSPHRASE)
    return backup


@pytest.mark.parametrize("lose", [Path.unlink, empty])
def test_a_plain_backup_is_encrypted_with_the_key_of_the_journal_that_is_gone(
    path: Path, plain_backup: Path, lose: Callable[[Path], None]
):
    content, key = read_key_file(key_file(path)), known_key_of(path)
    lose(path)
    restore(path, plain_backup)
    assert (read_key_file(key_file(path)), known_key_of(path)) == (content, key)
    assert not reads_without_key(path)
    with closing(connect(path)) as db:
        assert db.execute("SELECT count(*) FROM debrief").fetchone() == (30,)


def test_nothing_is_restored_where_nobody_can_be_asked_for_the_passphrase(path: Path, plain_backup: Path):
    path.unlink()
    forget_keys()
    with pytest.raises(JournalLocked):
        restore(path, plain_backup)
    assert (path.exists(), key_file(path).exists()) == (False, True)


def test_an_encrypted_backup_brings_its_key_file_in_place_of_a_damaged_one(encrypted: Path):
    (backup,) = backup_files(backups_folder(encrypted))
    encrypted.unlink()
    key_file(encrypted).write_text("{")
    restore(encrypted, backup)
    assert read_key_file(key_file(encrypted)) == read_key_file(key_file(backup))
    connect(encrypted).close()


def test_a_plain_backup_is_not_restored_beside_a_damaged_key_file(path: Path, plain_backup: Path):
    path.unlink()
    key_file(path).write_text("{")
    with pytest.raises(JournalUnusable, match="move it away to restore"):
        restore(path, plain_backup)
    assert (path.exists(), key_file(path).read_text()) == (False, "{")
    with closing(sqlite3.connect(plain_backup)) as db:
        assert db.execute("SELECT count(*) FROM debrief").fetchone() == (30,)
