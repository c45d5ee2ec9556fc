"""The schema's files: applied whole or not at all, and the same as the tables in Python."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel

from debrief.domain.record.debrief import Debrief
from debrief.storage.file import migrate
from debrief.storage.file.open_journal import connect
from debrief.storage.records import next_interview_tables, tables
from debrief.storage.records.mapping import columns
from debrief.storage.records.statements import PART_ROWS

pytestmark = pytest.mark.row(12)

TYPES = {"VARCHAR": "TEXT", "INTEGER": "INTEGER", "BOOLEAN": "INTEGER", "FLOAT": "REAL"}
ROWS = (tables, next_interview_tables)
"""The modules that define tables."""
OURS = {table.name: table for table in SQLModel.metadata.sorted_tables}


def test_the_files_are_numbered_from_one_without_a_gap():
    assert [int(script.name[:4]) for script in migrate.scripts()] == list(range(1, migrate.newest() + 1))


def test_the_file_has_the_tables_that_python_knows(path: Path):
    with closing(connect(path, create=True)) as db:
        found = {row[1] for row in db.execute("PRAGMA table_list") if row[2] == "table" and "sqlite" not in row[1]}
        strict = {row[1] for row in db.execute("PRAGMA table_list") if row[5]}
    assert found == set(OURS) == strict
    records = {"journal", "debrief", "question", "answer_version", "review", "attempt"}
    records |= {"note_version", "agenda_choice", "prepared_page", "prepared_page_version", "practice_aim"}
    assert {row.__tablename__ for row in PART_ROWS.values()} == found - records


def test_each_journal_has_an_identity_of_its_own(path: Path, tmp_path: Path):
    identities = set()
    for file in (path, path, tmp_path / "another.sqlite3"):
        with closing(connect(file, create=True)) as db:
            identities.add(db.execute("SELECT count(*), max(id), max(length(id)) FROM journal").fetchone())
    assert {(rows, length) for rows, _, length in identities} == {(1, 32)}
    assert len(identities) == 2


@pytest.mark.parametrize("name", OURS)
def test_python_and_the_file_agree_on_columns_keys_and_references(path: Path, name: str):
    table = OURS[name]
    with closing(connect(path, create=True)) as db:
        theirs = [(*row[1:4], row[5]) for row in db.execute(f"PRAGMA table_info('{name}')")]
        links = {(*row[2:5], row[6]) for row in db.execute(f"PRAGMA foreign_key_list('{name}')")}
    keys = [column.name for column in table.primary_key]
    kinds = {c.name: TYPES[c.type.compile(sqlite.dialect())] for c in table.columns}
    assert sorted(theirs) == sorted(
        (c.name, kinds[c.name], int(not c.nullable), keys.index(c.name) + 1 if c.primary_key else 0)
        for c in table.columns
    )
    assert links == {
        (key.column.table.name, key.parent.name, key.column.name, key.ondelete or "NO ACTION")
        for key in table.foreign_keys
    }


def test_a_row_has_a_column_for_every_field_of_its_value():
    debrief = Debrief(started_at=0)
    ours = {"rev", "deleted_at", "place", "indexed"}
    assert set(columns(debrief)) | ours == set(tables.DebriefRow.model_fields)


def test_a_step_that_fails_leaves_the_version_before(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    connect(path, create=True).close()
    before = migrate.newest()
    bad = tmp_path / "9999_bad.sql"
    bad.write_text(
        "CREATE TABLE extra (id TEXT) STRICT;\nINSERT INTO reflection VALUES ('no such debrief', 'a', 0, '');\n"
    )
    every = (*migrate.scripts(), bad)
    monkeypatch.setattr(migrate, "scripts", lambda: every)
    with pytest.raises(sqlite3.IntegrityError):
        connect(path)
    monkeypatch.undo()
    with closing(connect(path)) as db:
        assert db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").fetchone() == (0,)
        assert db.execute("PRAGMA user_version").fetchone() == (before,)


def test_whoever_waited_for_the_lock_does_not_apply_a_step_twice(path: Path):
    with closing(connect(path, create=True)) as db:
        migrate.migrate(db)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_statement_may_hold_semicolons_of_its_own():
    script = "CREATE TABLE a (b DEFAULT ';\n');\n-- c; d;\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\nSELECT 1;\nEND;\n"
    assert len(list(migrate.statements(script))) == 2
