"""A backup is a verified copy of the owner's alone, made when it is due, and old ones make room."""

import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.backups import in_app, make, verified_copy
from debrief.storage.backups.folder import backup_files, backups_folder, list_backups
from debrief.storage.backups.in_app import try_daily_backup
from debrief.storage.backups.names import Reason, backup_name
from debrief.storage.backups.verified_copy import CopyCancelled, Counts, NotVerified, copy_verified
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.empty_journal import copy_empty_journal

pytestmark = pytest.mark.row(12)

HOUR = 3_600_000


@pytest.fixture
def filled(path: Path) -> Path:
    copy_empty_journal(path)
    with closing(Journal(path)) as journal:
        journal.save(Debrief(id="a", started_at=1, company="Acme"), None)
    return path


def make_one(path: Path, reason: str = Reason.BY_HAND) -> Path:
    with closing(connect(path)) as db:
        return make.make_backup(db, path, reason)[0]


def test_a_backup_is_listed_with_what_it_holds(filled: Path):
    made = make_one(filled)
    (listed,) = list_backups(backups_folder(filled))
    assert (listed.path, listed.reason, listed.counts) == (made, "by-hand", Counts(1, 0))
    assert [name.name for name in made.parent.iterdir()] == [made.name]
    if os.name == "posix":
        assert (stat.S_IMODE(made.stat().st_mode), stat.S_IMODE(made.parent.stat().st_mode)) == (0o600, 0o700)


def test_one_that_cannot_be_read_is_listed_as_that(filled: Path):
    make_one(filled).write_bytes(b"nothing")
    assert [backup.counts for backup in list_backups(backups_folder(filled))] == [None]


@pytest.mark.parametrize("step", ["sync", "publish"])
def test_a_failing_disk_leaves_no_file(filled: Path, step: str, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(verified_copy, step, fail)
    with closing(connect(filled)) as db, pytest.raises(JournalUnusable, match="No space left"):
        make.backup_before(db, filled, Reason.BEFORE_IMPORT)
    assert list(backups_folder(filled).iterdir()) == []


def test_a_damaged_journal_is_not_backed_up(filled: Path):
    with closing(sqlite3.connect(filled)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'debrief_newest'").fetchone() or (9,)
    content = bytearray(filled.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = os.urandom(4096)
    filled.write_bytes(content)
    with closing(sqlite3.connect(filled, isolation_level=None)) as db, pytest.raises(NotVerified, match="damaged"):
        make.make_backup(db, filled, Reason.DAILY)
    assert list(backups_folder(filled).iterdir()) == []


def test_an_existing_file_stays_unless_it_is_to_be_replaced(filled: Path, tmp_path: Path):
    target = tmp_path / "mine"
    target.write_text("mine")
    with closing(connect(filled)) as db:
        with pytest.raises(FileExistsError):
            copy_verified(db, target)
        assert target.read_text() == "mine"
        assert copy_verified(db, target, replace=True) == Counts(1, 0)
    assert sorted(name.name for name in tmp_path.iterdir()) == ["data", "mine"]


def test_a_copy_that_is_stopped_leaves_nothing(filled: Path):
    with closing(connect(filled)) as db, pytest.raises(CopyCancelled):
        make.make_backup(db, filled, Reason.DAILY, is_cancelled=lambda: True)
    assert list(backups_folder(filled).iterdir()) == []


def test_a_backup_beside_somebody_who_writes_is_verified(filled: Path):
    stop = threading.Event()

    def write() -> None:
        with closing(Journal(filled)) as journal:
            number = 0
            while not stop.is_set():
                journal.save(Debrief(id=f"b{number}", started_at=number), None)
                number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [make_one(filled) for _ in range(5)]
    finally:
        stop.set()
        writer.join()
    assert len(made) == 5


def test_old_backups_make_room_and_files_of_others_stay(filled: Path):
    folder = backups_folder(filled)
    make_one(filled)
    for number in range(60):
        (folder / backup_name(Reason.DAILY, 1_000_000_000_000 + number)).touch()
    (folder / "mine.sqlite3").touch()
    newest = make_one(filled)
    left = backup_files(folder)
    assert newest in left
    assert folder / "mine.sqlite3" in left
    assert len(left) == 10 + 1


@pytest.mark.parametrize("stale", [True, False])
def test_what_a_crash_left_unfinished_is_removed_once_it_is_old(filled: Path, stale: bool):
    part = make_one(filled).with_name("journal-daily.sqlite3.1234.part")
    part.touch()
    if stale:
        os.utime(part, (0, 0))
    make_one(filled)
    assert part.exists() is not stale


def test_a_daily_backup_is_made_once_a_day_after_a_change(filled: Path):
    with closing(connect(filled)) as db:
        made = make.make_daily_backup(db, filled, lambda: False)
        assert made is not None
        assert make.make_daily_backup(db, filled, lambda: False) is None
        earlier = int(filled.stat().st_mtime * 1000) - 30 * HOUR
        made.rename(made.with_name(backup_name(Reason.DAILY, earlier)))
        assert make.make_daily_backup(db, filled, lambda: False) is not None


def test_an_empty_journal_needs_no_daily_backup(path: Path):
    copy_empty_journal(path)
    with closing(connect(path)) as db:
        assert make.make_daily_backup(db, path, lambda: False) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE debrief SET outcome = 'none of ours'",
        "UPDATE debrief SET company = CAST(x'ff' AS TEXT)",
        "UPDATE debrief SET chance = 700",
        "DELETE FROM search_data WHERE id > 10",
    ],
)
def test_a_journal_with_an_unreadable_value_or_index_is_backed_up(filled: Path, statement: str):
    with closing(sqlite3.connect(filled, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute(statement)
    assert make_one(filled).exists()


def test_a_running_app_makes_one_a_day_and_says_why_it_could_not(filled: Path, monkeypatch: pytest.MonkeyPatch):
    journal = JournalFile(filled)
    assert try_daily_backup(journal, lambda: False) == ""
    assert len(list_backups(backups_folder(filled))) == 1
    assert in_app.back_up_before(journal, Reason.BY_HAND).exists()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(in_app, "make_daily_backup", fail)
    assert try_daily_backup(journal, lambda: False) == (
        "Today's backup could not be made: No space left on device. Your journal is unchanged."
    )


def test_where_the_journal_itself_cannot_be_read_no_backup_is_spoken_of(path: Path):
    assert try_daily_backup(JournalFile(path), lambda: False) == ""
