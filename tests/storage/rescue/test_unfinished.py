"""A rescue file that a crash left half-written is finished or removed at the next start, and no whole text is lost."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.storage.doctor.rescue_files import rescue_findings
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.rescue.restore import RestoreReport, restore_rescued
from tests.empty_journal import copy_empty_journal
from tests.encrypted_journal import copy_encrypted_journal
from tests.storage.paper import DEBRIEF

pytestmark = pytest.mark.row(17)

NEWER = replace(DEBRIEF, role="Engineer")


@pytest.fixture(params=["plain", "encrypted"])
def journal(request: pytest.FixtureRequest, path: Path) -> Iterator[Journal]:
    (copy_empty_journal if request.param == "plain" else copy_encrypted_journal)(path)
    with closing(Journal(path)) as one:
        yield one


def folder_of(journal: Journal) -> RescueFolder:
    file = JournalFile(journal.path)
    file.connect(read_only=True).close()
    return RescueFolder([journal.path.parents[1] / "rescue"], file, lambda: 7)


def restored(journal: Journal) -> RestoreReport:
    return restore_rescued(journal, folder_of(journal))


def crashed(journal: Journal, *, before: bool, keep: float = 1.0) -> Path:
    """Leave NEWER half-written, with DEBRIEF in the file of `before`; `keep`: how much of it."""
    folder = folder_of(journal)
    path = folder.write("key", NEWER)
    folder.close()
    assert path is not None
    part = path.rename(path.with_name(f"{path.name}.{os.getpid()}.part"))
    os.truncate(part, int(part.stat().st_size * keep))
    os.utime(part, (0, 0))
    if before:
        other = folder_of(journal)
        written = other.write("key", DEBRIEF)
        other.close()
        assert written is not None
        written.rename(path)
    return part


@pytest.mark.parametrize("before", [False, True])
def test_a_whole_text_is_stored_in_place_of_the_earlier_one(journal: Journal, before: bool):
    part = crashed(journal, before=before)
    report = restored(journal)
    assert len(report.restored) == 1
    stored = journal.load("d")
    assert stored is not None
    assert stored.role == "Engineer"
    assert list(part.parent.iterdir()) == []


@pytest.mark.parametrize("keep", [0, 0.5])
def test_half_a_text_is_removed_where_the_earlier_one_is_whole(journal: Journal, keep: float):
    part = crashed(journal, before=True, keep=keep)
    restored(journal)
    stored = journal.load("d")
    assert stored is not None
    assert stored.role == DEBRIEF.role
    assert list(part.parent.iterdir()) == []


def test_an_empty_one_is_removed(journal: Journal):
    part = crashed(journal, before=False, keep=0)
    assert str(restored(journal)) == ""
    assert list(part.parent.iterdir()) == []


def test_half_a_text_alone_is_kept_and_named_once(journal: Journal):
    part = crashed(journal, before=False, keep=0.5)
    (named,) = restored(journal).unusable
    assert named.exists()
    assert not part.exists()
    assert restored(journal).unusable == []


def test_one_that_is_being_written_is_left_alone(journal: Journal):
    part = crashed(journal, before=False)
    os.utime(part)
    restored(journal)
    assert part.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks there")
def test_one_that_takes_a_run_long_to_write_is_left_to_it(journal: Journal, monkeypatch: pytest.MonkeyPatch):
    folder, sync = folder_of(journal), os.fsync

    def slow(descriptor: int) -> None:
        sync(descriptor)
        for part in folder.folders[0].glob("*.part"):
            os.utime(part, (0, 0))
            restored(journal)
            assert part.exists()

    monkeypatch.setattr(os, "fsync", slow)
    assert folder.write("key", NEWER) is not None


def test_the_doctor_names_one(journal: Journal):
    part = crashed(journal, before=False)
    (finding,) = rescue_findings(journal.path, [part.parent])
    assert str(part) in finding.what
