"""`debrief backup` and `debrief restore`, as on a bad day."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.storage.file.instance_lock import InstanceLock

pytestmark = pytest.mark.row(12)


@pytest.fixture
def backed_up(run, filled: Path) -> Path:
    """A home with the samples and a backup of them; one debrief is gone since."""
    assert run("backup").exit_code == 0
    with closing(sqlite3.connect(journal_under(filled))) as db, db:
        db.execute("DELETE FROM debrief WHERE company = 'Oriel Museum'")
    return filled


def test_a_backup_says_where_it_is_and_what_it_holds(run, filled: Path):
    result = run("backup")
    (made,) = (filled / "data" / "backups").iterdir()
    assert (result.exit_code, result.stdout) == (0, f"{made}\n")
    assert result.stderr == "4 debriefs, 9 different questions. The copy was checked.\n"


def test_a_backup_to_a_file_of_ones_own(run, filled: Path, tmp_path: Path):
    file = tmp_path / "mine.sqlite3"
    assert run("backup", str(file)).stdout == f"{file}\n"
    assert not (filled / "data" / "backups").exists()
    file.write_text("theirs")
    refused = run("backup", str(file))
    assert (refused.exit_code, file.read_text()) == (1, "theirs")
    assert "--force" in refused.stderr
    assert run("backup", "--force", str(file)).exit_code == 0
    before = journal_under(filled).read_bytes()
    assert run("backup", "--force", str(journal_under(filled))).exit_code == 1
    assert journal_under(filled).read_bytes() == before


def test_a_backup_does_not_touch_the_key_file_of_another_journal(run, filled: Path, tmp_path: Path):
    key = tmp_path / "mine.sqlite3.key"
    key.write_text("theirs")
    refused = run("backup", "--force", str(tmp_path / "mine.sqlite3"))
    assert (refused.exit_code, key.read_text()) == (1, "theirs")
    assert "whose key file is there" in refused.stderr


def test_without_a_file_the_backups_are_listed_the_newest_first(run, backed_up: Path):
    assert run("backup").exit_code == 0
    result = run("restore")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2"]
    assert "3 debriefs, 9 different questions" in lines[0]
    assert "4 debriefs, 9 different questions" in lines[1]
    assert "`debrief restore 1`" in result.stderr


def test_without_any_backup_that_is_said(run, filled: Path):
    result = run("restore")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "There are no backups" in result.stderr


@pytest.mark.parametrize("named", ["number", "name", "path"])
def test_a_backup_is_restored_and_the_journal_before_it_is_one_now(run, backed_up: Path, named: str):
    (made,) = (backed_up / "data" / "backups").iterdir()
    result = run("restore", "--yes", {"number": "1", "name": made.name, "path": str(made)}[named])
    assert (result.exit_code, "Restored: 4 debriefs, 9 different questions" in result.stdout) == (0, True)
    assert run("list").stdout.count("\n") == 4
    assert "3 debriefs, 9 different questions" in run("restore").stdout
    assert str(backed_up / "data" / "backups" / "journal-before-restore-") in result.stderr


def test_it_asks_and_without_somebody_to_ask_does_nothing(run, backed_up: Path):
    result = run("restore", "1")
    assert (result.exit_code, "--yes" in result.stderr) == (2, True)
    assert run("list").stdout.count("\n") == 3


@pytest.mark.parametrize("which", ["9", "0", "no-such-file", ""])
def test_another_number_or_name_is_refused(run, backed_up: Path, which: str):
    result = run("restore", "--yes", which)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "There is no backup" in result.stderr


def test_it_is_refused_while_debrief_is_open(run, backed_up: Path):
    with closing(InstanceLock(journal_under(backed_up))):
        result = run("restore", "--yes", "1")
    assert (result.exit_code, "debrief is open" in result.stderr) == (1, True)


def delete(journal: Path) -> None:
    journal.unlink()


def empty(journal: Path) -> None:
    journal.write_bytes(b"")


def damage_header(journal: Path) -> None:
    journal.write_bytes(os.urandom(100) + journal.read_bytes()[100:])


def damage_schema(journal: Path) -> None:
    content = journal.read_bytes()
    journal.write_bytes(content[:100] + os.urandom(4096) + content[4196:])


@pytest.mark.parametrize("lose", [delete, empty, damage_header, damage_schema])
def test_every_command_names_restore_and_that_brings_the_journal_back(
    run, backed_up: Path, lose: Callable[[Path], None]
):
    lose(journal_under(backed_up))
    for command in ("list", "questions", "show e", "export questions", "backup", "practice --plain"):
        result = run(*command.split())
        assert (command, result.exit_code, result.stdout) == (command, 1, "")
        assert "`debrief restore`" in result.stderr
    assert run("restore", "--yes", "1").exit_code == 0
    assert run("list").stdout.count("\n") == 4
