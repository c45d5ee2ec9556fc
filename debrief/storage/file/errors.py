"""Errors of the journal file, each as one sentence that tells a person what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.private_files import BACKUPS, KEY_FILE_SUFFIX, is_encrypted, key_file

if TYPE_CHECKING:
    import sqlite3


class JournalUnusable(Exception):  # noqa: N818 - its text is shown to the user unchanged
    """The journal cannot be opened, read or written; `str()` of it is the one sentence to show.

    `what`: what happened and to which file. `advice`: whether the words are safe, and what to do.
    """

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what}; {advice}.")
        self.what = what
        self.advice = advice


class NoJournal(JournalUnusable):
    """There is no journal at the path, or an empty file, and `create` was False."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no journal at {path} yet", "`debrief new` starts one")


class JournalBusy(JournalUnusable):
    """Another program has the journal locked."""


class JournalLocked(JournalUnusable):
    """The journal is encrypted, and nobody could be asked for its passphrase."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The journal {path} is locked by a passphrase", "nothing was changed: run debrief in a terminal to type it"
        )


class JournalLost(JournalUnusable):
    """There is no journal at the path, or an empty file, but there are backups of one, or its key file."""

    def __init__(self, path: Path) -> None:
        if has_backups(path):
            why = "it has backups"
            advice = f"`debrief restore` lists them and restores one; to start again, move {path.parent / BACKUPS} away"
        else:
            why = "its key file is there"
            advice = f"put the journal back, or restore a copy of it; to start again, move {key_file(path)} away"
        super().__init__(f"There is no longer a journal at {path}, but {why}", advice)


class JournalMissing(JournalUnusable):
    """The open journal is no longer at its path: it was moved or deleted, or its volume is gone."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The journal is no longer at {path}", "move it back there, and debrief will use it again")


class JournalDamaged(JournalUnusable):
    """Pages of the file are damaged; it can be read in part and is not written to.

    `decrypted`: whether the key of an encrypted journal decrypts its first page.
    """

    decrypted = True


class JournalReplaced(JournalUnusable):
    """Another journal is at the path of the open one."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"A different journal is now at {path}", "nothing was written to it: put your own back in its place"
        )


# SQLite's primary result codes (sqlite.org/rescode.html). The sqlite3 module, which has them too, is not loaded before
# something fails: an encrypted journal is read without it, and to load it takes a fortieth of `debrief list`.
_ERROR, _PERM, _BUSY, _LOCKED_TABLE, _NOMEM, _READONLY = 1, 3, 5, 6, 7, 8
_IOERR, _CORRUPT, _FULL, _CANTOPEN, _PROTOCOL, NOTADB = 10, 11, 13, 14, 15, 26
_READONLY_DBMOVED = _READONLY | 4 << 8
UNREAD = (_PERM, _BUSY, _LOCKED_TABLE, _NOMEM, _IOERR, _CANTOPEN)
"""The codes of errors that do not say what is in a file."""

_SAFE = "everything saved so far is safe"
_UNCHANGED = "nothing in it was changed"

_LOCKED = ("Another program keeps {path} locked", f"{_SAFE}: wait for it to finish, then try again")
_CLOSED = (
    "The journal {path} cannot be opened",
    f"{_UNCHANGED}: check that you may read and write the file and its folder",
)

_MESSAGES = {
    NOTADB: (
        "{path} is not a debrief journal",
        f"{_UNCHANGED}: move it away, or name another folder in DEBRIEF_HOME. If it is encrypted and its key file is "
        "lost, `debrief lock recover FILE` restores that from your recovery sheet",
    ),
    _CORRUPT: (
        "The journal {path} is damaged",
        "nothing more is written to it, and you can still browse what can be read: `debrief doctor` saves that in a "
        "new file, `debrief restore` restores a backup",
    ),
    _FULL: ("There is no room left on the disk of {path}", f"{_SAFE}: free some space and try again"),
    _BUSY: _LOCKED,
    _LOCKED_TABLE: _LOCKED,
    _PROTOCOL: _LOCKED,
    _NOMEM: (
        "There is not enough memory to read or write {path}",
        f"{_SAFE}: close another program and try again",
    ),
    _PERM: _CLOSED,
    _READONLY: (
        "The journal {path} can be read but not written",
        f"{_SAFE}: check the permissions of the file and of its folder",
    ),
    _CANTOPEN: _CLOSED,
    _IOERR: (
        "The disk failed while {path} was read or written",
        f"{_SAFE}: check the disk and the room left on it, then try again",
    ),
}


_SCHEMA_DAMAGED = ("no such table", "no such column", "no such index", "malformed", "vtable constructor failed")
"""How SQLite's messages of no code of their own begin where something of our schema is gone."""


def no_journal(path: Path) -> JournalUnusable:
    """Return the error for a path with no journal, or an empty file: JournalLost if there was one."""
    return JournalLost(path) if has_traces(path) else NoJournal(path)


def not_a_journal(path: Path) -> JournalUnusable:
    """Return the error for a file that another program made."""
    what, advice = _MESSAGES[NOTADB]
    if has_backups(path):
        advice = f"{_UNCHANGED}: `debrief restore` lists your backups and restores one"
    return JournalUnusable(what.format(path=path), advice)


