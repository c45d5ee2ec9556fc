"""`debrief doctor` on an encrypted journal: it asks once, names what is wrong with keys and copies, and repairs it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from debrief.places import journal_under
from debrief.private_files import BACKUPS, key_file

Run = Callable[..., Result]
Type = Callable[..., None]


@pytest.fixture
def backup(encrypted: Path) -> Path:
    """The backup that was made when the journal was encrypted."""
    [path] = (journal_under(encrypted).parent / BACKUPS).glob("*.sqlite3")
    return path


def fixed(run: Run, typed: Type, *passphrases: str) -> None:
    typed(*passphrases)
    done = run("doctor", "--fix", "--yes")
    assert done.exit_code == 0, done.output
    typed(*passphrases)
    assert "Nothing is wrong" in " ".join(run("doctor").stderr.split())


def test_a_sound_journal_is_examined_with_one_question(encrypted: Path, run: Run, typed: Type):
    typed("correct horse")
    done = run("doctor")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Nothing is wrong" in " ".join(done.stderr.split())


def test_without_its_passphrase_the_doctor_says_that_it_is_locked(encrypted: Path, run: Run, typed: Type):
    typed()
    done = run("doctor")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "is locked by a passphrase" in done.stderr


def test_a_backup_without_its_key_file_gets_that_of_the_journal(encrypted: Path, backup: Path, run: Run, typed: Type):
    key_file(backup).unlink()
    typed("correct horse")
    assert f"1 backup has no key file, {backup}: copy that of the journal." in run("doctor").stdout
    fixed(run, typed, "correct horse")
    assert key_file(backup).read_bytes() == key_file(journal_under(encrypted)).read_bytes()


def test_a_key_file_that_others_can_read_is_made_private(encrypted: Path, backup: Path, run: Run, typed: Type):
    for path in (key_file(journal_under(encrypted)), key_file(backup)):
        path.chmod(0o644)
    typed("correct horse")
    assert "can be read by others, and so can 1 more" in run("doctor").stdout
    fixed(run, typed, "correct horse")
    assert key_file(backup).stat().st_mode & 0o777 == 0o600


def test_a_key_file_beside_a_plain_journal_is_removed(filled: Path, run: Run, typed: Type):
    key = key_file(journal_under(filled))
    key.write_text("{}")
    key.chmod(0o600)
    typed()
    assert f"{key} is the key file of a journal that is not encrypted: remove it." in run("doctor").stdout
    fixed(run, typed)
    assert not key.exists()


def test_plain_backups_of_an_encrypted_journal_are_named_and_left(filled: Path, run: Run, typed: Type):
    plain = Path(run("backup").stdout.strip())
    typed("correct horse", "correct horse")
    run("lock", "set")
    typed("correct horse")
    done = run("doctor")
    assert done.exit_code == 0
    assert f"Your journal is encrypted, but 1 backup is not: delete it when you no longer need it, {plain}." in (
        done.stdout
    )
    assert plain.exists()


def test_lock_set_does_not_take_a_backup_that_lost_its_key_file_for_a_plain_one(
    encrypted: Path, backup: Path, run: Run, typed: Type
):
    key_file(backup).unlink()
    typed("correct horse")
    run("lock", "remove")
    typed("new words", "new words")
    assert backup.name not in run("lock", "set").stderr


def test_half_written_key_files_are_removed(encrypted: Path, backup: Path, run: Run, typed: Type):
    parts = [path.with_name(f"{key_file(path).name}.0a1b2c3d.part") for path in (journal_under(encrypted), backup)]
    for part in parts:
        part.touch(mode=0o600)
        os.utime(part, (time.time() - 7200,) * 2)
    typed("correct horse")
    assert "2 files left half-written by a crash: remove them." in run("doctor").stdout
    fixed(run, typed, "correct horse")
    assert not any(part.exists() for part in parts)


def test_what_is_salvaged_is_restored_with_the_same_passphrase(encrypted: Path, run: Run, typed: Type):
    typed("correct horse")
    before = run("list").stdout
    data = bytearray(journal_under(encrypted).read_bytes())
    data[40] ^= 1
    journal_under(encrypted).write_bytes(data)
    typed("correct horse")
    assert "cannot be decrypted from its beginning on" in run("doctor").stdout
    typed("correct horse")
    done = run("doctor", "--salvage")
    assert "Pages that could not be read: 1" in done.stderr
    typed("correct horse")
    assert run("restore", "--yes", done.stdout.strip()).exit_code == 0
    typed("correct horse")
    assert run("list").stdout == before
