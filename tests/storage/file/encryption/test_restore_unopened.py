"""A backup takes the place of a journal whose passphrase is forgotten, which is moved aside as it is."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups.encrypt import encrypt_journal
from debrief.storage.backups.folder import backup_files, backups_folder, copies_of
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason
from debrief.storage.backups.restore import restore
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.encryption.passphrase import unwrap
from debrief.storage.file.encryption.unlocked_keys import forget_keys, set_unlocker
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.file.open_sqlite import reads_without_key
from tests.storage.file.encryption.needle import PASSPHRASE


def ask_nobody(journal: Path, content: object) -> bytes:
    pytest.fail(f"it asked for the passphrase of {journal}")


def files(path: Path) -> dict[str, bytes]:
    """Return the files of the journal, without the marks of running apps."""
    return {file.name: file.read_bytes() for file in path.parent.glob("journal*") if file.is_file()}


def count(path: Path) -> int:
    with closing(connect(path, read_only=True)) as db:
        debriefs: int = db.execute("SELECT count(*) FROM debrief").fetchone()[0]
        return debriefs


@pytest.fixture
def plain_backup(plain: Path) -> Path:
    """A backup from before the journal was encrypted with a passphrase that nobody knows."""
    with closing(connect(plain)) as db:
        backup, _ = make_backup(db, plain, Reason.DAILY)
    encrypt_journal(plain, PASSPHRASE)
    forget_keys()
    set_unlocker(ask_nobody)
    return backup


def test_a_plain_backup_is_restored_and_the_encrypted_journal_stays_with_its_key_file(path: Path, plain_backup: Path):
    journal, key = path.read_bytes(), key_file(path).read_bytes()
    side = path.with_name(f"{path.name}-journal")
    side.write_bytes(b"of a save that was killed")
    done = restore(path, plain_backup, unopened=True)
    assert (reads_without_key(path), is_encrypted(path), done.encrypted, count(path)) == (True, False, False, 30)
    assert done.retained is not None
    assert done.retained_key == key_file(done.retained)
    assert done.retained in copies_of(path)
    assert (done.retained.read_bytes(), done.retained_key.read_bytes()) == (journal, key)
    assert done.retained_key.stat().st_mode & 0o777 == 0o600
    assert done.retained.with_name(f"{done.retained.name}-journal").exists()
    assert not side.exists()


def test_what_was_moved_aside_can_be_restored_with_its_passphrase(path: Path, plain_backup: Path):
    aside = restore(path, plain_backup, unopened=True).retained
    assert aside is not None
    set_unlocker(lambda journal, content: unwrap(content, PASSPHRASE))
    restore(path, aside)
    assert (reads_without_key(path), count(path)) == (False, 30)


def test_a_key_file_that_cannot_be_used_stays_with_it_too(path: Path, plain_backup: Path):
    key_file(path).write_text("{")
    done = restore(path, plain_backup, unopened=True)
    assert done.retained_key is not None
    assert done.retained_key.read_text() == "{"


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_the_key_file_of_a_journal_that_is_gone_is_kept(path: Path, plain_backup: Path, lose: Callable[[Path], object]):
    key = key_file(path).read_bytes()
    lose(path)
    done = restore(path, plain_backup, unopened=True)
    assert done.retained is None
    assert done.retained_key is not None
    assert done.retained_key.read_bytes() == key
    assert (is_encrypted(path), count(path)) == (False, 30)


def test_an_encrypted_backup_brings_its_own_key_file(path: Path, plain_backup: Path, tmp_path: Path):
    other = tmp_path / "other" / "journal.sqlite3"
    other.parent.mkdir()
    other.write_bytes(plain_backup.read_bytes())
    encrypt_journal(other, "another")
    (backup,) = backup_files(backups_folder(other))
    done = restore(path, backup, unopened=True)
    assert done.encrypted
    assert read_key_file(key_file(path)) == read_key_file(key_file(backup))
    assert count(path) == 30


@pytest.mark.parametrize("links", [True, False])
def test_a_full_disk_leaves_everything_as_it_was(
    path: Path, plain_backup: Path, monkeypatch: pytest.MonkeyPatch, links: bool
):
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path.with_name(f"{path.name}-journal").write_bytes(b"of a save that was killed")
    before = files(path)
    monkeypatch.setattr("debrief.storage.backups.restore.publish", fail)
    if not links:
        monkeypatch.setattr("debrief.storage.backups.move_aside.os.link", fail)
    with pytest.raises(JournalUnusable, match="No space left"):
        restore(path, plain_backup, unopened=True)
    assert files(path) == before
