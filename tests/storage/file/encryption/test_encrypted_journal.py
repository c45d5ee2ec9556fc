"""A whole journal is encrypted, opened, copied, restored and decrypted; without its key nothing is written."""

import os
import re
import signal
import sqlite3
import sys
import tomllib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.private_files import key_file
from debrief.storage.backups.encrypt import decrypt_journal, encrypt_journal
from debrief.storage.backups.folder import backup_files, backups_folder, list_backups, plain_copies
from debrief.storage.backups.key_recovery import key_files_in_backups, opens, parse_sheet
from debrief.storage.backups.make import make_backup, remove_expired
from debrief.storage.backups.names import Reason
from debrief.storage.backups.restore import restore
from debrief.storage.backups.verified_copy import PART, row_counts
from debrief.storage.file.encryption.extra import PACKAGES
from debrief.storage.file.encryption.key_file import encode_key_file, read_key_file, write_key_file
from debrief.storage.file.encryption.passphrase import unwrap, wrap
from debrief.storage.file.encryption.unlocked_keys import forget_keys, known_key_of, set_unlocker
from debrief.storage.file.errors import JournalLocked, JournalUnusable
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.open_journal import connect
from tests.root import ROOT
from tests.storage.file.encryption.needle import NEEDLE, PASSPHRASE


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(connect(path, read_only=True)) as db:
        return {table: db.execute(f'SELECT * FROM "{table}"').fetchall() for table in row_counts(db)}


def found(path: Path) -> int:
    with closing(connect(path, read_only=True)) as db:
        count: int = db.execute("SELECT count(*) FROM search WHERE search MATCH 'needle'").fetchone()[0]
        return count


def all_bytes(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())


def companies(path: Path) -> set[str]:
    with closing(connect(path, read_only=True)) as db:
        return {company for (company,) in db.execute("SELECT company FROM debrief")}


