"""Connections to an encrypted file, which behave like those of the sqlite3 module.

sqlcipher3 is that module built with SQLCipher, but its exceptions are classes of its own. Here they become those of
sqlite3, so that nothing else has to know which kind of file it reads. That module is loaded once something fails: it
takes a fortieth of `debrief list`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    import sqlite3

_Class = TypeVar("_Class", bound=type)

_CODES = {
    "database is locked": "SQLITE_BUSY",
    "database table is locked": "SQLITE_LOCKED",
    "out of memory": "SQLITE_NOMEM",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "interrupted": "SQLITE_INTERRUPT",
    "disk I/O error": "SQLITE_IOERR",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "database or disk is full": "SQLITE_FULL",
    "unable to open database file": "SQLITE_CANTOPEN",
    "file is not a database": "SQLITE_NOTADB",
}
"""Result codes by SQLite's texts (`sqlite3ErrStr` in main.c): the exceptions of `backup` have the text alone."""


@contextmanager
def _sqlite3_errors() -> Iterator[None]:
    try:
        yield
    except (dbapi2.Error, dbapi2.Warning) as error:
        raise _as_sqlite3(error) from None


def _as_sqlite3(error: Exception) -> Exception:
    """Return the exception of sqlite3 with the name, text and result code of one of sqlcipher3."""
    import sqlite3

    same: Exception = getattr(sqlite3, type(error).__name__)(*error.args)
    name = _CODES.get(str(error))
    code: int | None = getattr(error, "sqlite_errorcode", getattr(sqlite3, name) if name else None)
    if code is not None and isinstance(same, sqlite3.Error):
        same.sqlite_errorcode = code
    return same


def _translated(method: Callable[..., Any]) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **named: Any) -> Any:
        try:
            return method(self, *args, **named)
        except (dbapi2.Error, dbapi2.Warning) as error:
            raise _as_sqlite3(error) from None

    call.__name__, call.__doc__ = method.__name__, method.__doc__
    return call


def _checked(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that reads rows, which raises an error where a page of them could not be decrypted.

    SQLCipher 4.19 gives zeros for such a page, and the error only for the next one. Where a long text ends on it,
    SQLite returns the row with zeros in the text, and no error.
    """
    translated = _translated(method)

    def call(self: Any, *args: Any, **named: Any) -> Any:
        try:
            result = translated(self, *args, **named)
        except StopIteration:
            self.connection.require_decrypted()
            raise
        if method is not dbapi2.Cursor.__next__:  # at the end, and not for each row
            self.connection.require_decrypted()
        return result

    call.__name__, call.__doc__ = method.__name__, method.__doc__
    return call


def _overriding(change: Callable[[Callable[..., Any]], Callable[..., Any]], *names: str) -> Callable[[_Class], _Class]:
    """Return a decorator of a class that overrides the methods of those names by what `change` makes of them."""

    def override(cls: _Class) -> _Class:
        for name in names:
            setattr(cls, name, change(getattr(cls, name)))
        return cls

    return override


@_overriding(_translated, "execute", "executemany", "executescript")
@_overriding(_checked, "fetchone", "fetchmany", "fetchall", "__next__")
class EncryptedCursor(dbapi2.Cursor):  # type: ignore[misc]  # it has no types
    """A cursor that raises the exceptions of sqlite3."""


# `execute` and its like are not here: they call the cursor's.
@_overriding(
    _translated,
    *("commit", "rollback", "close", "interrupt", "create_function", "create_collation", "set_progress_handler"),
)
class EncryptedConnection(dbapi2.Connection):  # type: ignore[misc]  # it has no types
    """A connection that raises the exceptions of sqlite3.

    `raw_key`: the key of its file, 32 bytes, if any. `row_type`: its class of rows whose columns have names.
    """

    raw_key: bytes | None = None
    row_type: ClassVar[type] = dbapi2.Row

    def backup(self, target: Any, **options: Any) -> None:
        """Copy the file into that of `target`."""
        with _sqlite3_errors():
            super().backup(target, **options)
        self.require_decrypted()

    def require_decrypted(self) -> None:
        """Raise DatabaseError if a page could not be decrypted since the file was opened."""
        if self.raw_key is None:
            return
        cursor = dbapi2.Cursor(self)
        cursor.row_factory = None
        if cursor.execute("PRAGMA cipher_status").fetchone()[0] not in ("1", b"1"):
            import sqlite3

            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

    def cursor(self, factory: Callable[..., Any] = EncryptedCursor) -> Any:
        """Return a new cursor."""
        with _sqlite3_errors():
            return super().cursor(factory)


def open_encrypted(uri: str, key: bytes | None, *, timeout: float) -> sqlite3.Connection:
    """Open the file at a `file:` URI in autocommit mode with its `key`, 32 bytes; None: it is not encrypted.

    A wrong key is noticed by the first query: DatabaseError, "file is not a database". Raises sqlite3.Error.
    """
    return cast("sqlite3.Connection", _connect(uri, key, timeout))


def export_encrypted(source: Path, source_key: bytes | None, target: Path, target_key: bytes | None) -> None:
    """Copy the SQLite file `source` into the empty file `target`, each encrypted with its key or, with None, not.

    Raises sqlite3.Error.
    """
    with closing(_connect(f"{source.absolute().as_uri()}?mode=rw", source_key, 5)) as db, _sqlite3_errors():
        db.execute("ATTACH ? AS target KEY ?", (str(target), "" if target_key is None else _literal(target_key)))
        db.execute("PRAGMA target.synchronous = OFF")  # it is synced as a whole before it gets its name
        for pragma in ("application_id", "user_version"):
            value = db.execute(f"PRAGMA main.{pragma}").fetchone()[0]
            db.execute(f"PRAGMA target.{pragma} = {value}")
        db.execute("SELECT sqlcipher_export('target')").fetchone()
        db.execute("DETACH target")


def _connect(uri: str, key: bytes | None, timeout: float) -> EncryptedConnection:
    with _sqlite3_errors():
        db = dbapi2.connect(uri, uri=True, timeout=timeout, isolation_level=None, factory=EncryptedConnection)
    try:
        db.execute("PRAGMA cipher_log_level = NONE")  # it writes to stderr, over the screen
        if key is not None:
            db.execute(f'PRAGMA key = "{_literal(key)}"')  # SQLCipher takes no value from a placeholder here
    except BaseException:
        db.close()
        raise
    db.raw_key = key
    return cast(EncryptedConnection, db)


def _literal(key: bytes) -> str:
    return f"x'{key.hex()}'"
