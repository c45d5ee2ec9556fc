"""A backup takes the journal's place: checked, whole, and with the journal as it was retained."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.private_files import APPLICATION_ID
from debrief.storage.backups.folder import backup_files, backups_containing, backups_folder
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason
from debrief.storage.backups.restore import restore
from debrief.storage.file import migrate
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.empty_journal import copy_empty_journal

pytestmark = pytest.mark.row(12)

OLD = Debrief(id="a", started_at=1, company="Acme", their_words="No.")
NEW = Debrief(id="b", started_at=2, company="Contoso")


@pytest.fixture
def backup(path: Path) -> Path:
    """A backup with OLD, of a journal that has NEW as well by now."""
    copy_empty_journal(path)
    with closing(Journal(path)) as journal:
        journal.save(OLD, None)
    with closing(connect(path)) as db:
        made, _ = make_backup(db, path, Reason.DAILY)
    with closing(Journal(path)) as journal:
        journal.save(NEW, None)
    return made


def companies(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [company for (company,) in db.execute("SELECT company FROM debrief ORDER BY id")]


def names(path: Path) -> list[str]:
    return sorted(name.name for name in path.parent.iterdir() if name.name not in ("backups", "running"))


def test_the_journal_is_the_backup_and_the_one_before_is_a_backup(path: Path, backup: Path):
    restored = restore(path, backup)
    assert (companies(path), restored.counts.debriefs) == (["Acme"], 1)
    assert restored.retained == backup_files(backups_folder(path))[-1]
    assert companies(restored.retained) == ["Acme", "Contoso"]
    assert names(path) == [path.name]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def remove(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("lose", [remove, empty])
def test_a_journal_that_is_gone_is_brought_back(path: Path, backup: Path, lose: Callable[[Path], None]):
    lose(path)
    assert restore(path, backup).retained is None
    assert companies(path) == ["Acme"]


def damage_header(path: Path) -> None:
    path.write_bytes(b"not a journal" + path.read_bytes()[13:])


def damage_pages(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + os.urandom(8 * 4096) + content[9 * 4096 :])


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("damage", [damage_header, damage_pages, truncate])
def test_a_damaged_journal_is_moved_aside_as_it_is(path: Path, backup: Path, damage: Callable[[Path], None]):
    damage(path)
    before = path.read_bytes()
    restored = restore(path, backup)
    assert companies(path) == ["Acme"]
    assert restored.retained is not None
    assert restored.retained.read_bytes() == before
    assert names(path) == [restored.retained.name, path.name]
    assert backups_containing(backups_folder(path), ["zzz"]) == [restored.retained]


def test_what_a_crash_left_beside_a_lost_journal_is_not_applied_to_the_restored_one(path: Path, backup: Path):
    path.unlink()
    side = path.with_name(f"{path.name}-journal")
    side.write_bytes(b"left by a crash")
    restore(path, backup)
    assert companies(path) == ["Acme"]
    assert not side.exists()
    assert [name for name in names(path) if name.startswith("journal-replaced-")] == [
        name for name in names(path) if name != path.name
    ]


def test_it_is_refused_while_an_app_is_open(path: Path, backup: Path):
    before = path.read_bytes()
    with closing(InstanceLock(path)), pytest.raises(JournalUnusable, match="debrief is open"):
        restore(path, backup)
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", [damage_header, damage_pages, truncate])
def test_a_damaged_backup_is_refused(path: Path, backup: Path, damage: Callable[[Path], None]):
    damage(backup)
    before = path.read_bytes()
    with pytest.raises(JournalUnusable, match="cannot be restored"):
        restore(path, backup)
    assert (path.read_bytes(), names(path)) == (before, [path.name])


@pytest.mark.parametrize("step", ["prepare", "publish"])
def test_a_full_disk_leaves_the_journal_as_it_is(path: Path, backup: Path, step: str, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    before = path.read_bytes()
    target = "verified_copy.sync" if step == "prepare" else "restore.publish"
    monkeypatch.setattr(f"debrief.storage.backups.{target}", fail)
    with pytest.raises(JournalUnusable, match="No space left"):
        restore(path, backup)
    assert (path.read_bytes(), names(path)) == (before, [path.name])


def test_the_journal_itself_and_a_newer_one_are_refused(path: Path, backup: Path):
    with pytest.raises(JournalUnusable, match="is the journal itself"):
        restore(path, path)
    with closing(sqlite3.connect(backup)) as db:
        db.execute(f"PRAGMA user_version = {migrate.newest() + 1}")
    with pytest.raises(JournalUnusable, match="newer debrief"):
        restore(path, backup)


def test_a_backup_of_an_older_version_is_upgraded_before_it_is_there(path: Path, tmp_path: Path):
    old = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(old, isolation_level=None)) as db:
        for statement in migrate.statements(migrate.scripts()[0].read_text("utf-8")):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
    before = old.read_bytes()
    restore(path, old)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (migrate.newest(),)
    assert old.read_bytes() == before


def test_a_window_that_has_a_newer_version_merges_with_the_restored_one(path: Path, backup: Path):
    with closing(Journal(path)) as window:
        loaded = window.load("a")
        assert loaded is not None
        newer = window.save(replace(loaded, their_words="No. Sorry."), loaded).debrief
        restore(path, backup)
        with closing(Journal(path)) as other:
            stored = other.load("a")
            assert stored is not None
            assert (stored.their_words, stored.rev > newer.rev) == ("No.", True)
            other.save(replace(stored, role="Clerk"), stored)
        window.save(replace(newer, skip_rule="No night shifts"), newer)
        merged = window.load("a")
    assert merged is not None
    assert (merged.role, merged.skip_rule) == ("Clerk", "No night shifts")


def test_restoring_twice_gives_revisions_of_their_own(path: Path, backup: Path):
    revisions = set()
    for _ in range(3):
        path.unlink(missing_ok=True)
        restore(path, backup)
        with closing(sqlite3.connect(path)) as db:
            revisions.add(db.execute("SELECT rev FROM debrief").fetchone())
    assert len(revisions) == 3


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_journal_that_is_a_link_stays_one(path: Path, backup: Path, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere.sqlite3"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    restore(path, backup)
    assert path.is_symlink()
    assert companies(elsewhere) == ["Acme"]
