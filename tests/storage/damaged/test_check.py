"""A damaged file is found out before anything is written to it, and then only read."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs import lists
from debrief.storage.file.check import check_lines, require_sound
from debrief.storage.file.errors import JournalDamaged, JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from debrief.storage.threads.failed_save_reports import not_saved
from tests.storage.damage import questions_damaged_at_the_end
from tests.storage.unreadable.bad_values import full_journal, set_value

pytestmark = pytest.mark.row(5)

NEW = Debrief(id="new", started_at=1, company="Contoso")


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    questions_damaged_at_the_end(path)
    return path


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were checked, each as often as it was."""
    paths: list[Path] = []

    def check(db: sqlite3.Connection, path: Path) -> None:
        paths.append(path)
        require_sound(db, path)

    monkeypatch.setattr("debrief.storage.file.check.require_sound", check)
    return paths


WRITES: dict[str, Callable[[Journal], object]] = {
    "a new debrief": lambda journal: journal.save(NEW, None),
    "a change": lambda journal: journal.change("d", lambda debrief: replace(debrief, role="Cook")),
    "the trash": lambda journal: journal.trash("d", 1_795_000_000_000),
    "erasing": lambda journal: journal.discard("d"),
    "the ledger": lambda journal: journal.transact(lambda db: db.execute("UPDATE question SET answer = 'x'")),
    "the index": lambda journal: journal.forget_words(),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_nothing_is_written_to_a_damaged_file(damaged: Path, write: Callable[[Journal], object]):
    before = damaged.read_bytes()
    with (
        closing(Journal(damaged)) as journal,
        pytest.raises(JournalDamaged, match="is damaged; nothing more is written"),
    ):
        write(journal)
    assert damaged.read_bytes() == before


def test_a_damaged_file_can_still_be_browsed(damaged: Path):
    with closing(connect(damaged, read_only=True)) as db:
        assert [row.company for row in lists.debriefs(db)] == ["Acme"]


def test_the_sentence_about_unsaved_words_names_what_helps(damaged: Path):
    with closing(Journal(damaged)) as journal, pytest.raises(JournalDamaged) as raised:
        journal.save(NEW, None)
    sentence = str(not_saved(raised.value))
    assert sentence.startswith("Not saved: The journal")
    assert "your text is kept here" in sentence
    assert "`debrief doctor`" in sentence
    assert "`debrief restore`" in sentence


def test_a_sound_file_is_checked_once_a_run(tmp_path: Path, checks: list[Path]):
    file = JournalFile(tmp_path / "data" / "journal.sqlite3")
    for _ in range(2):
        with closing(Journal(file, create=True)) as journal:
            base = journal.save(replace(NEW, id=f"new{len(checks)}{_}"), None).debrief
            journal.save(replace(base, role="Cook"), base)
    assert checks == [file.path]


def test_a_damaged_file_is_checked_again_only_after_it_was_changed(damaged: Path, checks: list[Path]):
    file = JournalFile(damaged)
    for expected in (1, 1):
        with closing(Journal(file)) as journal, pytest.raises(JournalDamaged):
            journal.save(NEW, None)
        assert len(checks) == expected
    with damaged.open("ab") as grown:
        grown.write(b"x")
    with closing(Journal(file)) as journal, pytest.raises(JournalDamaged):
        journal.save(NEW, None)
    assert len(checks) == 2


def test_the_check_ends_after_its_time(damaged: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("debrief.storage.file.check._STEPS", 1)
    with closing(connect(damaged)) as db:
        require_sound(db, damaged, seconds=-1)  # looked at the clock before the damaged page
        assert db.execute("SELECT 1").fetchone() == (1,)


def test_a_value_that_no_check_allows_is_not_damage(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(full_journal())
    assert set_value(path, "debrief", "outcome", "'none'")
    with closing(Journal(path)) as journal:
        journal.save(NEW, None)
    with closing(sqlite3.connect(path)) as db:
        assert check_lines(db) == []


def test_a_disk_that_cannot_be_read_is_not_called_damage(tmp_path: Path):
    class FailingDisk(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
            if sql.startswith("PRAGMA quick_check"):
                sql = "SELECT 'Tree 4 page 9: unable to get the page. error code=266'"
            return super().execute(sql, *values)

    with (
        closing(sqlite3.connect(tmp_path / "any", factory=FailingDisk)) as db,
        pytest.raises(JournalUnusable, match="The disk failed"),
    ):
        require_sound(db, tmp_path / "any")
