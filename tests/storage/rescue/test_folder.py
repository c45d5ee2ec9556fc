"""Rescue files: where they are written, who may read them, and that they are whole."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.rescue.entry import RescueEntry, decode_entry, encode_entry
from debrief.storage.rescue.folder import RescueFolder, take_rescue_file
from tests.storage.debrief_strategies import debriefs
from tests.storage.paper import DEBRIEF

pytestmark = pytest.mark.row(17)
posix = pytest.mark.skipif(os.name != "posix", reason="modes and locks are POSIX's")


@pytest.fixture
def folders(tmp_path: Path, path: Path) -> tuple[Path, ...]:
    return tmp_path / "state" / "rescue", path.parent / "rescue", tmp_path / "home"


@pytest.fixture
def folder(folders: tuple[Path, ...], path: Path) -> RescueFolder:
    return RescueFolder(folders, JournalFile(path), lambda: 7)


def in_the_way(folder: Path) -> None:
    """Let no file be written in `folder`, also by root."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")


@given(debriefs, debriefs)
def test_a_debrief_comes_back_from_its_file_as_it_was(words: Debrief, base: Debrief):
    entry = RescueEntry(words=words, base=base, journal_id="j", at=7)
    assert decode_entry(encode_entry(entry)) == entry


def test_a_text_comes_back_and_a_lone_surrogate_becomes_a_replacement_character():
    edit = TextEdit(target=TextField.ANSWER, record="q", text="Because\ud800")
    back = decode_entry(encode_entry(RescueEntry(words=edit, journal_id="j", at=7)))
    assert back.words == replace(edit, text="Because\ufffd")


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_owner_can_read_it(folder: RescueFolder, umask: int):
    before = os.umask(umask)
    try:
        path = folder.write("d", DEBRIEF)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_each_record_has_one_file_with_its_newest_words_and_no_other(folder: RescueFolder):
    folder.write("d", DEBRIEF)
    path = folder.write("d", replace(DEBRIEF, role="Engineer"), DEBRIEF)
    assert list(path.parent.iterdir()) == [path]
    entry = decode_entry(path.read_bytes())
    assert (entry.words.role, entry.base, entry.at) == ("Engineer", DEBRIEF, 7)
    assert folder.write("other", DEBRIEF) != path
    folder.remove("d")
    assert not path.exists()
    assert len(folder.written) == 1


def test_it_is_written_beside_the_journal_where_the_first_folder_cannot_be_used(
    folder: RescueFolder, folders: tuple[Path, ...], path: Path
):
    in_the_way(folders[0])
    path.parent.mkdir()
    path.touch()
    assert folder.write("d", DEBRIEF).parent == folders[1]


def test_nothing_is_written_where_the_journal_was(folder: RescueFolder, folders: tuple[Path, ...], path: Path):
    in_the_way(folders[0])
    path.parent.mkdir()  # the mount point of a volume that is gone
    assert folder.write("d", DEBRIEF).parent == folders[2]
    assert list(path.parent.iterdir()) == []


def test_no_folder_at_all_is_no_error_and_leaves_nothing(folder: RescueFolder, folders: tuple[Path, ...]):
    in_the_way(folders[0])
    in_the_way(folders[2])
    assert folder.write("d", DEBRIEF) is None
    assert folder.written == []


def test_a_write_that_fails_leaves_the_words_before_it(folder: RescueFolder, monkeypatch: pytest.MonkeyPatch):
    path = folder.write("d", DEBRIEF)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert folder.write("d", replace(DEBRIEF, role="Engineer")) is None
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@posix
def test_a_file_of_a_run_that_lives_is_taken_by_no_other(folder: RescueFolder, folders: tuple[Path, ...], path: Path):
    other = RescueFolder(folders, JournalFile(path), lambda: 8)
    file = folder.write("d", DEBRIEF)
    assert other.paths() == [file]
    with take_rescue_file(file) as content:
        assert content is None
    folder.close()
    with take_rescue_file(file) as content:
        assert json.loads(content)["journal"] == ""


def test_two_runs_that_write_one_debrief_have_a_file_each(folder: RescueFolder, folders: tuple[Path, ...], path: Path):
    other = RescueFolder(folders, JournalFile(path), lambda: 8)
    assert folder.write("d", DEBRIEF) != other.write("d", DEBRIEF)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b'{"format": "debrief-rescue", "version": 2}',
     b'{"format": "debrief-rescue", "version": 1, "kind": "debrief", "words": {"started_at": 1, "chance": 999}}'],
    ids=["empty", "cut", "not UTF-8", "deep", "a list", "newer", "out of range"],
)  # fmt: skip
def test_what_is_no_rescue_file_is_a_value_error(content: bytes):
    with pytest.raises(ValueError):  # noqa: PT011 - whichever says it, the file is left alone
        decode_entry(content)


def test_a_save_that_fails_after_the_end_writes_no_second_file(folder: RescueFolder):
    path = folder.write("d", DEBRIEF)
    folder.close()
    assert folder.write("d", DEBRIEF) is None
    assert list(path.parent.iterdir()) == [path]
