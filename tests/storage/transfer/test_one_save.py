"""What is exported of a record is of one save, whatever another program saves meanwhile."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.storage.file.open_journal import connect
from debrief.storage.transfer import journal_records
from debrief.storage.transfer.journal_records import JournalRecords
from tests.empty_journal import open_empty_journal

SAVE = ("UPDATE debrief SET company = 'New'", "UPDATE asked SET said = 'New'", "UPDATE question SET answer = 'New'")
KEEP_OLD = "INSERT INTO answer_version (question, at, answer) SELECT id, 1, answer FROM question WHERE answer = 'Old'"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    asked = Asked(wording="Why us?", said="Old")
    with closing(open_empty_journal(path)) as writer:
        writer.save(Debrief(started_at=1, company="Old", asked=(asked,)), None)
        writer.transact(lambda db: db.execute("UPDATE question SET answer = 'Old'"))
    return path


def save_behind(query: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another program try to save right behind a query that begins so."""
    fetch: Callable[..., Any] = journal_records.fetch_rows

    def fetch_and_save(db: sqlite3.Connection, sql: str, *values: Any) -> Any:
        rows = fetch(db, sql, *values)
        if not sql.startswith(query):
            return rows
        with closing(connect(path, busy_seconds=0)) as other:
            other.execute("BEGIN IMMEDIATE")
            for statement in (KEEP_OLD, *SAVE):
                other.execute(statement)
            with suppress(sqlite3.OperationalError):  # it is locked
                other.execute("COMMIT")
        return rows

    monkeypatch.setattr(journal_records, "fetch_rows", fetch_and_save)


@pytest.mark.parametrize("query", ["SELECT * FROM question", "SELECT * FROM debrief"])
def test_a_save_meanwhile_is_in_a_record_whole_or_not_at_all(
    journal: Path, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    with closing(connect(journal, read_only=True)) as db:
        records = JournalRecords(db)
        save_behind(query, journal, monkeypatch)
        question, debrief = records
    assert (debrief.company, debrief.asked[0].said) in (("Old", "Old"), ("New", "New"))
    assert (question.question.answer, question.versions) in (
        ("Old", ()),
        ("New", (FormerAnswer(answer="Old", at=1),)),
    )
