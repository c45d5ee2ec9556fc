"""A journal that is moved, deleted or replaced while it is open: nothing is created, and no other is written to."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs import lists
from debrief.storage.file.errors import JournalMissing, JournalReplaced, JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from debrief.storage.threads.reader import Reader
from tests.storage.paper import DEBRIEF, LONG

pytestmark = pytest.mark.row(17)

pytestmark = pytest.mark.row(17)

ENGINEER = replace(DEBRIEF, role="Engineer")


@pytest.fixture
def base(journal: Journal) -> Debrief:
    """A debrief that is stored."""
    return journal.save(DEBRIEF, None).debrief


@pytest.fixture
def reader(journal: Journal) -> Iterator[Reader]:
    one = Reader(journal.path)
    yield one
    one.close()


def other_journal(path: Path) -> None:
    """Put another journal at `path`, with one debrief."""
    path.unlink(missing_ok=True)
    with closing(Journal(path, create=True)) as other:
        other.save(Debrief(id="other", started_at=1), None)


VANISH: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "folder moved": lambda path: path.parent.rename(path.parent.with_name("elsewhere")),
    "emptied folder": lambda path: shutil.move(path, path.parents[1] / "elsewhere"),
}


@pytest.mark.parametrize("how", VANISH)
def test_nothing_is_created_in_place_of_a_journal_that_is_gone(journal: Journal, base: Debrief, how: str):
    VANISH[how](journal.path)
    with pytest.raises(JournalMissing, match="The journal is no longer at"):
        journal.save(replace(base, role="Engineer"), base)
    with pytest.raises(JournalMissing):
        journal.load(base.id)
    assert not journal.path.exists()


def test_a_save_of_nothing_new_fails_as_well_where_the_journal_is_gone(journal: Journal, base: Debrief):
    journal.path.unlink()
    with pytest.raises(JournalMissing):
        journal.save(base, base)


def test_a_journal_that_comes_back_is_written_to_again(journal: Journal, base: Debrief):
    moved = journal.path.parent.rename(journal.path.parent.with_name("elsewhere"))
    with pytest.raises(JournalMissing):
        journal.save(replace(base, role="Engineer"), base)
    moved.rename(journal.path.parent)
    journal.save(replace(base, role="Engineer"), base)
    with closing(Journal(journal.path)) as other:
        assert other.load(base.id).role == "Engineer"


def test_a_restored_backup_of_the_same_journal_is_gone_on_with(journal: Journal, base: Debrief, tmp_path: Path):
    backup = shutil.copy(journal.path, tmp_path / "backup")
    newer = journal.save(replace(base, their_words="No."), base).debrief
    Path(backup).replace(journal.path)
    journal.save(replace(newer, role="Engineer"), newer)
    with closing(Journal(journal.path)) as other:
        assert other.load(base.id).role == "Engineer"


@pytest.mark.parametrize("opened_again", [False, True])
def test_another_journal_in_its_place_is_not_written_to(tmp_path: Path, opened_again: bool):
    file = JournalFile(tmp_path / "journal.sqlite3")
    with closing(Journal(file, create=True)) as journal:
        base = journal.save(DEBRIEF, None).debrief
        other_journal(file.path)
        before = file.path.read_bytes()
        with pytest.raises(JournalReplaced, match="A different journal is now at"):
            (Journal(file, create=True) if opened_again else journal).save(replace(base, role="Engineer"), base)
    assert file.path.read_bytes() == before
    assert not file.path.with_name(file.path.name + "-journal").exists()


def test_a_missing_journal_is_not_created_by_whoever_opens_it_again(tmp_path: Path):
    file = JournalFile(tmp_path / "journal.sqlite3")
    Journal(file, create=True).close()
    file.path.unlink()
    with pytest.raises(JournalMissing):
        Journal(file, create=True)
    assert not file.path.exists()


def test_what_is_no_journal_at_all_is_refused_in_its_place(journal: Journal, base: Debrief):
    journal.path.unlink()
    journal.path.write_text("Dear diary")
    with pytest.raises(JournalUnusable, match="not a debrief journal"):
        journal.save(replace(base, role="Engineer"), base)
    assert journal.path.read_text() == "Dear diary"


def test_a_reader_says_that_the_journal_is_gone_and_reads_on_when_it_is_back(journal: Journal, reader: Reader):
    journal.save(DEBRIEF, None)
    assert reader.submit(lists.count).result(LONG) == 1
    moved = journal.path.rename(journal.path.with_name("moved"))
    with pytest.raises(JournalMissing):
        reader.submit(lists.count).result(LONG)
    moved.rename(journal.path)
    assert reader.submit(lists.count).result(LONG) == 1


def test_a_reader_reads_a_restored_backup_and_no_other_journal(journal: Journal, reader: Reader, tmp_path: Path):
    backup = shutil.copy(journal.path, tmp_path / "backup")
    journal.save(DEBRIEF, None)
    assert reader.submit(lists.count).result(LONG) == 1
    Path(backup).replace(journal.path)
    assert reader.submit(lists.count).result(LONG) == 0
    other_journal(journal.path)
    with pytest.raises(JournalReplaced):
        reader.submit(lists.count).result(LONG)


def test_an_older_journal_in_its_place_is_not_upgraded(journal: Journal, base: Debrief):
    journal.path.unlink()
    other_journal(journal.path)
    with closing(connect(journal.path)) as db:
        db.execute("PRAGMA user_version = 4")
    before = journal.path.read_bytes()
    with pytest.raises(JournalReplaced):
        journal.save(replace(base, role="Engineer"), base)
    assert journal.path.read_bytes() == before
