"""What cannot be saved is in a rescue file until it is, and a journal that goes away is noticed."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief, with_text
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.entry import decode_entry
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.threads.autosave import Autosave
from tests.storage.paper import DEBRIEF, LONG, Heard, Paper

pytestmark = pytest.mark.row(17)

ENGINEER = replace(DEBRIEF, role="Engineer")


@pytest.fixture
def file(journal: Journal) -> JournalFile:
    file = JournalFile(journal.path)
    file.connect(read_only=True).close()
    return file


@pytest.fixture
def rescue(tmp_path: Path, file: JournalFile) -> RescueFolder:
    return RescueFolder([tmp_path / "rescue"], file, lambda: 7)


@pytest.fixture
def autosave(writer: Callable[..., Autosave], file: JournalFile, rescue: RescueFolder) -> Autosave:
    return writer(lambda: Journal(file, busy_seconds=0.05), every=0, rescue=rescue)


def rescued(rescue: RescueFolder) -> list[Debrief | TextEdit]:
    return [decode_entry(path.read_bytes()).words for path in rescue.paths()]


def until_rescued(rescue: RescueFolder, words: Debrief) -> None:
    """Wait: the loss may be noticed before the words are offered, and then older ones are rescued first."""
    deadline = time.monotonic() + LONG
    while rescued(rescue) != [words]:
        assert time.monotonic() < deadline
        time.sleep(0.005)


def moved_away(path: Path) -> Path:
    return path.parent.rename(path.parent.with_name("elsewhere"))


def test_words_of_a_journal_that_is_gone_are_rescued_and_stored_when_it_is_back(
    autosave: Autosave, heard: Heard, file: JournalFile, rescue: RescueFolder
):
    autosave.queue_save(DEBRIEF)
    assert autosave.flush(LONG)
    assert rescue.paths() == []
    moved = moved_away(file.path)
    autosave.queue_save(ENGINEER)
    heard.wait(lambda: len(heard.failed) == 1)
    assert "The journal is no longer at" in heard.failed[0]
    assert "your text is kept here and in a rescue file" in heard.failed[0]
    until_rescued(rescue, ENGINEER)
    assert not file.path.parent.exists()
    moved.rename(file.path.parent)
    heard.wait(lambda: heard.saved[-1].debrief.role == "Engineer")
    assert autosave.flush(LONG)
    assert autosave.rescue().files == ()
    assert rescue.paths() == []
    with closing(Journal(file.path)) as stored:
        assert stored.load("d").role == "Engineer"


def test_a_journal_that_goes_away_while_nothing_is_typed_is_noticed(
    autosave: Autosave, heard: Heard, file: JournalFile, rescue: RescueFolder, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.02)
    autosave.load("d").result(LONG)
    autosave.queue_save(DEBRIEF)
    assert autosave.flush(LONG)
    moved = moved_away(file.path)
    heard.wait(lambda: len(heard.failed) == 1)
    assert rescued(rescue) == [DEBRIEF]
    moved.rename(file.path.parent)
    heard.wait(lambda: len(heard.saved) == 2)
    assert autosave.flush(LONG)


def test_a_debrief_being_edited_is_in_the_backup_that_comes_in_place_of_its_journal(
    autosave: Autosave, heard: Heard, file: JournalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.02)
    backup = tmp_path / "backup"
    backup.write_bytes(file.path.read_bytes())
    autosave.load("d").result(LONG)
    autosave.queue_save(DEBRIEF)
    assert autosave.flush(LONG)
    file.path.unlink()
    heard.wait(lambda: len(heard.failed) == 1)
    backup.rename(file.path)
    heard.wait(lambda: len(heard.saved) == 2)
    with closing(Journal(file.path)) as stored:
        assert stored.load("d").company == "Acme"


def test_another_journal_in_its_place_is_said_and_gets_no_word(
    autosave: Autosave, heard: Heard, file: JournalFile, rescue: RescueFolder
):
    autosave.queue_save(DEBRIEF)
    assert autosave.flush(LONG)
    own = file.path.with_name("own")
    own.hardlink_to(file.path)
    other = file.path.with_name("other")
    Journal(other, create=True).close()
    before = other.read_bytes()
    # In one step: the autosave must not find the place empty.
    other.replace(file.path)
    autosave.queue_save(ENGINEER)
    heard.wait(lambda: len(heard.failed) == 1)
    assert "A different journal is now at" in heard.failed[0]
    until_rescued(rescue, ENGINEER)
    assert file.path.read_bytes() == before
    own.replace(file.path)
    assert autosave.flush(LONG)


def test_whoever_leaves_a_locked_journal_leaves_at_once_with_all_words_in_rescue_files(
    writer: Callable[..., Autosave], file: JournalFile, rescue: RescueFolder
):
    autosave = writer(lambda: Journal(file, busy_seconds=LONG), every=0, rescue=rescue)
    text = TextEdit(target=TextField.ANSWER, record="q", text="Because.")
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        autosave.queue_save(DEBRIEF)
        autosave.queue_text(text)
        begin = time.monotonic()
        assert not autosave.flush(0.05)
        result = autosave.rescue()
        assert time.monotonic() - begin < LONG / 4
        assert result.complete
        assert sorted(result.files) == sorted(rescue.paths())
        assert {type(words) for words in rescued(rescue)} == {Debrief, TextEdit}
        assert "and debrief puts it into the journal when it next starts" in str(result)
        other.execute("ROLLBACK")
    assert autosave.flush(LONG)


def test_a_lock_is_said_once_and_over_when_the_lock_is(autosave: Autosave, heard: Heard, file: JournalFile):
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        autosave.queue_save(DEBRIEF)
        heard.wait(lambda: len(heard.failed) == 1)
        assert "Another program keeps" in heard.failed[0]
        other.execute("ROLLBACK")
    heard.wait(lambda: len(heard.saved) == 1)


def test_a_change_waits_for_a_lock_longer_than_a_save_does(autosave: Autosave, file: JournalFile):
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = autosave.submit(lambda journal: journal.trash("d", 1))
        time.sleep(0.2)
        assert not done.done()
        other.execute("ROLLBACK")
    assert done.result(LONG) is None


def test_without_any_folder_it_is_said_that_the_words_are_nowhere(writer: Callable[..., Autosave], paper: Paper):
    paper.trouble = JournalUnusable("Full", "x")
    autosave = writer(lambda: paper, every=1000)
    assert autosave.rescue().complete
    autosave.queue_save(DEBRIEF)
    assert not autosave.flush(0.05)
    assert not autosave.rescue().complete
    assert "either in the journal or in a rescue file" in str(autosave.rescue())
    paper.trouble = None


def test_a_draft_that_is_discarded_leaves_no_rescue_file(
    writer: Callable[..., Autosave], paper: Paper, rescue: RescueFolder
):
    paper.trouble = JournalUnusable("Full", "x")
    autosave = writer(lambda: paper, every=1000, rescue=rescue)
    autosave.queue_save(with_text(DEBRIEF, "room", "Cold."))
    assert not autosave.flush(0.05)
    assert len(autosave.rescue().files) == 1
    paper.trouble = None
    autosave.discard("d").result(LONG)
    assert rescue.paths() == []
