"""A small journal with something in every column, and what can go wrong with a single value of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from debrief.domain.practice.next_interview.next_interview import NEXT, NextInterview
from debrief.domain.practice.spacing import Grade
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    FeedbackPoint,
    Met,
    Need,
    Note,
    Reflection,
    Requirement,
    Strength,
    Verdict,
)
from debrief.domain.record.question import Asked, Certainty, Question
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.record.when import When
from debrief.storage.people.agenda_choices import let_go
from debrief.storage.questions import edits
from debrief.storage.questions.next_interview.next_interview import set_next_interview
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text

NOW = 1_795_000_000_000
"""November 2026 in UTC ms."""

_HELD = When(at=NOW - 10**9, zone="Europe/Berlin", timed=True, minutes=60)
_BY_TYPE = {
    "TEXT": ("CAST(x'ff41' AS TEXT)", "''", "'{\"a\": [1'", "'Mars/Olympus'", "'no such thing'"),
    "INTEGER": ("-9223372036854775808", "9223372036854775807", "-1", "7", "300000000000000"),
    "REAL": ("9e999", "-9e999", "-1.0", "0.0", "1e300"),
}


def bad_values(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield a table, a column and an SQL expression for a bad value, for every column of the journal at `path`."""
    with closing(sqlite3.connect(path)) as db:
        tables = [
            name
            for name, sql in db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
            if sql.rstrip().endswith("STRICT")
        ]
        for table in sorted(tables):
            for _, column, kind, required, *_ in db.execute(f"PRAGMA table_info({table})").fetchall():
                values = _BY_TYPE[kind]
                yield from ((table, column, value) for value in (values if required else ("NULL", *values)))


def set_value(path: Path, table: str, column: str, value: str) -> bool:
    """Set one value by hand, past every check; return whether SQLite took it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("PRAGMA synchronous = OFF")
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        db.execute("BEGIN")
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        try:
            changed = db.execute(
                f'UPDATE {table} SET "{column}" = {value} WHERE rowid = (SELECT min(rowid) FROM {table})'
            )
        except sqlite3.IntegrityError:
            db.execute("ROLLBACK")
            return False
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")
        return changed.rowcount == 1


def required_columns(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the table and the name of every column of the journal at `path` that may not be NULL, keys apart."""
    with closing(sqlite3.connect(path)) as db:
        for table, sql in db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall():
            if sql.rstrip().endswith("STRICT"):
                columns = db.execute(f"PRAGMA table_info({table})").fetchall()
                yield from ((table, name) for _, name, _, required, _, key in columns if required and not key)


def set_null(path: Path, table: str, column: str) -> None:
    """Set one value to NULL where none may be, as damage to a page does; the schema stays as it is."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        _set_schema(db, table, sql.replace("NOT NULL", ""))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute(f'UPDATE {table} SET "{column}" = NULL WHERE rowid = (SELECT min(rowid) FROM {table})')
        _set_schema(db, table, sql)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for _, trigger in triggers:
            db.execute(trigger)


def _set_schema(db: sqlite3.Connection, table: str, sql: str) -> None:
    (version,) = db.execute("PRAGMA schema_version").fetchone()
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, table))
    db.execute(f"PRAGMA schema_version = {version + 1}")


@cache
def full_journal() -> bytes:
    """Return the bytes of a journal with three debriefs and something in every column."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        with closing(Journal(path, create=True)) as journal:
            first = Question(id="q1", wording="Why us?", answer="Because", practise=True, category=Category.MOTIVATION)
            other = Question(id="q2", wording="Why did you leave?", category=Category.BACKGROUND)
            for debrief in (_debrief("d1", first, other), _debrief("d2", first), _debrief("d3", other)):
                journal.save(debrief, None)
            journal.trash("d3", NOW)
            journal.transact(lambda db: edits.review(db, "q1", Grade.GOOD, NOW - 10**8))
            journal.transact(lambda db: edits.answer(db, "q1", "Because of the archive", NOW))
            journal.transact(lambda db: db.execute("INSERT INTO attempt VALUES ('a', 'q1', ?, 'One try')", (NOW,)))
            journal.transact(lambda db: let_go(db, "note/nd1", NOW))
            store_text(journal, TextEdit(target=TextField.NOTE, record="nd1", text="Dear Ada, thank you"))
            for session, text in (("one", "Mine"), ("two", "Mine again")):
                store_text(journal, TextEdit(target=TextField.SHEET, record=NEXT, text=text, session=session))
            journal.transact(lambda db: set_next_interview(db, NextInterview(day=date(2026, 12, 3)), NOW))
            while journal.index():
                pass
        return path.read_bytes()


def _debrief(debrief_id: str, *questions: Question) -> Debrief:
    return Debrief(
        id=debrief_id,
        started_at=NOW - 10**8,
        finished_at=NOW - 10**7,
        step=END if debrief_id == "d1" else "room",
        skipped=("room",),
        company="Northwind",
        role="Engineer",
        stage="Final",
        held=replace(_HELD, at=NOW - len(debrief_id) * 10**8 - ord(debrief_id[1]) * 10**6),
        people="Ada",
        outcome=Outcome.REJECTED,
        answered=_HELD,
        their_words="Somebody else",
        promised=_HELD,
        nudged_at=NOW,
        no_notes=True,
        chance=50,
        load_first=7,
        load_last=3,
        again=Again.YES,
        skip_rule="On call",
        tags=("remote",),
        reflections=(Reflection(id="room", text="A quiet room"),),
        asked=tuple(
            Asked(
                question=question,
                wording=f"{question.wording} Really",
                certainty=Certainty.GIST,
                said="Hm",
                sureness=40,
                discomfort=4,
                left_out="Much",
            )
            for question in questions
        ),
        strengths=(Strength(step="room", text="Calm", evidence="Slept"),),
        developments=(
            Development(
                id=f"p{debrief_id}",
                step="room",
                text="Breathe",
                cue="asked",
                action="pause",
                due=_HELD,
                rehearsed=True,
                came=True,
                happened="When it came",
                checked_at=NOW,
            ),
        ),
        causes=(Cause(text="Rival", control=Control.NOT_MINE, evidence="Said so"),),
        requirements=(Requirement(text="SQL", need=Need.MUST, met=Met.PARTLY, probed=True),),
        notes=(
            Note(
                id=f"n{debrief_id}",
                to="Ada",
                moment="The joke",
                ask="What to do",
                template="warm",
                text="Dear Ada",
                sent_at=NOW,
            ),
        ),
        feedback=(
            Feedback(
                id="f", sender="Ada", words="Good", verdict=Verdict.ADOPT, why="True", sealed=True, received_at=NOW
            ),
        ),
        feedback_points=(FeedbackPoint(feedback="f", text="Slower", verdict=Verdict.TEST, why="Perhaps"),),
    )
