"""Copies a journal with SQLite and verifies the copy before it gets its name."""

import os
import secrets
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from debrief.private_files import sync
from debrief.storage.file.check import page_faults
from debrief.storage.file.encryption.overwrite import overwrite_and_remove
from debrief.storage.file.errors import file_errors, is_damage
from debrief.storage.file.open_sqlite import open_sqlite, raw_key_of
from debrief.storage.file.sql import read_transaction

PART = ".part"
"""The suffix of the names of unfinished copies."""
_STALE_SECONDS = 3600
"""The age from which an unfinished copy counts as left by a crash."""
_STEP_PAGES = 4096
"""How much is copied between two looks whether to stop: 16 MB, about 20 ms."""
_STEP_INSTRUCTIONS = 100_000
"""The same for verification, in instructions of SQLite."""


class NotVerified(Exception):  # noqa: N818 - a finding, not a fault
    """A journal or a copy failed verification; `str()` is a clause that says why."""


class CopyCancelled(Exception):  # noqa: N818 - it was asked for
    """The copy was cancelled and removed."""


class Counts(NamedTuple):
    """The numbers of records in a journal."""

    debriefs: int
    questions: int


def copy_verified(
    db: sqlite3.Connection, target: Path, *, replace: bool = False, is_cancelled: Callable[[], bool] = lambda: False
) -> Counts:
    """Copy the journal open as `db` (autocommit) to `target`, mode 0600; return the counts of the copy.

    A copy of an encrypted journal has the same key, and a copy of its key file beside it. A crash leaves at most an
    unfinished file beside it. Without `replace` an existing file raises FileExistsError. Raises NotVerified, OSError or
    sqlite3.Error; then what was at `target` is unchanged.
    """
    key = raw_key_of(db)
    with _unfinished(target) as unfinished:
        rows = _fill(db, unfinished, key, is_cancelled)
        counts = _verify_copy(unfinished, key, rows, is_cancelled)
        if key is not None:
            from debrief.storage.file.encryption.key_file import copy_key_file

            copy_key_file(_path_of(db), target)  # first: a crash leaves it without its journal, never the reverse
        publish(unfinished, target, replace=replace)
    return counts


def copy_with_key(
    db: sqlite3.Connection,
    target: Path,
    key: bytes | None,
    *,
    prepare: Callable[[sqlite3.Connection], None] | None = None,
) -> Counts:
    """Copy the journal open as `db` like `copy_verified`, but encrypted with `key`; None: not encrypted.

    The key file is for the caller to write. `prepare` changes the copy after it was compared with the journal, and
    before it is checked again and named.
    """
    with _unfinished(target) as unfinished:
        rows = _fill(db, unfinished, key, lambda: False)
        counts = _verify_copy(unfinished, key, rows, lambda: False, prepare)
        publish(unfinished, target, replace=False)
    return counts


def verify(db: sqlite3.Connection, rows: dict[str, int] | None = None) -> None:
    """Raise NotVerified if the journal is damaged, or its row counts differ from `rows`.

    An index or a value that is wrong does not count: such a journal is worth a backup as well. Raise
    sqlite3.Error where it cannot be read.
    """
    if page_faults(db):
        raise NotVerified("it is damaged")
    if rows is not None and row_counts(db) != rows:
        raise NotVerified("the copy is not the same as the journal")


def row_counts(db: sqlite3.Connection) -> dict[str, int]:
    """Return the number of rows of each table except those of the search index."""
    tables = db.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").fetchall()
    return {name: _count(db, name) for (name,) in tables if not name.startswith("sqlite_")}


def count_records(db: sqlite3.Connection) -> Counts:
    """Return the number of debriefs, those in the trash included, and of questions, without plans to rehearse."""
    columns = {column for _, column, *_ in db.execute("PRAGMA table_info(question)")}
    asked = "category IS NOT 'plan'" if "category" in columns else "true"  # the oldest journals have no categories
    (questions,) = db.execute(f"SELECT count(*) FROM question WHERE {asked}").fetchone()  # noqa: S608 - of ours
    return Counts(_count(db, "debrief"), questions)


