"""What comes in between while a journal is encrypted or recovered: an app, an error, a killed save, a link."""

import os
import signal
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from debrief.private_files import key_file
from debrief.storage.backups import encrypt
from debrief.storage.backups.encrypt import decrypt_journal, encrypt_journal
from debrief.storage.backups.folder import REPLACED
from debrief.storage.backups.key_recovery import opens
from debrief.storage.backups.make import backup_before_upgrade
from debrief.storage.file.encryption.overwrite import overwrite_and_remove
from debrief.storage.file.encryption.unlocked_keys import forget_keys, known_key_of, set_unlocker
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.open_journal import connect
from tests.empty_journal import copy_empty_journal
from tests.encrypted_journal import copy_encrypted_journal

PASSPHRASE = "correct horse"


@pytest.fixture
def plain(path: Path) -> Path:
    copy_empty_journal(path)
    return path


def test_an_app_that_starts_while_the_copy_is_made_has_its_journal_left_alone(
    plain: Path, monkeypatch: pytest.MonkeyPatch
):
    apps: list[InstanceLock] = []

    def copy_while_an_app_starts(*args: object, **options: object) -> object:
        apps.append(InstanceLock(plain))
        return copy(*args, **options)

    copy = encrypt.copy_with_key
    monkeypatch.setattr(encrypt, "copy_with_key", copy_while_an_app_starts)
    before = plain.read_bytes()
    with pytest.raises(JournalUnusable, match="debrief is open"):
        encrypt_journal(plain, PASSPHRASE)
    apps.pop().close()
    assert plain.read_bytes() == before
    assert not key_file(plain).exists()


def test_on_windows_a_journal_that_cannot_be_replaced_gets_its_name_back(plain: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(new: Path, target: Path, *, replace: bool) -> None:
        names.extend(path.name for path in target.parent.iterdir())
        raise PermissionError(13, "another program has it open")

    names: list[str] = []
    monkeypatch.setattr(encrypt, "os", SimpleNamespace(name="nt", path=os.path))
    monkeypatch.setattr(encrypt, "publish", fail)
    before = plain.read_bytes()
    with pytest.raises(JournalUnusable):
        encrypt_journal(plain, PASSPHRASE)
    assert plain.read_bytes() == before
    assert any(name.startswith(REPLACED) for name in names), "after a crash here nothing may take it for unfinished"


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_a_key_opens_a_journal_whose_last_save_was_killed(path: Path):
    copy_encrypted_journal(path)
    key = known_key_of(path)
    assert key is not None
    if not (child := os.fork()):
        db = connect(path)
        db.execute("PRAGMA cache_size = 1")
        db.execute("PRAGMA cache_spill = ON")
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE more AS SELECT zeroblob(1000000)")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    assert (opens(path, key), opens(path, bytes(32))) == (True, False)


def test_a_key_for_a_journal_that_is_not_there_is_not_called_wrong(path: Path):
    with pytest.raises(JournalUnusable):
        opens(path, bytes(32))


def test_an_upgrade_asks_for_no_passphrase_of_an_earlier_backup(plain: Path):
    encrypt_journal(plain, PASSPHRASE)
    key = known_key_of(plain)
    assert key is not None
    with closing(connect(plain)) as db:
        earlier = backup_before_upgrade(db, plain, 1)
    decrypt_journal(plain, key)
    forget_keys()
    set_unlocker(lambda journal, found: pytest.fail("it asked"))
    with closing(connect(plain)) as db:
        assert backup_before_upgrade(db, plain, 1) != earlier


def test_of_a_link_only_the_link_is_removed(tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("words")
    link = tmp_path / "link"
    link.symlink_to(elsewhere)
    overwrite_and_remove(link)
    assert (elsewhere.read_text(), link.is_symlink()) == ("words", False)
