"""The words of rescue files are stored at the next start, beside what is there, and only then is the file removed."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import with_text
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.rescue.restore import RestoreReport, restore_rescued
from tests.storage.paper import DEBRIEF

pytestmark = pytest.mark.row(17)


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with closing(Journal(path, create=True)) as one:
        yield one


def folder_of(journal: Journal) -> RescueFolder:
    file = JournalFile(journal.path)
    file.connect(read_only=True).close()
    return RescueFolder([journal.path.parents[1] / "rescue"], file, lambda: 7)


def rescued(journal: Journal, words: object, base: object = None) -> Path:
    """Write a rescue file as a run that has ended."""
    folder = folder_of(journal)
    path = folder.write("key", words, base)
    folder.close()
    assert path is not None
    return path


def restored(journal: Journal) -> RestoreReport:
    return restore_rescued(journal, folder_of(journal))


def test_a_new_debrief_is_stored_and_its_file_removed(journal: Journal):
    path = rescued(journal, DEBRIEF)
    report = restored(journal)
    assert journal.load("d").company == "Acme"
    assert (report.restored, path.exists()) == ([path], False)
    assert str(report) == "What could not be saved before is now in the journal."
    assert str(restored(journal)) == ""


def test_what_was_stored_meanwhile_is_kept_beside_it(journal: Journal):
    base = journal.save(with_text(DEBRIEF, "room", "Cold."), None).debrief
    rescued(journal, with_text(base, "room", "Cold. Mine."), base)
    journal.save(with_text(base, "room", "Cold. Theirs."), base)
    restored(journal)
    text = journal.load("d").text_at("room")
    assert "Mine." in text
    assert "Theirs." in text


def test_words_that_the_lost_journal_had_are_stored_in_a_backup_without_them(journal: Journal):
    lost = replace(DEBRIEF, rev=3)
    rescued(journal, lost, lost)
    restored(journal)
    assert journal.load("d").company == "Acme"


def test_a_text_of_a_question_is_stored(journal: Journal):
    journal.save(replace(DEBRIEF, asked=(Asked(question=Question(id="q", wording="Why?")),)), None)
    rescued(journal, TextEdit(target=TextField.ANSWER, record="q", text="Because."))
    assert restored(journal).restored
    assert journal.question("q").answer == "Because."


@pytest.mark.parametrize(
    ("stored", "wording"),
    [("Why leave?", "Why leave us?"), ("Why go?", "Why leave us? / Why go?")],
    ids=["nobody changed it", "another run changed it"],
)
def test_a_wording_is_merged_with_the_one_stored_meanwhile(journal: Journal, stored: str, wording: str):
    journal.save(replace(DEBRIEF, asked=(Asked(question=Question(id="q", wording=stored)),)), None)
    edit = TextEdit(target=TextField.WORDING, record="q", base="Why leave?", text="Why leave us?")
    rescued(journal, edit)
    assert restored(journal).restored
    assert journal.question("q").wording == wording


def test_tags_are_merged_with_those_stored_meanwhile(journal: Journal):
    journal.save(replace(DEBRIEF, tags=("a", "theirs")), None)
    rescued(journal, TextEdit(target=TextField.TAGS, record="d", base="a, gone", text="a, mine"))
    assert restored(journal).restored
    assert sorted(journal.load("d").tags) == ["a", "mine", "theirs"]


def test_a_text_whose_question_is_gone_stays_in_its_file_and_is_named(journal: Journal):
    path = rescued(journal, TextEdit(target=TextField.ANSWER, record="nobody", text="Because."))
    report = restored(journal)
    assert (report.unusable, path.exists()) == ([path], True)
    assert str(path) in str(report)


def test_words_of_another_journal_are_left_alone_and_named(journal: Journal, tmp_path: Path):
    with closing(Journal(tmp_path / "data2" / "journal.sqlite3", create=True)) as other:
        path = rescued(other, DEBRIEF)
    content = path.read_bytes()
    report = restored(journal)
    assert str(report) == f"Text from another journal is in {path}. `debrief import` adds it to this one."
    assert path.read_bytes() == content
    assert journal.load("d") is None
    assert str(restored(journal)) == ""  # it is named once
    with closing(Journal(tmp_path / "data2" / "journal.sqlite3")) as other:
        assert restored(other).restored == [path]
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"{", b"[" * 100_000, b"\xff", b""])
def test_a_damaged_file_is_named_and_never_deleted(journal: Journal, content: bytes):
    path = rescued(journal, DEBRIEF)
    path.write_bytes(content)
    good = rescued(journal, replace(DEBRIEF, id="good"))
    report = restored(journal)
    assert (report.unusable, report.restored) == ([path], [good])
    assert path.read_bytes() == content
    assert "was not changed" in str(report)


def test_a_link_in_the_folder_is_not_followed(journal: Journal, tmp_path: Path):
    path = rescued(journal, DEBRIEF)
    target = path.rename(tmp_path / "target")
    path.symlink_to(target)
    assert restored(journal).unusable == [path]
    assert target.exists()


def test_the_file_stays_where_the_journal_cannot_be_written(journal: Journal, monkeypatch: pytest.MonkeyPatch):
    path = rescued(journal, DEBRIEF)

    def full(*_: object) -> None:
        raise JournalUnusable("There is no room left", "free some space")

    monkeypatch.setattr(Journal, "save", full)
    with pytest.raises(JournalUnusable):
        restored(journal)
    assert path.exists()
