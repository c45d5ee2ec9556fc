"""The key file of a journal is found again, whatever else is among its backups."""

import shutil
from pathlib import Path

from debrief.private_files import key_file
from debrief.storage.backups.folder import SALVAGED, backup_files, backups_folder, plain_copies
from debrief.storage.backups.key_recovery import key_files_in_backups, opens
from debrief.storage.file.encryption.key_file import read_key_file, write_key_file
from debrief.storage.file.encryption.passphrase import unwrap, wrap
from tests.empty_journal import copy_empty_journal
from tests.storage.file.encryption.needle import PASSPHRASE


def test_a_foreign_backup_that_is_newer_does_not_hide_the_right_key_file(encrypted: Path):
    (own,) = backup_files(backups_folder(encrypted))
    foreign = own.with_name("journal-by-hand-29991231T000000000Z.sqlite3")
    shutil.copy(own, foreign)
    write_key_file(key_file(foreign), wrap(bytes(32), "another", "another passphrase"))
    right = read_key_file(key_file(own))
    files = list(key_files_in_backups(encrypted))
    assert [path for path, _ in files] == [foreign, own]
    assert files[1][1] == right
    assert opens(encrypted, unwrap(right, PASSPHRASE))
    assert not opens(encrypted, unwrap(files[0][1], "another passphrase"))


def test_the_same_key_file_is_found_once_beside_the_newest_backup(encrypted: Path):
    (own,) = backup_files(backups_folder(encrypted))
    newer = own.with_name("copied by hand.sqlite3")
    shutil.copy(own, newer)
    shutil.copy(key_file(own), key_file(newer))
    assert [path for path, _ in key_files_in_backups(encrypted)] == [newer]
    key_file(newer).write_text("{")
    assert [path for path, _ in key_files_in_backups(encrypted)] == [own]


def test_an_encrypted_copy_whose_key_file_is_lost_is_not_called_plain(encrypted: Path):
    (own,) = backup_files(backups_folder(encrypted))
    key_file(own).unlink()
    assert plain_copies(encrypted) == []


def test_a_plain_copy_is_called_that_also_where_it_was_salvaged_or_has_a_key_file(encrypted: Path, tmp_path: Path):
    salvaged = encrypted.with_name(f"{SALVAGED}20260101.sqlite3")
    (own,) = backup_files(backups_folder(encrypted))
    copy_empty_journal(salvaged)
    copy_empty_journal(tmp_path / "plain.sqlite3")
    shutil.copy(tmp_path / "plain.sqlite3", own)
    assert plain_copies(encrypted) == [salvaged, own]