def remove_stale_parts(folder: Path, stem: str = "", *, at_once: bool = False) -> None:
    """Remove the unfinished copies in `folder` that a crash left, overwritten: one may be of a journal in plain text.

    `stem`: what their names begin with. `at_once`: nobody writes such a copy now, so that it need not be old.
    """
    for part in folder.glob(f"{stem}*{PART}*"):
        with suppress(OSError):
            found = part.lstat()
            if not at_once and time.time() - found.st_mtime <= _STALE_SECONDS:
                continue
            if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
                overwrite_and_remove(part)
            else:  # a crash in `publish` leaves a second name of a finished backup
                part.unlink()


def publish(unfinished: Path, target: Path, *, replace: bool) -> None:
    """Rename a file to `target` and sync the folder. Raises FileExistsError without `replace`."""
    if not replace:
        try:
            os.link(unfinished, target)
        except FileExistsError:
            raise
        except OSError:  # a disk without hard links: this is as near as one comes
            if target.exists():
                raise FileExistsError(17, "File exists", str(target)) from None
            unfinished.rename(target)
    else:
        unfinished.replace(target)
    sync(target.parent)


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """Yield an empty file beside `target` to copy to, which is removed unless it was published; translate errors."""
    unfinished = target.with_name(f"{target.name}.{secrets.token_hex(4)}{PART}")
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        yield unfinished
    except file_errors() as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise CopyCancelled from None
        if is_damage(error):
            raise NotVerified("it is damaged") from error
        raise
    finally:
        for left in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _verify_copy(
    path: Path,
    key: bytes | None,
    rows: dict[str, int],
    is_cancelled: Callable[[], bool],
    prepare: Callable[[sqlite3.Connection], None] | None = None,
) -> Counts:
    """Verify a copy of a journal with these row counts, let `prepare` change it, and sync it; return its counts."""
    with closing(_open(path, key)) as copy:
        _stop_when(copy, is_cancelled)
        verify(copy, rows)
        if prepare is not None:
            prepare(copy)
            verify(copy)
        counts = count_records(copy)
    sync(path)
    return counts


def _fill(db: sqlite3.Connection, path: Path, key: bytes | None, is_cancelled: Callable[[], bool]) -> dict[str, int]:
    """Copy the journal open as `db` to an empty file, encrypted with `key`; return the row counts of the journal."""
    with read_transaction(db):
        db.execute("SELECT 1 FROM sqlite_master").fetchone()  # locks it now: `backup` would never return
        if key == raw_key_of(db):
            _copy(db, path, is_cancelled)
        else:
            _export(db, path, key)
        return row_counts(db)


def _copy(db: sqlite3.Connection, path: Path, is_cancelled: Callable[[], bool]) -> None:
    def check(*_: int) -> None:
        if is_cancelled():
            raise CopyCancelled

    with closing(_open(path, raw_key_of(db))) as target:
        target.execute("PRAGMA synchronous = OFF")  # it is synced as a whole before it gets its name
        db.backup(target, pages=_STEP_PAGES, progress=check, sleep=0)


def _export(db: sqlite3.Connection, path: Path, key: bytes | None) -> None:
    """Copy the journal open as `db` to an empty file encrypted with another `key`; None: not encrypted."""
    from debrief.storage.file.encryption.connection import export_encrypted

    export_encrypted(_path_of(db), raw_key_of(db), path, key)


def _path_of(db: sqlite3.Connection) -> Path:
    return Path(db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0])


def _open(path: Path, key: bytes | None) -> sqlite3.Connection:
    db = open_sqlite(path, key=key)
    try:
        for setting in ("trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY", "secure_delete = ON"):
            db.execute(f"PRAGMA {setting}")
    except BaseException:
        db.close()
        raise
    return db


def _stop_when(db: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> None:
    db.set_progress_handler(lambda: int(is_cancelled()), _STEP_INSTRUCTIONS)


def _count(db: sqlite3.Connection, table: str) -> int:
    count: int = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608 - a name of the schema
    return count
