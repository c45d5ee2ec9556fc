"""Errors of the journal file, each as one sentence that tells a person what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.private_files import BACKUPS, KEY_FILE_SUFFIX, is_encrypted, key_file
from debrief.storage.file.sqlite_messages import (
    CORRUPT,
    ERROR,
    IOERR,
    LOCKED,
    MESSAGES,
    NOTADB,
    READONLY,
    READONLY_DBMOVED,
    SAFE,
    SCHEMA_DAMAGED,
    UNCHANGED,
)

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


def no_journal(path: Path) -> JournalUnusable:
    """Return the error for a path with no journal, or an empty file: JournalLost if there was one."""
    return JournalLost(path) if has_traces(path) else NoJournal(path)


def not_a_journal(path: Path) -> JournalUnusable:
    """Return the error for a file that another program made."""
    what, advice = MESSAGES[NOTADB]
    if has_backups(path):
        advice = f"{UNCHANGED}: `debrief restore` lists your backups and restores one"
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
        f"{UNCHANGED}: `debrief lock recover` restores it from a backup or from your recovery sheet",
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
    what, advice = MESSAGES[CORRUPT]
    return JournalDamaged(what.format(path=path), advice)


def disk_failed(path: Path) -> JournalUnusable:
    """Return the error for a disk that fails to read or write the journal, which need not be damaged."""
    what, advice = MESSAGES[IOERR]
    return JournalUnusable(what.format(path=path), advice)


def unusable_journal(code: int, path: Path) -> JournalUnusable:
    """Return the error for a primary result code of SQLite that somebody can do something about, as those of UNREAD."""
    known = MESSAGES[code]
    what, advice = known
    return (JournalBusy if known is LOCKED else JournalUnusable)(what.format(path=path), advice)


def closing_journal() -> JournalUnusable:
    """Return the error for a job submitted while debrief closes."""
    return JournalUnusable("debrief was closing, so nothing was changed", SAFE)


def to_journal_error(error: Exception, path: Path) -> JournalUnusable | None:
    """Convert `error` into a JournalUnusable; None if it is a fault in the program."""
    if isinstance(error, OSError):
        advice = f"{SAFE}: check that you may read and write there, or name another folder in DEBRIEF_HOME"
        return JournalUnusable(f"The journal {path} cannot be opened ({error.strerror or error})", advice)
    code = _code(error)
    if getattr(error, "sqlite_errorcode", None) == READONLY_DBMOVED or (
        code == READONLY and not path.exists()  # sqlcipher3 does not say which of them it is
    ):
        return JournalMissing(path)
    if code == CORRUPT:
        return damaged_journal(path)
    if code == NOTADB:
        return _not_decrypted(path)
    return unusable_journal(code, path) if code in MESSAGES else None


def is_damage(error: Exception) -> bool:
    """Return whether `error` says that a file is damaged or is no SQLite file."""
    return _code(error) in (CORRUPT, NOTADB)


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
        lost = code == ERROR and str(error).startswith(SCHEMA_DAMAGED)
        return CORRUPT if lost else code & 0xFF
    # Raised by the sqlite3 module itself: a text is not valid UTF-8. Its message quotes the text.
    import sqlite3

    return CORRUPT if isinstance(error, sqlite3.OperationalError | UnicodeDecodeError) else 0


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
