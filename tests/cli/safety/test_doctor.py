"""`debrief doctor` as somebody types it: what it says, what it mends, and what it saves of a damaged file."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.open_journal import connect
from tests.storage.damage import questions_damaged_at_the_end
from tests.storage.unreadable.bad_values import set_value

pytestmark = pytest.mark.row(5)


def companies(run) -> list[str]:
    return [debrief["company"] for debrief in json.loads(run("list", "--format", "json").stdout)]


def test_a_sound_journal_gets_one_line(run, filled: Path):
    result = run("doctor")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.strip() == f"Nothing is wrong with {journal_under(filled)}"


def test_without_a_journal_it_says_so(run, home: Path):
    result = run("doctor")
    assert result.exit_code == 1
    assert "There is no journal" in result.stderr
    assert not home.exists()


def test_each_fault_gets_a_line_and_nothing_is_changed(run, filled: Path):
    journal = journal_under(filled)
    set_value(journal, "debrief", "outcome", "'none'")
    set_value(journal, "asked", "question", "'gone'")
    journal.chmod(0o644)
    before = journal.read_bytes()
    result = run("doctor")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "1 value in debrief.outcome cannot be read: keep what can be read of it, or clear it.",
        "1 row belongs to a missing record (asked): add a placeholder record, so that they are shown.",
        f"{journal} can be read by others: make it readable only by you.",
    ]
    assert "`debrief doctor --fix`" in result.stderr
    assert journal.read_bytes() == before
    assert journal.stat().st_mode & 0o777 == 0o644


def test_fix_mends_each_after_a_backup(run, filled: Path):
    journal = journal_under(filled)
    set_value(journal, "debrief", "outcome", "'none'")
    set_value(journal, "debrief", "company", "CAST(x'ff41' AS TEXT)")
    set_value(journal, "asked", "question", "'gone'")
    journal.chmod(0o644)
    result = run("doctor", "--fix", "--yes")
    assert result.exit_code == 0, result.output
    assert "Values repaired: 2. Placeholders added: 1." in result.stdout
    assert run("doctor").stderr.strip() == f"Nothing is wrong with {journal}"
    assert len(list((journal.parent / "backups").glob("journal-before-repair-*.sqlite3"))) == 1
    assert "\ufffdA" in companies(run)


def test_fix_asks_first_and_does_nothing_without_a_terminal(run, filled: Path):
    journal = journal_under(filled)
    set_value(journal, "debrief", "outcome", "'none'")
    before = journal.read_bytes()
    result = run("doctor", "--fix")
    assert result.exit_code == 2
    assert "Nothing was changed" in result.stderr
    assert journal.read_bytes() == before


def test_fix_waits_for_nobody_who_has_the_journal_open(run, filled: Path):
    journal = journal_under(filled)
    set_value(journal, "debrief", "outcome", "'none'")
    with closing(InstanceLock(journal)):
        result = run("doctor", "--fix", "--yes")
    assert result.exit_code == 1
    assert "debrief is open on" in result.stderr


def test_words_that_searches_lack_are_noticed_and_built_again(run, filled: Path):
    journal = journal_under(filled)
    with closing(connect(journal)) as db:
        db.execute("DELETE FROM search WHERE rowid = (SELECT min(rowid) FROM search)")
    assert "The search index does not match" in run("doctor").stdout
    assert run("doctor", "--fix", "--yes").exit_code == 0
    assert run("doctor").stdout == ""


@pytest.mark.parametrize(("folder", "service"), [("Dropbox", "Dropbox"), ("OneDrive - Acme", "OneDrive")])
def test_a_synchronised_folder_is_named(run, home: Path, tmp_path: Path, monkeypatch, folder: str, service: str):
    monkeypatch.setenv("DEBRIEF_HOME", str(tmp_path / folder / "mine"))
    path = journal_under(tmp_path / folder / "mine")
    connect(path, create=True).close()
    result = run("doctor")
    assert result.exit_code == 0
    assert f"The journal is in a folder that {service} synchronises" in result.stdout


def test_a_folder_of_syncthing_is_told_by_its_marker(run, filled: Path):
    (filled / ".stfolder").mkdir()
    assert "Syncthing" in run("doctor").stdout


def test_what_a_crash_left_is_removed(run, filled: Path):
    left = journal_under(filled).with_name("journal-restored-1.part")
    left.touch()
    os.utime(left, (0, 0))
    assert "1 file left half-written by a crash" in run("doctor").stdout
    assert run("doctor", "--fix", "--yes").exit_code == 0
    assert not left.exists()


def test_a_damaged_journal_is_salvaged_and_restored(run, home: Path):
    journal = journal_under(home)
    questions_damaged_at_the_end(journal)
    before = journal.read_bytes()
    looked = run("doctor")
    assert looked.exit_code == 1
    assert looked.stdout.startswith("The journal is damaged and ")
    assert looked.stdout.count(":") == looked.stdout.count("\n") == 1
    assert "`debrief doctor --salvage`" in looked.stderr
    fixed = run("doctor", "--fix")
    assert "A damaged file is not repaired in place" in fixed.stderr
    salvaged = run("doctor", "--salvage")
    assert salvaged.exit_code == 0, salvaged.output
    new = Path(salvaged.stdout.strip())
    assert new.parent == journal.parent
    assert "Missing: " in salvaged.stderr
    assert journal.read_bytes() == before
    assert run("restore", str(new), "--yes").exit_code == 0
    assert companies(run) == ["Acme"]
    assert [path.read_bytes() for path in journal.parent.glob("journal-replaced-*.sqlite3")] == [before]


def test_any_file_can_be_salvaged(run, filled: Path, tmp_path: Path):
    copy = tmp_path / "old.sqlite3"
    copy.write_bytes(journal_under(filled).read_bytes())
    result = run("doctor", "--salvage", str(copy))
    assert result.exit_code == 0
    with closing(sqlite3.connect(result.stdout.strip())) as db:
        assert db.execute("SELECT count(*) FROM debrief").fetchone() == (4,)


@pytest.mark.parametrize("content", [b"", b"words of somebody\n" * 400])
def test_a_file_that_is_no_journal_is_said_to_be_none(run, home: Path, tmp_path: Path, content: bytes):
    other = tmp_path / "letter.txt"
    other.write_bytes(content)
    result = run("doctor", "--salvage", str(other))
    assert result.exit_code == 1
    assert "can be read as a journal" in result.stderr
    assert other.read_bytes() == content
