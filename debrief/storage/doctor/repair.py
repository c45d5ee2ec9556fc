"""Repairs a journal whose pages are sound: its values, orphaned rows, indexes and permissions."""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from debrief.storage.backups.make import backup_before
from debrief.storage.backups.names import Reason
from debrief.storage.doctor.examine import SEARCHES
from debrief.storage.doctor.journal_folder import too_open, unfinished
from debrief.storage.doctor.key_files import repair_key_files
from debrief.storage.doctor.orphans import adopt_orphans, missing_ids
from debrief.storage.doctor.unreadable_values import BadValue, bad_values
from debrief.storage.doctor.valid_values import repaired_value
from debrief.storage.file.check import require_sound
from debrief.storage.file.errors import JournalUnusable, translate_sqlite_errors
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.open_journal import connect
from debrief.storage.file.sql import write_transaction
from debrief.storage.questions.edits import update_card
from debrief.storage.records.journal import Journal

_CARDS = frozenset({"due_at", "stability", "difficulty", "reviewed_at"})


class Repaired(NamedTuple):
    """The numbers of values repaired and placeholders added. `backup`: a copy of the journal from before."""

    values: int
    placeholders: int
    backup: Path


def repair(journal: Path, now: int) -> Repaired:
    """Repair what can be repaired in the journal at that path, after a backup; `now`: UTC ms.

    Raises JournalUnusable, with the journal unchanged, while an app runs on it, where its pages are damaged, or where
    what is repaired would not pass its checks.
    """
    with translate_sqlite_errors(journal), closing(InstanceLock(journal)) as lock:
        if lock.others():
            raise JournalUnusable(f"debrief is open on {journal}", "nothing was changed: quit it, then repair")
        for path in too_open(journal):
            path.chmod(path.stat().st_mode & 0o700)
        for path in unfinished(journal):
            _remove(path)
        with closing(connect(journal)) as db:
            require_sound(db, journal, seconds=float("inf"))
            backup = backup_before(db, journal, Reason.BEFORE_REPAIR)
            values, placeholders = _repair_records(db, journal, now)
        repair_key_files(journal)
        with closing(Journal(journal)) as opened:
            while opened.index(100):
                pass
    return Repaired(values, placeholders, backup)


def _repair_records(db: sqlite3.Connection, journal: Path, now: int) -> tuple[int, int]:
    db.execute("PRAGMA foreign_keys = OFF")
    with write_transaction(db):
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:  # they are for what people change
            db.execute(f'DROP TRIGGER "{name}"')
        bad = list(bad_values(db))
        _repair_values(db, bad)
        placeholders = adopt_orphans(db, now)
        _build_indexes(db)
        for _, sql in triggers:
            db.execute(sql)
        _require_repaired(db, journal)
    return len(bad), placeholders


def _require_repaired(db: sqlite3.Connection, journal: Path) -> None:
    if next(bad_values(db), None) or db.execute("PRAGMA foreign_key_check").fetchone():
        raise JournalUnusable(f"The repair of {journal} failed its check", "nothing in it was changed")


def _repair_values(db: sqlite3.Connection, bad: list[BadValue]) -> None:
    cards = set[int]()
    db.execute("PRAGMA ignore_check_constraints = ON")  # of a row with two bad values, one is repaired after the other
    for column, rowid, value in bad:
        new = repaired_value(column, value)
        if column.name == "id" and column.table in {"debrief", "question"}:
            new = _former_id(db, column.table, bad) or new
        db.execute(f'UPDATE OR IGNORE {column.table} SET "{column.name}" = ? WHERE rowid = ?', (new, rowid))  # noqa: S608 - names of the schema
        if column.table == "question" and column.name in _CARDS:
            cards.add(rowid)
    db.execute("PRAGMA ignore_check_constraints = OFF")
    for rowid in cards:
        (question_id,) = db.execute("SELECT id FROM question WHERE rowid = ?", (rowid,)).fetchone()
        update_card(db, question_id)


def _former_id(db: sqlite3.Connection, table: str, bad: list[BadValue]) -> str | None:
    """Return the former id of a record, if exactly one id is unreadable and exactly one is missing."""
    unreadable = [one for one in bad if (one.column.table, one.column.name) == (table, "id")]
    gone = missing_ids(db, table)
    return gone[0] if len(unreadable) == len(gone) == 1 else None


def _build_indexes(db: sqlite3.Connection) -> None:
    """Rebuild every index; the writer fills the search index afterwards."""
    db.execute("REINDEX")
    for table in SEARCHES:
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")  # noqa: S608 - a name of ours
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - names of the schema
    db.execute("UPDATE debrief SET indexed = 0")
    db.execute("UPDATE question SET counted = 0, indexed = 1")


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
