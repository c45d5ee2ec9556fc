"""Opens an SQLite file of ours, encrypted or not: the journal, its backups, and copies in the making.

What encryption needs is imported only for a file that is encrypted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING

from debrief.private_files import is_encrypted, key_file
from debrief.storage.file.errors import JournalLocked, JournalUnusable, unusable_journal
from debrief.storage.file.location import FileId, file_id
from debrief.storage.file.sqlite_messages import NOTADB, UNREAD

if TYPE_CHECKING:
    import sqlite3

_plain_files: set[FileId] = set()
"""The files that this process has opened with the sqlite3 module.

sqlite3 and sqlcipher3 do not know of each other's locks, and where one closes a file, the locks that the other has on
it are gone (POSIX). So sqlcipher3 never opens one of these.
"""
_probe_lock = Lock()
"""Held while sqlcipher3 has a file open that may be plain, so that sqlite3 opens none of them meanwhile."""


def open_sqlite(
    path: Path, *, mode: str = "rw", timeout: float = 5, key: bytes | None = None, ask: bool = True
) -> sqlite3.Connection:
    """Open the file at `path` in autocommit mode; with the key in its key file, if it is encrypted.

    `mode`: of SQLite's URIs, `ro` or `rw`. `timeout`: seconds that a statement waits for a lock. `key`: of a file that
    has no key file, or that is new. `ask`: let the passphrase be asked for. Raises sqlite3.Error, and
    JournalUnusable where the file is encrypted and its key is not known.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    key = key or key_for(path, ask=ask)
    if key is None:
        return _open_plain(path, uri, timeout)
    from debrief.storage.file.encryption.connection import open_encrypted

    return open_encrypted(uri, key, timeout=timeout)


def _open_plain(path: Path, uri: str, timeout: float) -> sqlite3.Connection:
    import sqlite3

    if (opened := file_id(path)) is not None:
        with _probe_lock:
            _plain_files.add(opened)
    return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None)


def key_for(path: Path, *, ask: bool = True) -> bytes | None:
    """Return the key of the file at `path`, which may be asked for with `ask`; None: it is not encrypted.

    Raises JournalUnusable where it cannot be had.
    """
    if not is_encrypted(path):
        return None
    from debrief.storage.file.encryption.unlocked_keys import key_of, known_key_of

    if (known := known_key_of(path)) is not None:
        return known
    if _is_empty(path) or reads_without_key(path):
        return None
    if not ask:
        raise JournalLocked(path)
    with _translated_errors(path):
        return key_of(path)


def key_beside(path: Path) -> bytes | None:
    """Return the key in the key file at `path`, also where no journal is; None: there is no key file.

    The passphrase may be asked for. Raises JournalUnusable where the key cannot be had.
    """
    if not is_encrypted(path):
        return None
    from debrief.storage.file.encryption.unlocked_keys import key_of

    with _translated_errors(path):
        return key_of(path)


def needs_key(path: Path) -> bool:
    """Return whether the file at `path` is encrypted, and has not only a key file that a crash left beside it.

    So is one that is missing or empty beside its key file. Not for a file that this process has open, see
    `reads_without_key`. Raises JournalUnusable.
    """
    return is_encrypted(path) and (_is_empty(path) or not reads_without_key(path))


def is_passphrase(path: Path, passphrase: str) -> bool:
    """Return whether `passphrase` opens the file at `path`, whose key this process knows; takes 0.2 s.

    Anybody can make a key file with a passphrase of their own, but not with this key. Raises JournalUnusable.
    """
    from debrief.storage.file.encryption.key_file import read_key_file
    from debrief.storage.file.encryption.passphrase import WrongPassphrase, unwrap
    from debrief.storage.file.encryption.unlocked_keys import known_key

    with _translated_errors(path):
        content = read_key_file(key_file(path))
        try:
            return unwrap(content, passphrase) == known_key(content.key_id)
        except WrongPassphrase:
            return False


def raw_key_of(db: sqlite3.Connection) -> bytes | None:
    """Return the key of the file that `db` is open on; None: it is not encrypted."""
    return getattr(db, "raw_key", None)


def reads_without_key(path: Path) -> bool:
    """Return whether the file at `path` can be read without a key.

    A crash can leave a key file while a journal is being encrypted, or no longer is. Only for a file that this process
    has not open with a key. Its first bytes are not read by hand, as that would drop locks on it (POSIX). Raises
    JournalUnusable where its first page cannot be read at all.
    """
    code = _first_page_code(path)
    if code in UNREAD:
        raise unusable_journal(code, path)
    return code != NOTADB


def _first_page_code(path: Path) -> int:
    """Return SQLite's code for reading the first page of the file at `path` without a key; 0: it can be read."""
    # Immutable: with `mode=ro` alone, a save that was killed is SQLITE_READONLY_ROLLBACK before the first page is read.
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with _probe_lock:
        sqlite = _module_for_probe(path)
        try:
            with closing(sqlite.connect(uri, uri=True)) as db:
                db.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite.DatabaseError as error:
            code: int = error.sqlite_errorcode & 0xFF  # the primary one
            return code
    return 0


def _module_for_probe(path: Path) -> ModuleType:
    if file_id(path) not in _plain_files:
        with suppress(ImportError):  # it is not installed, or cannot be loaded
            return import_module("sqlcipher3.dbapi2")
    return import_module("sqlite3")


def _is_empty(path: Path) -> bool:
    """Return whether the file at `path` is missing or empty."""
    try:
        return path.stat().st_size == 0
    except FileNotFoundError:
        return True


@contextmanager
def _translated_errors(path: Path) -> Iterator[None]:
    from debrief.storage.file.encryption.extra import ExtraMissing
    from debrief.storage.file.encryption.key_file import KeyFileUnusable
    from debrief.storage.file.encryption.unlocked_keys import Locked

    try:
        yield
    except Locked as error:
        raise JournalLocked(path) from error
    except ExtraMissing as error:
        raise JournalUnusable(f"The journal {path} is encrypted", str(error)) from error
    except KeyFileUnusable as error:
        raise JournalUnusable(
            f"The key file {key_file(path)} cannot be used, since {error}",
            "nothing was changed: `debrief lock recover` restores it from a backup or from your recovery sheet",
        ) from error
