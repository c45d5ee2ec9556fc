"""A journal of an older version is brought up to date, once a checked copy of it stands beside it."""

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from debrief.domain.search.query import Clause, Phrase, Query
from debrief.storage.backups import verified_copy
from debrief.storage.backups.folder import backup_files, backups_containing, backups_folder
from debrief.storage.debriefs import lists
from debrief.storage.file import migrate, open_journal
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from tests.storage.old_journal import write_first_version

pytestmark = pytest.mark.row(12)


@pytest.fixture
def old(path: Path) -> Path:
    """A journal as version 1 left it, with three debriefs, two of the same moment."""
    write_first_version(path, [("a", 5, "Acme", 700), ("b", 6, "Acmé Labs", 700), ("c", 900, "Contoso", None)])
    return path


def copies(path: Path) -> list[Path]:
    return backup_files(backups_folder(path))


def test_it_lists_and_finds_what_was_there(old: Path):
    with closing(Journal(old)) as journal:
        assert not journal.index()
    with closing(open_journal.connect(old, read_only=True)) as db:
        assert [summary.id for summary in lists.debriefs(db)] == ["c", "b", "a"]
        assert [g.id for g in lists.debriefs(db, Query((Clause((Phrase(("acme",)),)),)))] == ["b", "a"]


def test_the_copy_beside_it_is_the_old_one_whole_and_the_owners_alone(old: Path):
    open_journal.connect(old, read_only=True).close()
    (copy,) = copies(old)
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM debrief").fetchone() == (3,)
    if os.name == "posix":
        assert (stat.S_IMODE(copy.stat().st_mode), stat.S_IMODE(copy.parent.stat().st_mode)) == (0o600, 0o700)
    open_journal.connect(old).close()
    assert copies(old) == [copy]
    assert (backups_containing(copy.parent, ["z", "a"]), backups_containing(copy.parent, ["z"])) == (
        [copy],
        [],
    )


def test_a_new_journal_needs_no_copy(path: Path):
    open_journal.connect(path, create=True).close()
    assert not backups_folder(path).exists()


def test_where_no_copy_can_be_made_nothing_is_changed(old: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(verified_copy, "sync", full)
    before = old.read_bytes()
    with pytest.raises(JournalUnusable, match=r"must be copied before it is updated.*No space left"):
        open_journal.connect(old)
    assert old.read_bytes() == before
    assert list(backups_folder(old).iterdir()) == []


def test_a_copy_that_is_not_the_same_is_none(old: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(verified_copy, "row_counts", lambda db: {"debrief": id(db)})
    with pytest.raises(JournalUnusable, match="not the same"):
        open_journal.connect(old)
    assert copies(old) == []


def test_one_that_can_only_be_read_is_refused_in_a_sentence(old: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(JournalUnusable, match="older debrief, and can only be read"):
        open_journal.connect(old, read_only=True)
    assert copies(old) == []


def test_two_openers_upgrade_it_at_once_and_neither_finds_it_locked(old: Path, monkeypatch: pytest.MonkeyPatch):
    """With a deferred BEGIN both have read the version before either writes, and one fails at once."""
    both_in_a_step, real = threading.Barrier(2), migrate.statements

    def meeting(script: str) -> Iterator[str]:
        with suppress(threading.BrokenBarrierError):
            both_in_a_step.wait(0.3)
        yield from real(script)

    monkeypatch.setattr(migrate, "statements", meeting)
    with ThreadPoolExecutor(2) as openers:
        opened = [openers.submit(lambda: open_journal.connect(old).close()) for _ in range(2)]
    assert [one.exception() for one in opened] == [None, None]
    with closing(open_journal.connect(old, read_only=True)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (migrate.newest(),)
        assert db.execute("SELECT count(*) FROM journal").fetchone() == (1,)
        assert lists.count(db) == 3


@pytest.mark.parametrize("statement", range(15))
def test_stopped_at_any_statement_it_is_the_old_one_still(old: Path, statement: int, monkeypatch: pytest.MonkeyPatch):
    real = migrate.statements

    def stopping(script: str):
        for number, sql in enumerate(real(script)):
            if number == statement:
                raise KeyboardInterrupt
            yield sql

    monkeypatch.setattr(migrate, "statements", stopping)
    with pytest.raises(KeyboardInterrupt):
        open_journal.connect(old)
    monkeypatch.undo()
    with closing(sqlite3.connect(old)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert "place" not in {row[1] for row in db.execute("PRAGMA table_info(debrief)")}
    with closing(open_journal.connect(old)) as db:
        assert lists.count(db) == 3


def test_an_upgrade_that_fails_at_every_start_leaves_one_copy(old: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(_: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(open_journal, "migrate", fail)
        for _ in range(4):
            with pytest.raises(JournalUnusable):
                open_journal.connect(old)
    assert len(copies(old)) == 1
    open_journal.connect(old).close()
    assert len(copies(old)) == 1


def test_a_copy_of_what_was_written_since_is_made_anew(old: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(_: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(open_journal, "migrate", fail)
        with pytest.raises(JournalUnusable):
            open_journal.connect(old)
    with closing(sqlite3.connect(old, isolation_level=None)) as db:
        db.execute("UPDATE debrief SET company = 'Changed' WHERE id = 'a'")
    open_journal.connect(old).close()
    assert len(copies(old)) == 2
