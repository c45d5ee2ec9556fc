"""Restores a backup: replaces the journal by a verified copy and retains the previous journal."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from debrief.private_files import APPLICATION_ID, is_encrypted, key_file, private_folder
from debrief.storage.backups.folder import open_to_read
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.move_aside import has_content, move_side_files, moved_aside, replaced_name
from debrief.storage.backups.names import Reason
from debrief.storage.backups.verified_copy import (
    PART,
    Counts,
    NotVerified,
    copy_with_key,
    publish,
    remove_stale_parts,
)
from debrief.storage.file.errors import (
    JournalLost,
    JournalUnusable,
    NoJournal,
    file_errors,
    is_damage,
    translate_sqlite_errors,
)
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.location import require_journal_file
from debrief.storage.file.migrate import migrate, newest
from debrief.storage.file.open_sqlite import key_beside, key_for, open_sqlite, raw_key_of

_UNCHANGED = "the journal is unchanged"
_REV_STEP = 1_000_000


class _Built(NamedTuple):
    """A copy of a backup that may become the journal."""

    counts: Counts
    encrypted: bool


class RestoreResult(NamedTuple):
    """The content of the restored backup. `retained`: the path of the previous journal; None: there was none.

    `encrypted`: whether the journal is encrypted now. `retained_key`: the key file of a journal that was not opened.
    """

    counts: Counts
    retained: Path | None
    encrypted: bool = False
    retained_key: Path | None = None


def restore(journal: Path, backup: Path, *, unopened: bool = False) -> RestoreResult:
    """Replace the journal at that path, which may be missing or damaged, with a copy of `backup`.

    The copy is checked, and upgraded where it is of an older version, before it takes the journal's name. A journal
    that is sound becomes a backup; a damaged one is moved aside. In place of an encrypted journal, or of a missing one
    whose key file is there, it is encrypted with the same key, so that the current passphrase opens it.

    `unopened`: for a journal whose passphrase is forgotten. It is moved aside as it is, with its key file, and the
    restored one is encrypted only if the backup is.

    Raises JournalUnusable, with the journal unchanged, also while an app runs on it.
    """
    with suppress(NoJournal, JournalLost):
        require_journal_file(journal)
    target = Path(os.path.realpath(journal))  # where it is a link, that stays one
    if target.exists() and backup.exists() and backup.samefile(target):
        raise JournalUnusable(f"{backup} is the journal itself", "nothing was changed: choose one of its backups")
    with _translated_errors(backup):
        private_folder(target.parent)
        remove_stale_parts(target.parent)
        lock = InstanceLock(journal)
    with closing(lock):
        require_alone(lock, journal)
        new = target.with_name(f"{target.stem}-restored-{secrets.token_hex(4)}{PART}")
        try:
            key = None if unopened else _key_of_replaced(target, backup)
            with _translated_errors(backup):
                built = _build(backup, new, key)
            with translate_sqlite_errors(journal), _retain(target, journal, backup, unopened=unopened) as retained:
                require_alone(lock, journal)
                move_side_files(target, replaced_name(target))
                if key is None and built.encrypted:  # first: a crash leaves a journal that can be read without it
                    _copy_key_file(backup, target)
                publish(new, target, replace=True)
                if not built.encrypted:
                    key_file(target).unlink(missing_ok=True)
        finally:
            new.unlink(missing_ok=True)
    retained_key = key_file(retained) if unopened and retained and is_encrypted(retained) else None
    if retained is not None and not retained.exists():
        retained = None
    return RestoreResult(built.counts, retained, built.encrypted, retained_key)


def _key_of_replaced(target: Path, backup: Path) -> bytes | None:
    """Return the key of the journal to replace, or that in the key file of a missing one; None: it is not encrypted."""
    if has_content(target):
        return key_for(target)
    if not is_encrypted(target):
        return None
    from debrief.storage.file.encryption.key_file import KeyFileUnusable, read_key_file

    try:
        read_key_file(key_file(target))
    except KeyFileUnusable as error:
        if is_encrypted(backup):  # it brings its own
            return None
        raise JournalUnusable(
            f"The key file {key_file(target)} cannot be used, since {error}",
            f"nothing was changed: move it away to restore {backup}, which is not encrypted",
        ) from error
    return key_beside(target)


def require_alone(lock: InstanceLock, journal: Path) -> None:
    """Raise JournalUnusable where an app runs on the journal."""
    if lock.others():
        raise JournalUnusable(f"debrief is open on {journal}", "nothing was changed: quit it, then try again")


def require_quit(journal: Path) -> None:
    """Raise JournalUnusable where an app runs on the journal, before anything is asked that would be in vain."""
    if not journal.exists():
        return
    with suppress(OSError), closing(InstanceLock(journal)) as lock:  # what cannot be locked is told when it is replaced
        require_alone(lock, journal)


def _build(backup: Path, new: Path, key: bytes | None) -> _Built:
    """Write a verified copy of `backup` to `new`, upgraded to the newest version.

    It is encrypted with `key`, that of the journal to replace; where that has none, it is encrypted as the backup is.
    """
    with closing(open_to_read(backup)) as db:
        _require_journal(db)
        if _pragma(db, "user_version") > newest():
            raise JournalUnusable(
                f"{backup} was written by a newer debrief", f"{_UNCHANGED}: update debrief to restore it"
            )
        key = key or raw_key_of(db)
        return _Built(copy_with_key(db, new, key, prepare=_prepare), encrypted=key is not None)


def _prepare(db: sqlite3.Connection) -> None:
    """Upgrade a restored journal and raise its revisions above those of the journal it replaces.

    A window that holds a version of the old journal would take an equal revision for its own, and write over what was
    edited after the restore. A higher one is merged. The random step is for a backup that is restored twice.
    """
    db.execute("PRAGMA journal_mode = DELETE")
    if _pragma(db, "user_version") < newest():
        migrate(db)
    step = _REV_STEP + secrets.randbelow(_REV_STEP)
    db.execute("BEGIN IMMEDIATE")
    for table in ("debrief", "question"):
        db.execute(f"UPDATE {table} SET rev = rev + ?", (step,))  # noqa: S608 - a name of ours
    db.execute("COMMIT")


@contextmanager
def _retain(target: Path, journal: Path, backup: Path, *, unopened: bool) -> Iterator[Path | None]:
    """Retain the current journal and lock it until the end of the block; yield the path of the copy.

    `target`: the file; `journal`: its path, which may be a link to it. `unopened`: move it aside, and do not lock it.
    """
    if unopened:
        with moved_aside(target) as aside:
            yield aside
        return
    if not has_content(target):
        yield None
        return
    with ExitStack() as connections:
        try:
            db = connections.enter_context(closing(open_sqlite(target)))
            _require_journal(db)
            db.execute("BEGIN IMMEDIATE")
            # Not on the connection that holds the lock: SQLite copies from none that may write.
            reader = connections.enter_context(closing(open_to_read(target)))
            retained, _ = make_backup(reader, journal, Reason.BEFORE_RESTORE, retain=[backup])
        except (*file_errors(), NotVerified) as error:
            if not isinstance(error, NotVerified) and not is_damage(error):
                raise
            connections.close()
            retained = connections.enter_context(moved_aside(target))
        if os.name == "nt":  # an open file is not replaced there
            connections.close()
        yield retained


def _copy_key_file(journal: Path, copy: Path) -> None:
    from debrief.storage.file.encryption.key_file import copy_key_file

    copy_key_file(journal, copy)


def _require_journal(db: sqlite3.Connection) -> None:
    if _pragma(db, "application_id") != APPLICATION_ID:
        raise NotVerified("it is not a debrief journal")


def _pragma(db: sqlite3.Connection, name: str) -> int:
    value: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value


@contextmanager
def _translated_errors(backup: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, *file_errors(), NotVerified) as error:
        why = getattr(error, "strerror", None) or error
        raise JournalUnusable(
            f"{backup} cannot be restored ({why})", f"{_UNCHANGED}: `debrief restore` lists your backups"
        ) from error
