"""Encrypted backups on the command line: listed, restored with their own passphrase, or locked."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from debrief.places import journal_under
from debrief.private_files import is_encrypted, key_file
from debrief.storage.file.instance_lock import InstanceLock

Run = Callable[..., Result]
Type = Callable[..., None]


@pytest.fixture
def two_keys(encrypted: Path, run: Run, typed: Type) -> Path:
    """A home whose oldest backup has the passphrase `correct horse`, and its journal and newest one `new words`."""
    typed("correct horse")
    run("lock", "remove")
    typed("new words", "new words")
    run("lock", "set")
    typed()
    return encrypted


def test_the_list_asks_once_for_the_passphrase_of_the_journal(encrypted: Path, run: Run, typed: Type):
    typed("correct horse")
    run("backup")
    typed("correct horse")
    done = run("restore")
    assert done.stdout.count(" debriefs, ") == 2
    assert "locked" not in done.output


def test_without_a_terminal_or_with_another_key_backups_are_listed_as_locked(two_keys: Path, run: Run, typed: Type):
    typed("new words")
    first, second = run("restore").stdout.splitlines()
    assert " debriefs, " in first
    assert " locked " in second
    typed()
    done = run("restore")
    assert done.exit_code == 0
    assert done.stdout.count(" locked ") == 2
    assert "asks for its passphrase" in done.stderr


def test_a_locked_backup_asks_for_its_passphrase_and_then_opens_with_the_one_of_the_journal(
    two_keys: Path, run: Run, typed: Type
):
    typed("new words", "correct horse")
    done = run("restore", "--yes", "2")
    assert "Restored: " in done.stdout
    typed("correct horse")
    assert "does not open it" in run("list").stderr
    typed("new words")
    assert run("list").exit_code == 0


def test_who_restores_a_locked_backup_over_a_plain_journal_is_told_that_it_is_encrypted(
    encrypted: Path, run: Run, typed: Type
):
    typed("correct horse")
    run("lock", "remove")
    typed("correct horse")
    done = run("restore", "--yes", "1")
    assert "Restored: " in done.stdout
    assert "Your journal is encrypted now, as this backup is, and opens with its passphrase." in done.stderr
    assert is_encrypted(journal_under(encrypted))


@pytest.mark.parametrize("command", ["lock set", "lock remove", "restore 1"])
def test_no_passphrase_is_asked_while_the_app_is_open(
    filled: Path, run: Run, typed: Type, monkeypatch: pytest.MonkeyPatch, command: str
):
    run("backup")
    if command != "lock set":
        typed("correct horse", "correct horse")
        run("lock", "set")
    typed("correct horse", "correct horse")
    monkeypatch.setattr("debrief.cli.terminal.hidden_lines.hidden_lines", lambda: pytest.fail("it asked"))
    with closing(InstanceLock(journal_under(filled))):
        done = run(*command.split())
    assert (done.exit_code, "debrief is open on" in done.stderr) == (1, True)


def test_one_that_nobody_can_unlock_is_one_sentence_and_nothing_changes(two_keys: Path, run: Run, typed: Type):
    before = journal_under(two_keys).read_bytes()
    done = run("restore", "--yes", "2")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "is locked by a passphrase; nothing was changed" in " ".join(done.stderr.split())
    assert journal_under(two_keys).read_bytes() == before


def test_a_backup_names_the_key_file_that_it_needs(encrypted: Path, run: Run, typed: Type, tmp_path: Path):
    typed("correct horse")
    said = run("backup", str(tmp_path / "copy.sqlite3")).stderr
    assert said.endswith("To open it, its key file is needed too: copy.sqlite3.key.\n")


def test_a_copy_without_its_key_file_says_what_is_missing(encrypted: Path, run: Run, typed: Type, tmp_path: Path):
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(journal_under(encrypted).read_bytes())
    typed("correct horse")
    assert "copy.sqlite3.key has to be there" in " ".join(run("restore", "--yes", str(copy)).stderr.split())
    key_file(copy).write_bytes(key_file(journal_under(encrypted)).read_bytes())
    typed("correct horse")
    assert "Restored: " in run("restore", "--yes", str(copy)).stdout


def test_a_forgotten_passphrase_does_not_block_a_plain_backup(filled: Path, run: Run, typed: Type, tmp_path: Path):
    backup = tmp_path / "before.sqlite3"
    assert run("backup", str(backup)).exit_code == 0
    typed("correct horse", "correct horse")
    run("lock", "set")
    typed("")
    done = run("restore", "--yes", str(backup))
    assert (done.exit_code, is_encrypted(journal_under(filled))) == (2, True)
    assert "only replaced at a terminal" in done.stderr
    typed()
    assert "is locked by a passphrase; nothing was changed" in " ".join(run("restore", str(backup)).stderr.split())