def _was_encrypted(path: Path) -> bool:
    """Return whether the journal at that path has no key file, but a backup of it has one."""
    if is_encrypted(path):
        return False
    with suppress(OSError):
        return any((path.parent / BACKUPS).glob(f"*{KEY_FILE_SUFFIX}"))
    return False


def _key_file_missing(path: Path) -> JournalUnusable:
    return JournalUnusable(
        f"The journal {path} cannot be opened: it seems to be encrypted, and its key file {key_file(path)} is missing",
        f"{_UNCHANGED}: `debrief lock recover` restores it from a backup or from your recovery sheet",
    )


def _not_decrypted(path: Path) -> JournalUnusable:
    """Return the error for a file whose first page is not that of a journal, or not with the key in its key file."""
    if is_encrypted(path):
        what = f"The journal {path} is damaged at its beginning, or its key file belongs to another one"
        error = JournalDamaged(
            what,
            "nothing is written to it: `debrief doctor` saves what can be read in a new file, `debrief restore` "
            "restores a backup, and `debrief lock recover` another key file",
        )
        error.decrypted = False
        return error
    return _key_file_missing(path) if _was_encrypted(path) else not_a_journal(path)


def damaged_journal(path: Path) -> JournalDamaged:
    """Return the error for a journal whose pages are damaged."""
    what, advice = _MESSAGES[_CORRUPT]
    return JournalDamaged(what.format(path=path), advice)


def disk_failed(path: Path) -> JournalUnusable:
    """Return the error for a disk that fails to read or write the journal, which need not be damaged."""
    what, advice = _MESSAGES[_IOERR]
    return JournalUnusable(what.format(path=path), advice)


def unusable_journal(code: int, path: Path) -> JournalUnusable:
    """Return the error for a primary result code of SQLite that somebody can do something about, as those of UNREAD."""
    known = _MESSAGES[code]
    what, advice = known
    return (JournalBusy if known is _LOCKED else JournalUnusable)(what.format(path=path), advice)


def closing_journal() -> JournalUnusable:
    """Return the error for a job submitted while debrief closes."""
    return JournalUnusable("debrief was closing, so nothing was changed", _SAFE)


def to_journal_error(error: Exception, path: Path) -> JournalUnusable | None:
    """Convert `error` into a JournalUnusable; None if it is a fault in the program."""
    if isinstance(error, OSError):
        advice = f"{_SAFE}: check that you may read and write there, or name another folder in DEBRIEF_HOME"
        return JournalUnusable(f"The journal {path} cannot be opened ({error.strerror or error})", advice)
    code = _code(error)
    if getattr(error, "sqlite_errorcode", None) == _READONLY_DBMOVED or (
        code == _READONLY and not path.exists()  # sqlcipher3 does not say which of them it is
    ):
        return JournalMissing(path)
    if code == _CORRUPT:
        return damaged_journal(path)
    if code == NOTADB:
        return _not_decrypted(path)
    return unusable_journal(code, path) if code in _MESSAGES else None


def is_damage(error: Exception) -> bool:
    """Return whether `error` says that a file is damaged or is no SQLite file."""
    return _code(error) in (_CORRUPT, NOTADB)


def has_traces(path: Path) -> bool:
    """Return whether there is a backup or a key file of the journal at that path."""
    return has_backups(path) or is_encrypted(path)


def has_backups(path: Path) -> bool:
    """Return whether there is any backup of the journal at that path."""
    with suppress(OSError):
        return any((path.parent / BACKUPS).glob("*.sqlite3"))
    return False


def _code(error: Exception) -> int:
    """Return the primary result code of `error` in SQLite; 0 if it is not an error of SQLite."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        lost = code == _ERROR and str(error).startswith(_SCHEMA_DAMAGED)
        return _CORRUPT if lost else code & 0xFF
    # Raised by the sqlite3 module itself: a text is not valid UTF-8. Its message quotes the text.
    import sqlite3

    return _CORRUPT if isinstance(error, sqlite3.OperationalError | UnicodeDecodeError) else 0


def is_file_error(error: Exception) -> bool:
    """Return whether `error`, or what SQLAlchemy wrapped in it, comes from SQLite or the file, not from our code."""
    return isinstance(getattr(error, "orig", error), (JournalUnusable, *file_errors(), OSError))


def sqlite_errors() -> tuple[type[sqlite3.Error]]:
    """Return the exceptions of the sqlite3 module; called in an `except` clause, it loads that only once one is raised.

    They are also those of an encrypted file, which is read without that module.
    """
    import sqlite3

    return (sqlite3.Error,)


def file_errors() -> tuple[type[sqlite3.Error], type[UnicodeDecodeError]]:
    """Return the exceptions of the sqlite3 module while a file is read.

    Where the name of a damaged table is not UTF-8, sqlite3 cannot even make its own message.
    """
    return (*sqlite_errors(), UnicodeDecodeError)


def _errors_of_file_and_disk() -> tuple[type[Exception], ...]:
    return (*file_errors(), OSError)


@contextmanager
def translate_sqlite_errors(
    path: Path, errors: Callable[[], tuple[type[Exception], ...]] = _errors_of_file_and_disk
) -> Iterator[None]:
    """Raise JournalUnusable in place of errors of the file; let faults in the program through unchanged.

    `errors`: returns the errors to translate, where others may come from another file.
    """
    try:
        yield
    except errors() as error:
        translated = to_journal_error(error, path)
        if translated is None:
            raise
        raise translated from error
