"""A journal of every older version, with rows in each of its tables, is upgraded and keeps all of them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from debrief.domain.record.when import UNKNOWN
from debrief.private_files import APPLICATION_ID
from debrief.storage.doctor.unreadable_values import bad_values
from debrief.storage.file import migrate
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.storage.unreadable.bad_values import full_journal

pytestmark = pytest.mark.row(12)

COUNTED = {"place", "indexed", "counted", "times", "worst", "last_place", "number", "spread"}
PEOPLE = 6
"""The version that brought notes, promised answers and points of feedback."""
OWN_ROWS = {"journal"}
"""Tables whose row an older version does not have, or a newer one makes itself."""


def old_journal(path: Path, version: int) -> dict[str, list[dict[str, Any]]]:
    """Write a journal of that version at `path`, and return its rows by table; they are those of `full_journal`."""
    rows: dict[str, list[dict[str, Any]]] = {}
    with TemporaryDirectory() as folder, closing(sqlite3.connect(path, isolation_level=None)) as db:
        full = Path(folder, "full.sqlite3")
        full.write_bytes(full_journal())
        for script in migrate.scripts()[:version]:
            for statement in migrate.statements(script.read_text("utf-8")):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version}")
        db.execute("ATTACH ? AS full", (str(full),))
        for table, sql in db.execute("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'").fetchall():
            if not sql.rstrip().endswith("STRICT") or table in OWN_ROWS:
                continue
            names = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA main.table_info({table})"))
            db.execute(f"DELETE FROM main.{table}")
            db.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM full.{table}")
            rows[table] = _rows(db, f"SELECT {names} FROM main.{table} ORDER BY rowid")
    return rows


def _written(row: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a row that no index counts anew."""
    return {name: value for name, value in row.items() if name not in COUNTED}


def _rows(db: sqlite3.Connection, query: str) -> list[dict[str, Any]]:
    cursor = db.execute(query)
    return [dict(zip([column[0] for column in cursor.description], row, strict=True)) for row in cursor]


@pytest.mark.parametrize("version", range(1, migrate.newest()))
def test_an_upgrade_keeps_every_value_and_reads_every_debrief(path: Path, version: int):
    path.parent.mkdir(mode=0o700)
    before = old_journal(path, version)
    assert before["debrief"]
    with closing(connect(path)) as db:
        for table, rows in before.items():
            names = ", ".join(f'"{name}"' for name in rows[0])
            after = _rows(db, f"SELECT {names} FROM {table} ORDER BY rowid")
            assert [_written(row) for row in after] == [_written(row) for row in rows], table
        assert list(bad_values(db)) == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with closing(Journal(path)) as journal:
        debrief = journal.load("d1")
        assert debrief is not None
        assert (debrief.notes[0].to, debrief.feedback[0].words, debrief.developments[0].cue) == ("Ada", "Good", "asked")
        if version < PEOPLE:
            assert (debrief.promised, debrief.notes[0].sent_at, debrief.feedback[0].sealed) == (UNKNOWN, None, False)
            assert debrief.feedback_points == ()
        assert debrief.process_id == "d1"
