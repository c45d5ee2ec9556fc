"""Rescue files of an encrypted journal: no plain byte on the disk, and only the key of that journal opens them."""

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.private_files import key_file
from debrief.storage.backups.encrypt import decrypt_journal, encrypt_journal
from debrief.storage.doctor.rescue_files import rescue_findings
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue import encrypted
from debrief.storage.rescue.entry import decode_entry
from debrief.storage.rescue.files import list_rescue_files
from debrief.storage.rescue.folder import RescueFolder, take_rescue_file
from debrief.storage.rescue.restore import RestoreReport, restore_rescued
from tests.empty_journal import copy_empty_journal
from tests.storage.paper import DEBRIEF

pytestmark = [pytest.mark.row(17), pytest.mark.usefixtures("quick_passphrases")]

NEEDLE = "Needle & Sons"
WORDS = replace(DEBRIEF, company=NEEDLE, their_words=f"{NEEDLE} said no. " * 2000)


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    copy_empty_journal(path)
    encrypt_journal(path, "correct horse")
    with closing(Journal(path)) as one:
        yield one


@pytest.fixture
def rescue(journal: Journal, tmp_path: Path) -> RescueFolder:
    return folder_of(journal, tmp_path)


def folder_of(journal: Journal, tmp_path: Path) -> RescueFolder:
    file = JournalFile(journal.path)
    file.connect(read_only=True).close()
    return RescueFolder([tmp_path / "rescue", tmp_path / "other"], file, lambda: 7)


def rescued(folder: RescueFolder) -> Path:
    """Write a rescue file as a run that has ended."""
    path = folder.write("key", WORDS)
    folder.close()
    assert path is not None
    return path


def restored(journal: Journal, tmp_path: Path) -> RestoreReport:
    return restore_rescued(journal, folder_of(journal, tmp_path))


def plain_files(tmp_path: Path) -> list[Path]:
    """Return the files with a needle in them."""
    return [file for file in tmp_path.rglob("*") if file.is_file() and NEEDLE.encode() in file.read_bytes()]


def test_nothing_of_the_text_can_be_read_in_any_file_not_even_while_it_is_written(
    rescue: RescueFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen: list[list[str]] = []

    def look(descriptor: int) -> None:
        assert plain_files(tmp_path) == []
        seen.append([file.name for file in (tmp_path / "rescue").iterdir()])

    monkeypatch.setattr(os, "fsync", look)
    path = rescue.write("d", WORDS)
    assert seen[0] == [f"{path.name}.{os.getpid()}.part"]
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.suffix == ".encrypted"
    assert len(path.read_bytes()) > len(WORDS.their_words)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_next_start_stores_it_and_removes_the_file(rescue: RescueFolder, journal: Journal, tmp_path: Path):
    path = rescued(rescue)
    report = restored(journal, tmp_path)
    assert (journal.load("d").company, report.restored, path.exists()) == (NEEDLE, [path], False)
    assert plain_files(tmp_path) == []


def test_each_record_has_one_file_with_its_newest_text(rescue: RescueFolder):
    rescue.write("d", WORDS)
    path = rescue.write("d", replace(WORDS, role="Engineer"))
    assert list(path.parent.iterdir()) == [path]
    rescue.close()
    with take_rescue_file(path, rescue.file.raw_key) as content:
        assert decode_entry(content).words.role == "Engineer"


@pytest.mark.parametrize("failing", ["fsync", "sqlcipher"])
def test_a_write_that_fails_leaves_the_text_before_it_and_nothing_else(
    rescue: RescueFolder, monkeypatch: pytest.MonkeyPatch, failing: str
):
    path = rescue.write("d", WORDS)
    before = path.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if failing == "fsync" else (encrypted, "write_encrypted")), full)
    assert rescue.write("d", replace(WORDS, role="Engineer")) is None
    assert path.read_bytes() == before
    assert [file for file in path.parent.parent.rglob("words-*") if file.is_file()] == [path]


