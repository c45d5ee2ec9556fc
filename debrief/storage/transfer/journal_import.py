"""Imports records into the user's journal: all or nothing, in one transaction, after a verified backup."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from debrief.domain.record.transfer import ImportCounts, Record
from debrief.storage.backups.make import backup_before
from debrief.storage.backups.names import Reason
from debrief.storage.file.errors import NoJournal, sqlite_errors, translate_sqlite_errors
from debrief.storage.file.migrate import migrate
from debrief.storage.file.open_journal import connect
from debrief.storage.file.sql import write_transaction
from debrief.storage.transfer.known_questions import without_known
from debrief.storage.transfer.record_import import RecordImport

_SETTINGS = (
    # Under this size no reader waits before the commit; over it, pages go to the file early, and memory stays small.
    "PRAGMA cache_size = -65536",
    "PRAGMA cache_spill = ON",
)


def preview_import(journal: Path, records: Iterable[Record], *, is_list: bool = False) -> ImportCounts:
    """Return what importing `records` would change, without writing anything. Raises JournalUnusable.

    `is_list`: they are a list of questions, of which the journal may have some.
    """
    with translate_sqlite_errors(journal, sqlite_errors), closing(_open_to_read(journal)) as db:
        return _run(RecordImport(db, dry_run=True), db, records, is_list=is_list)


def import_records(
    journal: Path, records: Iterable[Record], *, is_list: bool = False
) -> tuple[ImportCounts, Path | None]:
    """Import `records` into the journal at that path, which is created if it does not exist.

    Returns what changed, and the backup made before; None if there was nothing to back up. Whatever is raised, the
    journal is as it was: JournalUnusable, and what `records` raises. `is_list`: as for `preview_import`.
    """
    with translate_sqlite_errors(journal, sqlite_errors), closing(connect(journal, create=True)) as db:
        for setting in _SETTINGS:
            db.execute(setting)
        # Not within the transaction: SQLite's backup would wait for its end.
        backup = backup_before(db, journal, Reason.BEFORE_IMPORT) if _has_records(db) else None
        with write_transaction(db):
            counts = _run(RecordImport(db), db, records, is_list=is_list)
        return counts, backup


def _run(target: RecordImport, db: sqlite3.Connection, records: Iterable[Record], *, is_list: bool) -> ImportCounts:
    return target.run(without_known(db, records, target.counts) if is_list else records)


def _open_to_read(journal: Path) -> sqlite3.Connection:
    try:
        return connect(journal, read_only=True)
    except NoJournal:
        db = sqlite3.connect(":memory:", isolation_level=None)
        migrate(db)
        return db


def _has_records(db: sqlite3.Connection) -> bool:
    tables = ("debrief", "question", "prepared_page", "practice_aim")
    return any(db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in tables)  # noqa: S608 - names of ours
