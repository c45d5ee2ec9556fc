"""Encrypted rescue files: an SQLCipher database with one row, encrypted with the key of the journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

from debrief.storage.file.encryption.connection import open_encrypted

_SMALL_PAGES = "PRAGMA cipher_page_size = 1024"
"""A full disk may have room for 4 KB, but not for the 12 KB that a short text takes in pages of the usual size."""


def write_encrypted(path: Path, key: bytes, content: bytes) -> None:
    """Write `content` into the empty file at `path`, encrypted with `key`; the caller syncs it. Raises OSError."""
    try:
        with closing(open_encrypted(f"{path.absolute().as_uri()}?mode=rw&nolock=1", key, timeout=0)) as db:
            db.execute(_SMALL_PAGES)
            db.execute("PRAGMA journal_mode = OFF")  # nothing beside it: an unfinished file is removed as a whole
            db.execute("PRAGMA synchronous = OFF")
            db.execute("PRAGMA temp_store = MEMORY")
            db.execute("BEGIN")
            db.execute("CREATE TABLE rescued (content BLOB NOT NULL)")
            db.execute("INSERT INTO rescued VALUES (?)", (content,))
            db.execute("COMMIT")
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def read_encrypted(path: Path, key: bytes) -> bytes:
    """Return the content of a file that `write_encrypted` wrote, which nobody writes to meanwhile.

    Raises ValueError if the key does not open it, or it is damaged.
    """
    try:
        with closing(open_encrypted(f"{path.absolute().as_uri()}?mode=ro&immutable=1", key, timeout=0)) as db:
            db.execute(_SMALL_PAGES)
            (content,) = db.execute("SELECT content FROM rescued").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise ValueError("it cannot be read with this key") from error
    if not isinstance(content, bytes):
        raise ValueError("not a rescue file")  # noqa: TRY004 - of a file, not of an argument
    return content


def is_key_of(path: Path, key: bytes) -> bool:
    """Return whether `key` opens the file at that path."""
    try:
        read_encrypted(path, key)
    except ValueError:
        return False
    return True