@pytest.mark.skipif(os.name != "posix", reason="locks are POSIX's")
def test_a_file_of_a_run_that_lives_is_taken_by_no_other(rescue: RescueFolder, journal: Journal, tmp_path: Path):
    path = rescue.write("d", WORDS)
    assert restored(journal, tmp_path) == RestoreReport()
    assert path.exists()
    [file] = list_rescue_files([path.parent], rescue.file.raw_key)
    assert (file.in_use, file.encrypted) == (True, True)


@pytest.mark.skipif(os.name != "posix", reason="locks are POSIX's")
def test_a_file_that_its_run_replaced_just_now_is_left_to_it(rescue: RescueFolder, monkeypatch: pytest.MonkeyPatch):
    path = rescue.write("d", WORDS)
    opened = os.open

    def slow(*args: object, **named: object) -> int:
        monkeypatch.setattr(os, "open", opened)
        descriptor = opened(*args, **named)
        rescue.write("d", replace(WORDS, role="Engineer"))  # which unlocks the file that was opened
        return descriptor

    monkeypatch.setattr(os, "open", slow)
    with take_rescue_file(path, rescue.file.raw_key) as content:
        assert content is None


def test_a_file_of_another_key_is_named_once_and_stays(rescue: RescueFolder, journal: Journal, tmp_path: Path):
    rescue.file.raw_key = secrets.token_bytes(32)
    path = rescued(rescue)
    before = path.read_bytes()
    assert str(path) in str(restored(journal, tmp_path))
    assert str(restored(journal, tmp_path)) == ""
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage", [lambda data: data[:5000], lambda data: data[:9000] + b"x" + data[9001:], lambda _: b""]
)
def test_a_damaged_file_is_named_once_and_stays(
    rescue: RescueFolder, journal: Journal, tmp_path: Path, damage: Callable[[bytes], bytes]
):
    path = rescued(rescue)
    path.write_bytes(damage(path.read_bytes()))
    before = path.read_bytes()
    report = restored(journal, tmp_path)
    assert (report.unusable, report.restored) == ([path], [])
    assert path.read_bytes() == before


def test_a_plain_file_from_before_is_stored_and_overwritten(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    copy_empty_journal(path)
    with closing(Journal(path)) as plain:
        words = rescued(folder_of(plain, tmp_path))
    assert plain_files(tmp_path) == [words]
    os.link(words, tmp_path / "same")  # what is on the disk where it was
    encrypt_journal(path, "correct horse")
    with closing(Journal(path)) as journal:
        assert restored(journal, tmp_path).restored == [words]
        assert journal.load("d").company == NEEDLE
    assert not words.exists()
    assert set((tmp_path / "same").read_bytes()) == {0}


def test_nothing_is_written_for_an_encrypted_journal_that_was_never_opened(journal: Journal, tmp_path: Path):
    folder = RescueFolder([tmp_path / "rescue"], JournalFile(journal.path), lambda: 7)
    assert folder.write("d", WORDS) is None
    assert not (tmp_path / "rescue").exists()


def test_it_is_encrypted_also_where_the_journal_and_its_key_file_are_gone(rescue: RescueFolder, journal: Journal):
    key_file(journal.path).unlink()
    journal.path.unlink()
    assert rescued(rescue).suffix == ".encrypted"


def test_the_doctor_says_which_journal_one_is_for(rescue: RescueFolder, journal: Journal):
    rescued(rescue)
    [finding] = rescue_findings(journal.path, [rescue.paths()[0].parent])
    assert "debrief adds it to the journal when it next starts" in finding.remedy
    decrypt_journal(journal.path, rescue.file.raw_key)
    [finding] = rescue_findings(journal.path, [rescue.paths()[0].parent])
    assert "is encrypted in" in finding.what
    assert "the key of its journal opens it" in finding.remedy
