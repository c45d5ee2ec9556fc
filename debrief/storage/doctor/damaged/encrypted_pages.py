"""Reads the rows of a damaged encrypted file leaf by leaf, without the trees that lead to them.

Only SQLCipher decrypts a page, and SQLite reads only pages that a schema names. So the first page of a copy is replaced
by that of a new file with the same key and salt. It has one table, which is pointed at one page after the other.
"""

import re
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from debrief.storage.doctor.damaged.pages import TableRow
from debrief.storage.doctor.damaged.records import MOST_COLUMNS
from debrief.storage.file.errors import file_errors
from debrief.storage.file.open_sqlite import open_sqlite
from debrief.storage.file.values import decode_text

PAGE = 4096
"""The size of a page of an encrypted journal, in bytes."""
SALT_BYTES = 16
"""How many bytes at the beginning of the file are its salt, without which none of its pages can be verified."""
_FILLER_BYTES = 16 << 20
_PAGE_NUMBER = re.compile(r"page (\d+)")
_ABSENT = secrets.token_bytes(6)
"""What a column has that a row does not have. Short: the schema of the first page has to be on that page."""


def damaged_pages(db: sqlite3.Connection) -> set[int]:
    """Return the numbers, from 1, of the pages that the key of the file open as `db` does not decrypt.

    A file that is cut off has fewer pages, which does not count. 100 MB take half a second.
    """
    numbers = set[int]()
    with suppress(sqlite3.DatabaseError):  # after the last line, as the connection has met a damaged page
        for (line,) in db.execute("PRAGMA cipher_integrity_check"):
            if found := _PAGE_NUMBER.search(line):
                numbers.add(int(found[1]))
    return numbers


class EncryptedPages:
    """The pages of the encrypted file at `path`; makes its copy in `folder`. `damaged`: see `damaged_pages`.

    Nothing here raises for what is in the file.
    """

    def __init__(self, path: Path, folder: Path, key: bytes) -> None:
        self._path = path
        self._folder = folder
        self._key = key
        self._db: sqlite3.Connection | None = None
        with closing(open_sqlite(path, key=key)) as db:
            self.damaged = damaged_pages(db)

    def rows(self) -> Iterator[TableRow]:
        """Yield the rows on every page that can be read; those below an inner page of a tree are yielded again."""
        count = self._path.stat().st_size // PAGE
        if len(self.damaged) >= count:
            return
        copy = self._make_copy(count)
        try:
            for number in range(2, count + 1):
                if number not in self.damaged:
                    yield from self._rows_on(copy, number)
        finally:
            self._close()

    def _make_copy(self, count: int) -> Path:
        """Return a copy with another first page, made as long as that says."""
        copy, new = self._folder / "pages.sqlite3", self._folder / "first.sqlite3"
        shutil.copyfile(self._path, copy)
        with copy.open("rb") as file:
            salt = file.read(SALT_BYTES)
        new.touch(mode=0o600)
        with closing(open_sqlite(new, key=self._key)) as db:
            db.execute(f"PRAGMA cipher_salt = \"x'{salt.hex()}'\"")
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("PRAGMA synchronous = OFF")
            db.execute("PRAGMA auto_vacuum = NONE")
            columns = ", ".join(f"c{number} DEFAULT x'{_ABSENT.hex()}'" for number in range(MOST_COLUMNS))
            db.execute(f"CREATE TABLE page ({columns})")
            db.execute("CREATE TABLE filler (content)")
            while db.execute("PRAGMA page_count").fetchone()[0] < count:
                db.execute("INSERT INTO filler VALUES (zeroblob(?))", (min(count * PAGE, _FILLER_BYTES),))
        with new.open("rb") as first, copy.open("r+b") as file:
            file.write(first.read(PAGE))
            file.truncate(new.stat().st_size)
        new.unlink()
        return copy

    def _rows_on(self, copy: Path, number: int) -> Iterator[TableRow]:
        """Yield the rows of the tree whose first page is that one; none if it is no page of a table."""
        rows = self._read(copy, number, "SELECT rowid, * FROM page")
        if rows is not None:
            yield from rows
            return
        # A row that goes on in a damaged page cannot be read, but those beside it can.
        for rowid, _ in self._read(copy, number, "SELECT rowid FROM page") or ():
            yield from self._read(copy, number, "SELECT rowid, * FROM page WHERE rowid = ?", rowid) or ()

    def _read(self, copy: Path, number: int, query: str, *values: int) -> list[TableRow] | None:
        """Return the rows; None if any of them cannot be read."""
        rows: list[TableRow] = []
        seen = set[int]()
        try:
            for rowid, *found in self._pointed_at(copy, number).execute(query, values):
                if rowid in seen:  # a tree that leads back into itself
                    return None
                seen.add(rowid)
                rows.append(TableRow(rowid, tuple(found[: found.index(_ABSENT)] if _ABSENT in found else found)))
        except (*file_errors(), OverflowError):
            return None
        return rows

    def _pointed_at(self, copy: Path, number: int) -> sqlite3.Connection:
        """Return a connection whose table has that page as its root. Raises sqlite3.Error."""
        if self._db is not None:
            with suppress(*file_errors()):  # after an error in a page, SQLCipher reads no more on a connection
                _point(self._db, number)
                return self._db
            self._close()
        self._db = open_sqlite(copy, key=self._key)
        self._db.text_factory = decode_text
        for setting in ("journal_mode = OFF", "synchronous = OFF", "trusted_schema = OFF"):
            self._db.execute(f"PRAGMA {setting}")
        _point(self._db, number)
        return self._db

    def _close(self) -> None:
        db, self._db = self._db, None
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()


def _point(db: sqlite3.Connection, number: int) -> None:
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'page'", (number,))
    db.execute("PRAGMA writable_schema = RESET")  # reads the schema again
