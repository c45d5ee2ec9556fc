"""Backups of the journal: copied by SQLite, then verified, and only then given their final name."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from debrief.private import BACKUPS, private_folder
from debrief.storage.file.errors import JournalUnusable

FOLDER = BACKUPS
"""The name of the folder for backups, beside the journal."""


def before_upgrade(db: sqlite3.Connection, path: Path, version: int) -> Path:
    """Back up the journal at `path`, open as `db`, before an upgrade from `version`; return the path of the copy.

    Raises JournalUnusable where that fails; then nothing is changed and no copy is left.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"[:-3]
    copy = path.parent / FOLDER / f"journal-version-{version}-{stamp}Z.sqlite3"
    try:
        private_folder(copy.parent)
        _copy_and_verify(db, copy)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise JournalUnusable(
            f"The journal {path} must be copied before it is brought up to date, and the copy failed ({why})",
            f"nothing in it was changed: make sure that {copy.parent} can be written and has room",
        ) from error
    return copy


def backups(folder: Path) -> list[Path]:
    """Return the backups in `folder`, the newest last."""
    return sorted(folder.glob("*.sqlite3"))


def backups_containing(folder: Path, debrief_ids: Iterable[str]) -> list[Path]:
    """Return the backups in `folder` with any of the debriefs; one that cannot be read counts as having them."""
    wanted = tuple(debrief_ids)
    return [copy for copy in backups(folder) if _has_any(copy, wanted)]


def _has_any(copy: Path, debrief_ids: Iterable[str]) -> bool:
    query = "SELECT 1 FROM debrief WHERE id = ?"
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return any(db.execute(query, (debrief_id,)).fetchone() for debrief_id in debrief_ids)
    except sqlite3.Error:
        return True


def _copy_and_verify(db: sqlite3.Connection, copy: Path) -> None:
    unfinished = copy.with_suffix(".part")
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(unfinished)) as target:
            db.backup(target)
        with closing(sqlite3.connect(unfinished)) as reopened:
            _verify(reopened, db)
        _fsync(unfinished)
        unfinished.rename(copy)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    _fsync(copy.parent)


def _verify(copy: sqlite3.Connection, db: sqlite3.Connection) -> None:
    (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok" or _counts(copy) != _counts(db):
        raise sqlite3.DatabaseError("the copy is not the same as the journal")


def _counts(db: sqlite3.Connection) -> list[int]:
    return [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("debrief", "question", "asked")]  # noqa: S608


def _fsync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
