"""The folder of backups beside the journal."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from debrief.private_files import BACKUPS
from debrief.storage.backups.names import BackupName, describe_counts, parse_backup_name
from debrief.storage.backups.verified_copy import Counts, count_records
from debrief.storage.file.errors import JournalLocked, JournalUnusable, file_errors
from debrief.storage.file.open_sqlite import open_sqlite, reads_without_key

REPLACED = "journal-replaced-"
"""The prefix of the names of damaged journals that a restore moved aside, next to the journal."""
SALVAGED = "journal-salvaged-"
"""The prefix of the names of salvaged journals, which are next to the journal."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup. `reason`: empty if the name does not say it. `made_at`: UTC ms.

    `counts`: None: it cannot be read, or is locked. `locked`: whether it is encrypted with a key that is not known.
    """

    path: Path
    reason: str
    made_at: int
    counts: Counts | None
    locked: bool = False

    def __str__(self) -> str:
        """Return in words how much it holds, or why that is not known."""
        if self.counts is None:
            return "locked" if self.locked else "cannot be read"
        return describe_counts(*self.counts)


def backups_folder(journal: Path) -> Path:
    """Return the folder for backups of the journal at that path."""
    return journal.parent / BACKUPS


def backup_files(folder: Path) -> list[Path]:
    """Return all journals in `folder`, the newest last, those copied there by hand included."""
    return [folder / backup.name for backup in sorted(_all(folder), key=lambda backup: (backup.made_at, backup.name))]


def own_backups(folder: Path) -> list[BackupName]:
    """Return the backups in `folder` that debrief made, unsorted."""
    return [name for path in folder.glob("*.sqlite3") if (name := parse_backup_name(path.name)) is not None]


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups in `folder` with their content, the newest first."""
    return [describe_backup(path) for path in reversed(backup_files(folder))]


def describe_backup(path: Path, *, ask: bool = False) -> Backup:
    """Return the backup at that path with its content. Raises OSError.

    `ask`: let the passphrase be asked for, if its key is not known; then JournalUnusable is raised where it is not had.
    """
    name = _name(path)
    try:
        with closing(open_to_read(path, ask=ask)) as db:
            return Backup(path, name.reason, name.made_at, count_records(db))
    except JournalLocked:
        if ask:
            raise
        return Backup(path, name.reason, name.made_at, None, locked=True)
    except JournalUnusable:
        if ask:
            raise
    except file_errors():
        pass
    return Backup(path, name.reason, name.made_at, None)


def backups_containing(folder: Path, debrief_ids: Iterable[str]) -> list[Path]:
    """Return the backups in `folder`, and journals moved aside, that contain any of the debriefs or are unreadable."""
    wanted = tuple(debrief_ids)
    return [copy for copy in _copies(folder) if _has_any(copy, wanted)]


def copies_of(journal: Path) -> list[Path]:
    """Return the journals that were moved aside, and then the backups of the journal at that path, oldest first."""
    return _copies(backups_folder(journal))


def plain_copies(journal: Path) -> list[Path]:
    """Return those of `copies_of`, and salvaged journals, that anybody can read, as they are not encrypted."""
    salvaged = sorted(journal.parent.glob(f"{SALVAGED}*.sqlite3"))
    return [copy for copy in (*salvaged, *copies_of(journal)) if has_no_key(copy)]


def has_no_key(copy: Path) -> bool:
    """Return whether a backup can be read without a key; False: it is encrypted, or its first page cannot be read."""
    with suppress(JournalUnusable):
        return reads_without_key(copy)
    return False


def open_to_read(path: Path, *, ask: bool = True) -> sqlite3.Connection:
    """Open a backup read-only. Raises sqlite3.Error, and JournalUnusable if it is locked.

    `ask`: let the passphrase be asked for, if its key is not known.
    """
    return open_sqlite(path, mode="ro", ask=ask)


def _copies(folder: Path) -> list[Path]:
    return [*sorted(folder.parent.glob(f"{REPLACED}*.sqlite3")), *backup_files(folder)]


def _all(folder: Path) -> Iterator[BackupName]:
    for path in folder.glob("*.sqlite3"):
        with suppress(OSError):
            yield _name(path)


def _name(path: Path) -> BackupName:
    return parse_backup_name(path.name) or BackupName(path.name, "", path.stat().st_mtime_ns // 1_000_000)


def _has_any(copy: Path, debrief_ids: Iterable[str]) -> bool:
    query = "SELECT 1 FROM debrief WHERE id = ?"
    try:
        with closing(open_to_read(copy, ask=False)) as db:
            return any(db.execute(query, (debrief_id,)).fetchone() for debrief_id in debrief_ids)
    except (*file_errors(), JournalUnusable):
        return True
