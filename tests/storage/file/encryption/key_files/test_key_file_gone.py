"""The key file of an open journal is damaged or gone: the journal stays locked against others, and backups say so."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.private_files import key_file
from debrief.storage.backups.folder import backup_files, backups_folder
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason
from debrief.storage.file.encryption.key_file import write_key_file
from debrief.storage.file.encryption.passphrase import wrap
from debrief.storage.file.journal_file import JournalFile
from tests.encrypted_journal import copy_encrypted_journal

OTHER_PROCESS = """
import sqlite3, sys
from debrief.storage.file.encryption.connection import open_encrypted
db = open_encrypted(sys.argv[1], bytes.fromhex(sys.argv[2]), timeout=0)
try:
    db.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
"""


def damage(path: Path) -> None:
    path.write_text("{")


def replace(path: Path) -> None:
    write_key_file(path, wrap(bytes(32), "another", "passphrase"))


GONE: list[Callable[[Path], None]] = [Path.unlink, damage, replace]


@pytest.fixture
def file(path: Path) -> JournalFile:
    copy_encrypted_journal(path)
    return JournalFile(path)


@pytest.mark.skipif(sys.platform == "win32", reason="locks are not dropped there")
@pytest.mark.parametrize("gone", GONE)
def test_a_second_connection_leaves_the_locks_of_a_save(file: JournalFile, gone: Callable[[Path], None]):
    with closing(file.connect()) as db:
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE journal SET id = id")
        gone(key_file(file.path))
        with closing(file.connect(read_only=True)) as reader:
            assert reader.execute("SELECT count(*) FROM debrief").fetchone() == (0,)
        assert file.raw_key is not None
        arguments = [sys.executable, "-c", OTHER_PROCESS, f"{file.path.as_uri()}?mode=rw", file.raw_key.hex()]
        other = subprocess.run(arguments, capture_output=True, text=True, check=True)
        assert other.stdout.strip() == "database is locked"


def test_no_backup_is_made_without_the_key_file_that_opens_it(file: JournalFile):
    with closing(file.connect()) as db:
        key_file(file.path).unlink()
        with pytest.raises(OSError, match=r"key file .* is missing"):
            make_backup(db, file.path, Reason.DAILY)
    assert backup_files(backups_folder(file.path)) == []
