"""Opening the journal file: permissions, version check, upgrade and pragmas."""

import contextlib
import os
import sqlite3
from pathlib import Path

from debrief.private import private_folder
from debrief.storage.file.backup import before_upgrade
from debrief.storage.file.errors import JournalUnusable, NoJournal, not_a_journal, translate_sqlite_errors
from debrief.storage.file.migrate import APPLICATION_ID, migrate, newest

_OLDEST_SQLITE = (3, 37, 0)
"""The first version with STRICT tables."""

_PRAGMAS = (
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "fullfsync = ON",
    "synchronous = EXTRA",
    "cache_size = -1024",  # kilobytes; half the usual, since the app has three connections
)

_READ_PRAGMAS = ("query_only = ON",)
_WRITE_PRAGMAS = (
    "journal_mode = DELETE",
    # A transaction that outgrows the cache would lock the file to put pages there, and readers out until its end.
    "cache_spill = OFF",
)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the journal at `path` in autocommit mode, for one thread; create folder (0700) and file (0600) as needed.

    A journal of an older version is upgraded, also with `read_only`, after a verified backup.

    `read_only`: refuse writes; raises NoJournal, and creates nothing, where there is no journal or an empty one.
    On read-only media opening succeeds and the first write fails. Raises JournalUnusable, with the file unchanged,
    where it is no journal, was written by a newer version, or cannot be opened.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise JournalUnusable(f"This Python has SQLite {sqlite3.sqlite_version}", "debrief needs 3.37 or later")
    with translate_sqlite_errors(path):
        if path.is_dir():
            raise JournalUnusable(f"There is a folder where the journal should be, at {path}", "move it away")
        if read_only and not path.exists():
            raise NoJournal(path)
        if not read_only:
            _create_file(path)
        # Not mode=ro: reading after a crash in the middle of a write has to roll that back first.
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5, isolation_level=None)
        try:
            _prepare(db, path, read_only=read_only)
        except BaseException:
            db.close()
            raise
        return db


def _create_file(path: Path) -> None:
    # An existing journal is never opened here: closing any descriptor of it would drop the locks that another
    # connection of this process holds (POSIX), so the file is made only by O_EXCL, and its mode changed by name.
    private_folder(path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if not path.exists() or path.stat().st_mode & 0o077 == 0:
            return
        with contextlib.suppress(OSError):
            path.chmod(0o600)
    else:
        path.chmod(0o600)


def _prepare(db: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    for setting in _PRAGMAS:
        db.execute(f"PRAGMA {setting}")
    made_by, version, pages = (_pragma(db, name) for name in ("application_id", "user_version", "page_count"))
    if pages and made_by != APPLICATION_ID:
        raise not_a_journal(path)
    if version > newest():
        raise JournalUnusable(
            f"The journal {path} was written by a newer debrief",
            "nothing in it was changed: update debrief to open it",
        )
    if not pages and read_only:
        raise NoJournal(path)
    if version < newest():
        _upgrade(db, path, version, read_only=read_only)
    for setting in _READ_PRAGMAS if read_only else _WRITE_PRAGMAS:
        db.execute(f"PRAGMA {setting}")


def _upgrade(db: sqlite3.Connection, path: Path, version: int, *, read_only: bool) -> None:
    if ("ENABLE_FTS5",) not in db.execute("PRAGMA compile_options"):
        raise JournalUnusable(
            f"This Python's SQLite {sqlite3.sqlite_version} has no full-text search (FTS5)",
            "nothing was changed: debrief needs one that has, as nearly all do",
        )
    if read_only and not os.access(path, os.W_OK):
        raise JournalUnusable(
            f"The journal {path} was written by an older debrief, and can only be read",
            "nothing in it was changed: open it once where it can be written",
        )
    if version:
        before_upgrade(db, path, version)
    migrate(db)


def _pragma(db: sqlite3.Connection, name: str) -> int:
    value: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value
