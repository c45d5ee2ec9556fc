"""A file is called plain only after its beginning was read."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from debrief.private_files import key_file
from debrief.storage.backups.folder import backup_files, backups_folder, plain_copies
from debrief.storage.doctor.key_files import without_key_file
from debrief.storage.file.encryption.keys import forget_keys
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open import key_for, needs_key, reads_without_key

FAILURES = (errno.EIO, errno.EACCES, errno.ESTALE)


def fail_with(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every SQLite file unreadable with that error; key files can be read."""
    read = Path.open

    def fail(path: Path, *how: Any, **options: Any) -> Any:
        if path.suffix == ".sqlite3":
            raise OSError(code, os.strerror(code))
        return read(path, *how, **options)

    monkeypatch.setattr(Path, "open", fail)


@pytest.mark.parametrize("code", FAILURES)
def test_an_error_of_the_disk_does_not_make_a_file_plain(encrypted: Path, monkeypatch: pytest.MonkeyPatch, code: int):
    forget_keys()
    fail_with(code, monkeypatch)
    for question in (reads_without_key, needs_key, key_for):
        with pytest.raises(JournalUnusable, match=encrypted.name):
            question(encrypted)


def test_a_backup_that_cannot_be_read_is_not_offered_as_plain(encrypted: Path, monkeypatch: pytest.MonkeyPatch):
    for backup in backup_files(backups_folder(encrypted)):
        key_file(backup).unlink()
    fail_with(errno.EIO, monkeypatch)
    assert plain_copies(encrypted) == []
    assert without_key_file(encrypted) == backup_files(backups_folder(encrypted))


def test_a_plain_file_that_is_damaged_is_plain(plain: Path):
    content = bytearray(plain.read_bytes())
    content[100:200] = bytes(100)
    plain.write_bytes(content)
    assert reads_without_key(plain)


def test_a_journal_that_is_gone_still_needs_the_key_in_its_key_file(encrypted: Path):
    encrypted.unlink()
    assert needs_key(encrypted)
    encrypted.write_bytes(b"")
    assert needs_key(encrypted)
