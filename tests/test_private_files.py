"""Folders that only their owner can enter, and which files belong to an encrypted journal."""

import os
import sys
from pathlib import Path

import pytest

from debrief.domain.refusal import Refusal
from debrief.private_files import PrivateFiles, is_encrypted, key_file, private_folder
from debrief.storage.file.encryption.key_file import KeyFile, encode_key_file

pytestmark = pytest.mark.row(10)

EMPTY_KEY_FILE = KeyFile(key_id="1f", memory_kib=8, passes=1, lanes=1, salt=bytes(16), wrapped=bytes(32), tag=bytes(32))


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes there")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_every_folder_made_is_the_owners_alone(tmp_path: Path, mask: int):
    before = os.umask(mask)
    try:
        made = private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    assert [folder.stat().st_mode & 0o777 for folder in (made, made.parent, made.parent.parent)] == [0o700] * 3


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path):
    tmp_path.chmod(0o755)
    private_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_journal_is_encrypted_where_its_key_file_is_beside_it(tmp_path: Path):
    journal = tmp_path / "journal.sqlite3"
    assert not is_encrypted(journal)
    key_file(journal).write_text("{}")
    assert key_file(journal).name == "journal.sqlite3.key"
    assert is_encrypted(journal)


@pytest.mark.parametrize("name", ["data/journal.sqlite3.key", "data/backups/journal-daily-x.sqlite3.key"])
def test_a_key_file_of_debriefs_own_is_not_replaced(tmp_path: Path, name: str):
    private = PrivateFiles((tmp_path / "data" / "journal.sqlite3",))
    (tmp_path / "data" / "backups").mkdir(parents=True)
    key = tmp_path / name
    with pytest.raises(Refusal):
        private.check_target(key)
    key.write_text("{}")
    hard_link = tmp_path / "list.md"
    os.link(key, hard_link)
    for path in (key, hard_link):
        with pytest.raises(Refusal):
            private.check_target(path)


def test_an_encrypted_journal_elsewhere_is_recognised_by_its_key_file(tmp_path: Path):
    copy = tmp_path / "copy of my journal"
    copy.write_bytes(os.urandom(4096))
    PrivateFiles().check_target(copy)
    key_file(copy).write_text("{}")
    with pytest.raises(Refusal, match="is a debrief journal, and was not changed"):
        PrivateFiles().check_target(copy)
    with pytest.raises(Refusal, match="is the key file of an encrypted journal, and was not changed"):
        PrivateFiles().check_target(key_file(copy))


@pytest.mark.parametrize("name", [".key", "server.key", "list.key.md"])
def test_other_files_with_such_a_name_can_be_replaced(tmp_path: Path, name: str):
    (tmp_path / name).write_text("-----BEGIN PRIVATE KEY-----")
    PrivateFiles().check_target(tmp_path / name)


def test_nothing_is_written_where_only_the_key_file_of_a_journal_is(tmp_path: Path):
    path = tmp_path / "copy of my journal"
    key_file(path).write_text("{}")
    with pytest.raises(Refusal, match="is the name of an encrypted journal, whose key file is there"):
        PrivateFiles().check_target(path)


def test_a_key_file_elsewhere_is_not_replaced_whatever_its_name(tmp_path: Path):
    copy = tmp_path / "usb-stick.txt"
    copy.write_text(encode_key_file(EMPTY_KEY_FILE))
    with pytest.raises(Refusal, match="is the key file of an encrypted journal"):
        PrivateFiles().check_target(copy)
