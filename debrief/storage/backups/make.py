"""Makes backups and removes those that the rotation does not retain."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from debrief.private_files import key_file, private_folder
from debrief.storage.backups.folder import backups_folder, open_to_read, own_backups
from debrief.storage.backups.names import Reason, backup_name, upgrade_reason
from debrief.storage.backups.rotation import find_expired, is_due
from debrief.storage.backups.verified_copy import (
    Counts,
    NotVerified,
    copy_verified,
    remove_stale_parts,
    row_counts,
    verify,
)
from debrief.storage.file.errors import JournalUnusable, file_errors


def backup_before(db: sqlite3.Connection, journal: Path, reason: str) -> Path:
    """Back up the journal at that path, open as `db`, before a risky change; return the path of the backup.

    Raises JournalUnusable if that fails; then nothing may be done to the journal.
    """
    with _translated_errors(journal, "must be copied before it is changed"):
        path, _ = make_backup(db, journal, reason)
    return path


def backup_before_upgrade(db: sqlite3.Connection, journal: Path, version: int) -> Path:
    """Back up the journal before an upgrade from `version`, reusing the backup of an upgrade that failed."""
    reason = upgrade_reason(version)
    with _translated_errors(journal, "must be copied before it is updated"):
        for earlier in own_backups(backups_folder(journal)):
            path = backups_folder(journal) / earlier.name
            if earlier.reason == reason and _is_same(db, path):
                return path
        path, _ = make_backup(db, journal, reason)
    return path


def make_backup(
    db: sqlite3.Connection,
    journal: Path,
    reason: str,
    *,
    retain: Iterable[Path] = (),
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Path, Counts]:
    """Back up the journal at that path, open as `db`, and remove expired backups.

    `retain`: further backups to leave. Returns the path of the backup and what it holds. Raises NotVerified,
    CopyCancelled, OSError or sqlite3.Error.
    """
    folder = private_folder(backups_folder(journal))
    for each in (folder, journal.parent):
        remove_stale_parts(each)
    while True:
        path = folder / backup_name(reason, time.time_ns() // 1_000_000)
        try:
            counts = copy_verified(db, path, is_cancelled=is_cancelled)
        except FileExistsError:
            continue  # another process in the same millisecond
        break
    remove_expired(folder, [path, *retain])
    return path, counts


def remove_expired(folder: Path, protected: Iterable[Path]) -> None:
    """Remove the expired backups in `folder`, except those in `protected`."""
    for backup in find_expired(own_backups(folder), [path.name for path in protected]):
        with suppress(OSError):  # it is tried again after the next backup
            (folder / backup.name).unlink()
            key_file(folder / backup.name).unlink(missing_ok=True)


def daily_is_due(db: sqlite3.Connection, journal: Path, now: int) -> bool:
    """Return whether a daily backup is due: the journal has changed and has no backup of today."""
    if not any(db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in ("debrief", "question")):  # noqa: S608 - names of ours
        return False
    made_at = [backup.made_at for backup in own_backups(backups_folder(journal))]
    return is_due(now, made_at, journal.stat().st_mtime_ns // 1_000_000)


def make_daily_backup(db: sqlite3.Connection, journal: Path, is_cancelled: Callable[[], bool]) -> Path | None:
    """Back up the journal if a backup is due; return its path or None. Raises as `make_backup` does."""
    if not daily_is_due(db, journal, time.time_ns() // 1_000_000):
        return None
    return make_backup(db, journal, Reason.DAILY, is_cancelled=is_cancelled)[0]


def _is_same(db: sqlite3.Connection, copy: Path) -> bool:
    """Return whether a backup is sound and has the same rows as the journal open as `db`."""
    try:
        with closing(open_to_read(copy, ask=False)) as other:
            other.text_factory = db.text_factory
            verify(other, rows := row_counts(db))
            queries = [f'SELECT * FROM "{table}"' for table in rows]  # noqa: S608 - names of the schema
            return all(
                mine == theirs
                for query in queries
                for mine, theirs in zip(db.execute(query), other.execute(query), strict=True)
            )
    except (*file_errors(), JournalUnusable, NotVerified, ValueError):
        return False


@contextmanager
def _translated_errors(journal: Path, what: str) -> Iterator[None]:
    try:
        yield
    except (OSError, *file_errors(), NotVerified) as error:
        why = getattr(error, "strerror", None) or error
        raise JournalUnusable(
            f"The journal {journal} {what}, and the copy failed ({why})",
            f"nothing in it was changed: make sure that {backups_folder(journal)} can be written and has room",
        ) from error