def test_everything_in_it_is_the_same_afterwards_and_nothing_can_be_read_in_the_files(plain: Path):
    before, hits = content(plain), found(plain)
    assert NEEDLE.encode() in all_bytes(plain)
    assert encrypt_journal(plain, PASSPHRASE).debriefs == 30
    assert (content(plain), found(plain)) == (before, hits)
    assert NEEDLE.encode() not in all_bytes(plain)
    with closing(connect(plain)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")


def test_it_is_decrypted_to_what_it_was(plain: Path):
    before = content(plain)
    encrypt_journal(plain, PASSPHRASE)
    decrypt_journal(plain, unwrap(read_key_file(key_file(plain)), PASSPHRASE))
    forget_keys()
    assert content(plain) == before
    assert not key_file(plain).exists()
    assert plain.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("next_work", ["decrypt", "encrypt", "backup"])
def test_the_plain_copy_that_a_killed_removal_left_is_removed(encrypted: Path, next_work: str):
    left = encrypted.with_name(f"{encrypted.stem}-0123abcd{PART}")
    left.write_text(NEEDLE)
    key = unwrap(read_key_file(key_file(encrypted)), PASSPHRASE)
    if next_work == "backup":  # which may run while another program decrypts the journal, so it looks at the age
        os.utime(left, (0, 0))
        with closing(connect(encrypted)) as db:
            make_backup(db, encrypted, Reason.DAILY)
    else:
        decrypt_journal(encrypted, key)
        if next_work == "encrypt":
            left.write_text(NEEDLE)
            encrypt_journal(encrypted, PASSPHRASE)
    assert not left.exists()


def test_a_second_name_that_a_kill_left_of_a_finished_backup_is_removed_without_harm(encrypted: Path):
    (backup,) = backup_files(backups_folder(encrypted))
    before, left = backup.read_bytes(), backup.with_name(f"{backup.name}.0123abcd{PART}")
    os.link(backup, left)
    os.utime(left, (0, 0))
    with closing(connect(encrypted)) as db:
        make_backup(db, encrypted, Reason.DAILY)
    assert not left.exists()
    assert backup.read_bytes() == before


def test_without_its_key_it_is_locked_and_unchanged(encrypted: Path):
    forget_keys()
    before = encrypted.read_bytes()
    for options in ({}, {"read_only": True}, {"create": True}):
        with pytest.raises(JournalLocked):
            connect(encrypted, **options)
    assert encrypted.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_a_save_that_was_killed_is_rolled_back_when_it_is_opened_with_its_passphrase(encrypted: Path):
    if not (child := os.fork()):
        db = connect(encrypted)
        db.execute("PRAGMA cache_size = 1")
        db.execute("PRAGMA cache_spill = ON")  # pages get to the file in the middle of the transaction
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE debrief SET their_words = their_words || company, company = 'new'")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    key = known_key_of(encrypted)
    assert encrypted.with_name(f"{encrypted.name}-journal").stat().st_size > 0
    forget_keys()
    set_unlocker(lambda journal, found: key)
    assert companies(encrypted) == {NEEDLE}


def test_whoever_is_set_to_unlock_it_is_asked_once(encrypted: Path):
    forget_keys()
    asked: list[Path] = []

    def unlock(journal: Path, found: object) -> bytes:
        asked.append(journal)
        return unwrap(read_key_file(key_file(journal)), PASSPHRASE)

    set_unlocker(unlock)
    for _ in range(3):
        assert companies(encrypted) == {NEEDLE}
    assert asked == [encrypted]


def test_it_is_not_encrypted_while_an_app_runs_on_it(plain: Path):
    before = plain.read_bytes()
    with closing(InstanceLock(plain)), pytest.raises(JournalUnusable, match="debrief is open"):
        encrypt_journal(plain, PASSPHRASE)
    assert plain.read_bytes() == before
    assert not key_file(plain).exists()


def test_a_journal_behind_a_link_stays_behind_it(plain: Path, tmp_path: Path):
    elsewhere = tmp_path / "volume" / "mine.sqlite3"
    elsewhere.parent.mkdir()
    plain.rename(elsewhere)
    plain.symlink_to(elsewhere)
    encrypt_journal(plain, PASSPHRASE)
    assert companies(plain) == {NEEDLE}
    assert plain.is_symlink()
    assert NEEDLE.encode() not in elsewhere.read_bytes()
    key = unwrap(read_key_file(key_file(elsewhere)), PASSPHRASE)
    decrypt_journal(plain, key)
    assert companies(plain) == {NEEDLE}
    assert (plain.is_symlink(), key_file(plain).exists()) == (True, False)


def test_a_crash_between_key_file_and_journal_leaves_a_journal_that_opens(plain: Path):
    write_key_file(key_file(plain), wrap(bytes(32), "id", PASSPHRASE))
    assert companies(plain) == {NEEDLE}


def test_a_backup_has_its_key_file_until_it_is_removed(encrypted: Path):
    (backup,) = backup_files(backups_folder(encrypted))
    assert read_key_file(key_file(backup)) == read_key_file(key_file(encrypted))
    assert [listed.counts for listed in list_backups(backups_folder(encrypted))] == [(30, 0)]
    with closing(connect(encrypted)) as db:
        for _ in range(60):
            newest, _ = make_backup(db, encrypted, Reason.DAILY)
    remove_expired(backups_folder(encrypted), [newest])
    remaining = backup_files(backups_folder(encrypted))
    assert len(remaining) < 20
    assert {key_file(path) for path in remaining} == set(backups_folder(encrypted).glob("*.key"))


def test_listing_backups_asks_for_no_passphrase(encrypted: Path):
    forget_keys()
    set_unlocker(lambda journal, found: pytest.fail("it asked"))
    assert [listed.counts for listed in list_backups(backups_folder(encrypted))] == [None]


def test_plain_backups_are_named(plain: Path):
    with closing(connect(plain)) as db:
        made, _ = make_backup(db, plain, Reason.DAILY)
    encrypt_journal(plain, PASSPHRASE)
    assert plain_copies(plain) == [made]


def test_a_plain_backup_restored_in_place_of_it_is_encrypted_with_its_key(plain: Path):
    with closing(connect(plain)) as db:
        made, _ = make_backup(db, plain, Reason.DAILY)
    encrypt_journal(plain, PASSPHRASE)
    made.rename(kept := made.with_name("kept.sqlite3"))
    before = read_key_file(key_file(plain))
    restore(plain, kept)
    assert read_key_file(key_file(plain)) == before
    kept.unlink()
    assert NEEDLE.encode() not in all_bytes(plain)
    assert companies(plain) == {NEEDLE}


def test_a_backup_opens_with_the_passphrase_of_today(encrypted: Path):
    (backup,) = backup_files(backups_folder(encrypted))
    old = read_key_file(key_file(encrypted))
    write_key_file(key_file(encrypted), wrap(unwrap(old, PASSPHRASE), old.key_id, "another"))
    restore(encrypted, backup)
    forget_keys()
    unlocking = unwrap(read_key_file(key_file(encrypted)), "another")
    set_unlocker(lambda journal, found: unlocking)
    assert companies(encrypted) == {NEEDLE}


def test_a_backup_brings_its_key_file_where_the_journal_is_gone(encrypted: Path):
    (backup,) = backup_files(backups_folder(encrypted))
    content = read_key_file(key_file(backup))
    for file in (encrypted, key_file(encrypted)):
        file.unlink()
    restore(encrypted, backup)
    assert read_key_file(key_file(encrypted)) == content
    assert companies(encrypted) == {NEEDLE}


def test_a_damaged_journal_is_moved_aside_with_its_key_file(encrypted: Path):
    (backup,) = backup_files(backups_folder(encrypted))
    damaged = bytearray(encrypted.read_bytes())
    damaged[3 * 4096 : 4 * 4096] = bytes(4096)
    encrypted.write_bytes(damaged)
    restored = restore(encrypted, backup)
    assert restored.retained is not None
    assert restored.retained.read_bytes() == damaged
    assert known_key_of(restored.retained) is not None
    assert companies(encrypted) == {NEEDLE}


@pytest.mark.parametrize("state", ["missing", "damaged"])
def test_a_lost_key_file_is_said_and_comes_back_from_a_backup_or_a_sheet(encrypted: Path, tmp_path: Path, state: str):
    content = read_key_file(key_file(encrypted))
    forget_keys()
    if state == "missing":
        key_file(encrypted).unlink()
    else:
        key_file(encrypted).write_text("{")
    before = encrypted.read_bytes()
    with pytest.raises(JournalUnusable, match="lock recover"):
        connect(encrypted)
    assert encrypted.read_bytes() == before
    assert next(key_files_in_backups(encrypted))[1] == content
    sheet = tmp_path / "sheet.txt"
    sheet.write_text(f"Keep it.\n----\n{encode_key_file(content)}----\n")
    assert parse_sheet(sheet) == content
    assert opens(encrypted, unwrap(content, PASSPHRASE))
    assert not opens(encrypted, bytes(32))


def test_an_encrypted_journal_is_no_journal_to_sqlite(encrypted: Path):
    with closing(sqlite3.connect(encrypted)) as db, pytest.raises(sqlite3.DatabaseError):
        db.execute("SELECT * FROM sqlite_master")


def test_what_to_install_is_named_where_it_is_missing(encrypted: Path, monkeypatch: pytest.MonkeyPatch):
    forget_keys()
    missing: Callable[[str], object] = lambda name: None  # noqa: E731
    monkeypatch.setattr("debrief.storage.file.encryption.extra.find_spec", missing)
    with pytest.raises(JournalUnusable, match="pip install argon2-cffi sqlcipher3"):
        connect(encrypted)


def test_what_to_install_are_the_packages_of_the_extra():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = [re.split("[<>=~!]", package)[0] for package in project["optional-dependencies"]["encrypt"]]
    assert list(PACKAGES) == names
