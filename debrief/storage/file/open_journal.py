"""Opens the journal: checks its version and identity, upgrades it, and sets its pragmas."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.private_files import APPLICATION_ID, is_encrypted
from debrief.storage.file.errors import (
    JournalReplaced,
    JournalUnusable,
    NoJournal,
    has_traces,
    is_damage,
    no_journal,
    not_a_journal,
    sqlite_errors,
    translate_sqlite_errors,
)
from debrief.storage.file.location import create_journal_file, narrow_mode, require_journal_file
from debrief.storage.file.migrate import migrate, newest
from debrief.storage.file.open_sqlite import open_sqlite, raw_key_of
from debrief.storage.file.values import decode_text

if TYPE_CHECKING:
    import sqlite3

_OLDEST_SQLITE = (3, 37, 0)
"""The first version with STRICT tables."""

_PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "fullfsync = ON",
    "synchronous = EXTRA",
    "cache_size = -1024",  # kilobytes; half the usual, since the app has three connections
)

_ENCRYPTED_PRAGMAS = (
    "cache_size = -4096",  # each page that is read is decrypted: with a quarter of this, a search took 3 times as long
)
_READ_PRAGMAS = ("query_only = ON",)
_WRITE_PRAGMAS = (
    "journal_mode = DELETE",
    # A transaction that outgrows the cache would lock the file to put pages there, and readers out until its end.
    "cache_spill = OFF",
)


def connect(
    path: Path,
    *,
    create: bool = False,
    read_only: bool = False,
    journal_id: str | None = None,
    busy_seconds: float = 5,
    key: bytes | None = None,
) -> sqlite3.Connection:
    """Open the journal at `path` in autocommit mode, for one thread.

    A journal of an older version is upgraded, also with `read_only`, after a verified backup.

    `create`: create folder (0700) and file (0600) if there is none; without it NoJournal is raised, and for an empty
    file too. Where there are backups or a key file it is JournalLost, also with `create`. `read_only`: refuse writes;
    on read-only media opening succeeds anyway and the first write fails. `journal_id`: the id that the journal must
    have, and then it is not upgraded; JournalReplaced is raised where it has another. `busy_seconds`: how long a
    statement waits for a lock. `key`: of a new journal, or of one that was open before. Raises JournalUnusable, with
    the file unchanged, where it is no journal, was written by a newer version, or cannot be opened.
    """
    if key is None and not is_encrypted(path):
        _require_strict_tables()
    with translate_sqlite_errors(path):
        try:
            require_journal_file(path)
        except NoJournal:
            if not create:
                raise
        if create:
            create_journal_file(path)
        elif not read_only:
            narrow_mode(path)
        # Not mode=ro: reading after a crash in the middle of a write has to roll that back first.
        db = open_sqlite(path, timeout=busy_seconds, key=key)
        try:
            _prepare(db, path, create=create, read_only=read_only, journal_id=journal_id)
        except BaseException:
            db.close()
            raise
        return db


def _require_strict_tables() -> None:
    import sqlite3

    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise JournalUnusable(f"This Python has SQLite {sqlite3.sqlite_version}", "debrief needs 3.37 or later")


def read_journal_id(db: sqlite3.Connection) -> str:
    """Return the id of a journal, which its copies share; empty if it has none, or the page it is on is damaged."""
    try:
        row = db.execute("SELECT id FROM journal").fetchone()
    except sqlite_errors() as error:
        if not is_damage(error):
            raise
        return ""
    return str(row[0]) if row else ""


def _prepare(db: sqlite3.Connection, path: Path, *, create: bool, read_only: bool, journal_id: str | None) -> None:
    db.text_factory = decode_text
    for setting in _PRAGMAS if raw_key_of(db) is None else (*_PRAGMAS, *_ENCRYPTED_PRAGMAS):
        db.execute(f"PRAGMA {setting}")
    made_by, version, pages = (_pragma(db, name) for name in ("application_id", "user_version", "page_count"))
    if pages and made_by != APPLICATION_ID:
        raise not_a_journal(path)
    if version > newest():
        raise JournalUnusable(
            f"The journal {path} was written by a newer debrief",
            "nothing in it was changed: update debrief to open it",
        )
    if not pages and (not create or has_traces(path)):
        raise no_journal(path)
    if journal_id is not None and (version < newest() or read_journal_id(db) != journal_id):
        raise JournalReplaced(path)
    if version < newest():
        _upgrade(db, path, version, read_only=read_only)
    for setting in _READ_PRAGMAS if read_only else _WRITE_PRAGMAS:
        db.execute(f"PRAGMA {setting}")


def _upgrade(db: sqlite3.Connection, path: Path, version: int, *, read_only: bool) -> None:
    if ("ENABLE_FTS5",) not in db.execute("PRAGMA compile_options"):
        import sqlite3

        raise JournalUnusable(
            f"This Python's SQLite {sqlite3.sqlite_version} has no full-text search (FTS5)",
            "nothing was changed: use a Python whose SQLite has it, as nearly all do",
        )
    if read_only and not os.access(path, os.W_OK):
        raise JournalUnusable(
            f"The journal {path} was written by an older debrief, and can only be read",
            "nothing in it was changed: open it once where it can be written",
        )
    if version:
        from debrief.storage.backups.make import backup_before_upgrade

        backup_before_upgrade(db, path, version)
    migrate(db)


def _pragma(db: sqlite3.Connection, name: str) -> int:
    value: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value
