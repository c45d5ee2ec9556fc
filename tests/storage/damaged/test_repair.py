"""Mending a journal: whatever single value is bad, afterwards none is, and nothing else is gone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debrief.storage.doctor.examine import examine
from debrief.storage.doctor.finding import Severity
from debrief.storage.doctor.repair import repair
from debrief.storage.records.journal import Journal
from tests.storage.unreadable.bad_values import NOW, bad_values, full_journal, set_value

pytestmark = pytest.mark.row(18)

TABLES = (
    *("debrief", "question", "asked", "development", "requirement", "review", "answer_version", "attempt", "note"),
    *("note_version", "feedback", "feedback_point", "agenda_choice"),
)


def faults(path: Path, cases: list[tuple[str, str, str]]) -> list[str]:
    """Return what is still wrong after mending each of `cases`."""
    found = []
    for table, column, value in cases:
        path.write_bytes(full_journal())
        if not set_value(path, table, column, value):
            continue
        before = counts(path)
        repair(path, NOW)
        found += [
            f"{table}.{column} = {value}: {left.what}" for left in examine(path) if left.severity != Severity.ADVICE
        ]
        after = counts(path)
        found += [
            f"{table}.{column} = {value}: of {name} {after[name]}" for name in before if after[name] < before[name]
        ]
    return found


def counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as db:
        return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def cases_of(folder: Path, table: str) -> list[tuple[str, str, str]]:
    path = folder / "original.sqlite3"
    path.write_bytes(full_journal())
    return [case for case in bad_values(path) if case[0] == table]


@pytest.mark.parametrize("table", TABLES)
def test_no_bad_value_is_left(tmp_path: Path, table: str):
    assert faults(tmp_path / "journal.sqlite3", cases_of(tmp_path, table)[::15]) == []


@pytest.mark.soak
@pytest.mark.parametrize("table", TABLES)
def test_no_bad_value_of_any_column_is_left(tmp_path: Path, table: str):
    assert faults(tmp_path / "journal.sqlite3", cases_of(tmp_path, table)) == []


def test_a_record_gets_its_id_back_from_what_belongs_to_it(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(full_journal())
    assert set_value(path, "debrief", "id", "CAST(x'ff' AS TEXT)")
    assert repair(path, NOW).placeholders == 0
    with closing(Journal(path)) as journal:
        debrief = journal.load("d1")
    assert debrief is not None
    assert (debrief.company, debrief.notes[0].to) == ("Northwind", "Ada")


def test_a_card_that_cannot_be_read_is_made_of_its_reviews(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(full_journal())
    query = "SELECT due_at, stability, difficulty FROM question WHERE id = 'q1'"
    with closing(sqlite3.connect(path)) as db:
        card = db.execute(query).fetchone()
    assert set_value(path, "question", "due_at", "9223372036854775807")
    repair(path, NOW)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute(query).fetchone() == card
