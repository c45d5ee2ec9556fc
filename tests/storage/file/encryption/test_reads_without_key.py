"""A file is called plain only after its first page was read."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlcipher3 import dbapi2

from debrief.private_files import key_file
from debrief.storage.backups.folder import backup_files, backups_folder, plain_copies
from debrief.storage.doctor.key_files import without_key_file
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from debrief.storage.file.errors import JournalBusy, JournalUnusable
from debrief.storage.file.open_sqlite import key_for, needs_key, open_sqlite, reads_without_key

CODES = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY)


def fail_with(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every file unreadable without a key, with that error."""
    connect = dbapi2.connect

    def fail(*_arguments: object, **_options: object) -> None:
        error = sqlite3.OperationalError("it failed")
        error.sqlite_errorcode = code
        raise error

    def fail_without_key(*arguments: object, **options: object) -> object:
        if "factory" in options:
            return connect(*arguments, **options)
        error = dbapi2.OperationalError("it failed")
        error.sqlite_errorcode = code
        raise error

    monkeypatch.setattr(sqlite3, "connect", fail)
    monkeypatch.setattr(dbapi2, "connect", fail_without_key)


@pytest.mark.parametrize("code", CODES)
def test_an_error_of_the_disk_does_not_make_a_file_plain(encrypted: Path, monkeypatch: pytest.MonkeyPatch, code: int):
    forget_keys()
    fail_with(code, monkeypatch)
    for question in (reads_without_key, needs_key, key_for):
        with pytest.raises(JournalUnusable, match=encrypted.name):
            question(encrypted)


def test_a_backup_that_cannot_be_read_is_not_offered_as_plain(encrypted: Path, monkeypatch: pytest.MonkeyPatch):
    for backup in backup_files(backups_folder(encrypted)):
        key_file(backup).unlink()
    fail_with(sqlite3.SQLITE_IOERR_READ, monkeypatch)
    assert plain_copies(encrypted) == []
    assert without_key_file(encrypted) == backup_files(backups_folder(encrypted))


def test_a_plain_file_that_is_damaged_is_plain(plain: Path):
    content = bytearray(plain.read_bytes())
    content[100:200] = bytes(100)
    plain.write_bytes(content)
    assert reads_without_key(plain)


def test_a_plain_journal_beside_a_stale_key_file_stays_locked_while_it_is_opened_again(plain: Path):
    key_file(plain).write_text("left by a crash")
    program = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
    with closing(open_sqlite(plain)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        open_sqlite(plain).close()
        assert needs_key(plain) is False
        other = subprocess.run([sys.executable, "-c", program, plain], capture_output=True, text=True, check=False)
        assert "database is locked" in other.stderr


def test_sqlite3_opens_no_file_while_sqlcipher3_looks_whether_it_is_plain(plain: Path, monkeypatch: pytest.MonkeyPatch):
    connect, opened = dbapi2.connect, Event()
    still_closed = []

    def open_plain() -> None:
        open_sqlite(plain).close()
        opened.set()

    def open_meanwhile(*arguments: object, **options: object) -> object:
        db = connect(*arguments, **options)
        opening.start()
        still_closed.append(not opened.wait(0.2))
        return db

    opening = Thread(target=open_plain)
    monkeypatch.setattr(dbapi2, "connect", open_meanwhile)
    assert reads_without_key(plain)
    opening.join()
    assert (still_closed, opened.is_set()) == ([True], True)


def test_a_plain_file_is_known_where_sqlcipher3_cannot_be_loaded(plain: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    assert reads_without_key(plain)


def test_a_file_that_another_program_locks_may_be_tried_again(encrypted: Path, monkeypatch: pytest.MonkeyPatch):
    fail_with(sqlite3.SQLITE_BUSY, monkeypatch)
    with pytest.raises(JournalBusy):
        reads_without_key(encrypted)


READ = """
import sys
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from debrief.storage.debriefs.lists import debriefs
from debrief.storage.file.open_journal import connect
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.encryption.unlocked_keys import set_unlocker
journal = Path(sys.argv[1])
set_unlocker(lambda *_: bytes.fromhex(sys.argv[2]))
with closing(connect(journal, read_only=True)) as db:
    print(len(debriefs(db)), "_sqlite3" in sys.modules)
"""


def test_an_encrypted_journal_is_read_without_loading_sqlite3(encrypted: Path):
    key = key_for(encrypted)
    assert key is not None
    reading = [sys.executable, "-c", READ, encrypted, key.hex()]
    assert subprocess.run(reading, capture_output=True, text=True, check=True).stdout == "30 False\n"


def test_a_journal_that_is_gone_still_needs_the_key_in_its_key_file(encrypted: Path):
    encrypted.unlink()
    assert needs_key(encrypted)
    encrypted.write_bytes(b"")
    assert needs_key(encrypted)
