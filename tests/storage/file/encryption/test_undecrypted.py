"""A page that cannot be decrypted is an error, even where SQLCipher gives zeros for it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from debrief.storage.file.encryption.connection import open_encrypted
from debrief.storage.file.values import decode_text

pytestmark = pytest.mark.row(5)

KEY = bytes(range(32))
PAGE = 4096


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A file with one long text, whose last page is damaged."""
    path = tmp_path / "journal.sqlite3"
    path.touch()
    with closing(opened(path)) as written:
        written.execute("CREATE TABLE debrief (id INTEGER PRIMARY KEY, text TEXT)")
        written.execute("INSERT INTO debrief VALUES (1, ?)", ("word " * 1500,))
    content = bytearray(path.read_bytes())
    content[-PAGE + 5] ^= 1
    path.write_bytes(content)
    with closing(opened(path)) as damaged:
        yield damaged


def opened(path: Path) -> sqlite3.Connection:
    return open_encrypted(f"{path.as_uri()}?mode=rw", KEY, timeout=1)


READS: dict[str, Callable[[sqlite3.Cursor], Any]] = {
    "fetchone": lambda cursor: cursor.fetchone(),
    "fetchall": lambda cursor: cursor.fetchall(),
    "fetchmany": lambda cursor: cursor.fetchmany(5),
    "a loop": list,
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
@pytest.mark.parametrize("text_factory", [str, bytes, decode_text])
def test_a_text_that_ends_on_a_damaged_page_is_an_error(
    db: sqlite3.Connection, read: Callable[[sqlite3.Cursor], Any], text_factory: Any
):
    db.text_factory = text_factory
    with pytest.raises(sqlite3.DatabaseError, match="malformed") as raised:
        read(db.execute("SELECT text FROM debrief"))
    assert raised.value.sqlite_errorcode == sqlite3.SQLITE_CORRUPT


@pytest.mark.parametrize("check", ["quick_check", "integrity_check"])
def test_a_check_whose_last_page_is_damaged_does_not_say_ok(db: sqlite3.Connection, check: str):
    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        db.execute(f"PRAGMA {check}").fetchall()


def test_no_copy_is_made_of_a_damaged_page(db: sqlite3.Connection, tmp_path: Path):
    copy = tmp_path / "copy.sqlite3"
    copy.touch()
    with closing(opened(copy)) as target, pytest.raises(sqlite3.DatabaseError, match="malformed"):
        db.backup(target)


def test_what_is_on_other_pages_is_read(db: sqlite3.Connection):
    assert db.execute("SELECT id FROM debrief").fetchone() == (1,)
