"""Copies of the journal: made through SQLite, read back and checked before they get their name."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from debrief.private import private_folder
from debrief.storage.file.errors import JournalUnusable

FOLDER = "backups"
"""Beside the journal."""


def before_upgrade(db: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the journal at `path`, open as `db`, before its schema is changed from `version`; return the copy.

    Raises JournalUnusable, with nothing changed and no copy left, where it cannot be made.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"[:-3]
    copy = path.parent / FOLDER / f"journal-version-{version}-{stamp}Z.sqlite3"
    try:
        private_folder(copy.parent)
        _checked_copy(db, copy)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise JournalUnusable(
            f"The journal {path} must be copied before it is brought up to date, and the copy failed ({why})",
            f"nothing in it was changed: make sure that {copy.parent} can be written and has room",
        ) from error
    return copy


def backups(folder: Path) -> list[Path]:
    """Return the copies in `folder`, the newest last."""
    return sorted(folder.glob("*.sqlite3"))


def holding(folder: Path, debrief_ids: Iterable[str]) -> list[Path]:
    """Return the copies in `folder` that hold any of the debriefs; one that cannot be read is taken to."""
    wanted = tuple(debrief_ids)
    return [copy for copy in backups(folder) if _holds(copy, wanted)]


def _holds(copy: Path, debrief_ids: Iterable[str]) -> bool:
    query = "SELECT 1 FROM debrief WHERE id = ?"
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return any(db.execute(query, (debrief_id,)).fetchone() for debrief_id in debrief_ids)
    except sqlite3.Error:
        return True


def _checked_copy(db: sqlite3.Connection, copy: Path) -> None:
    unfinished = copy.with_suffix(".part")
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(unfinished)) as target:
            db.backup(target)
        with closing(sqlite3.connect(unfinished)) as reopened:
            _compare(reopened, db)
        _synced(unfinished)
        unfinished.rename(copy)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    _synced(copy.parent)


def _compare(copy: sqlite3.Connection, db: sqlite3.Connection) -> None:
    (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok" or _counts(copy) != _counts(db):
        raise sqlite3.DatabaseError("the copy is not the same as the journal")


def _counts(db: sqlite3.Connection) -> list[int]:
    return [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("debrief", "question", "asked")]  # noqa: S608


def _synced(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
