"""A connection to an encrypted file behaves like one of the sqlite3 module."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from debrief.storage.file.encryption.connection import open_encrypted
from debrief.storage.file.errors import is_damage
from debrief.storage.file.sql import fetch_rows

KEY, OTHER_KEY = bytes(32), bytes([1]) * 32
NEEDLE = "needle in the haystack"


@pytest.fixture
def uri(tmp_path: Path) -> str:
    return f"{(tmp_path / 'file.sqlite3').as_uri()}?mode=rwc"


@pytest.fixture
def db(uri: str) -> Iterator[sqlite3.Connection]:
    with closing(open_encrypted(uri, KEY, timeout=0.1)) as db:
        db.execute("CREATE TABLE t (a TEXT UNIQUE) STRICT")
        db.execute("INSERT INTO t VALUES (?)", (NEEDLE,))
        yield db


def test_the_file_does_not_show_what_is_in_it(db: sqlite3.Connection, tmp_path: Path):
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE t SET a = a || '!'")
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert NEEDLE.encode() not in content
    assert b"SQLite format" not in content
    assert b"CREATE TABLE" not in content


def test_its_exceptions_are_those_of_sqlite3_with_their_codes(db: sqlite3.Connection, uri: str):
    with pytest.raises(sqlite3.OperationalError) as missing:
        db.execute("SELECT * FROM nothing")
    assert missing.value.sqlite_errorcode == sqlite3.SQLITE_ERROR
    with pytest.raises(sqlite3.IntegrityError) as twice:
        db.execute("INSERT INTO t VALUES (?)", (NEEDLE,))
    assert twice.value.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT
    with closing(open_encrypted(uri, KEY, timeout=0.01)) as other:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as locked:
            other.execute("BEGIN IMMEDIATE")
    assert locked.value.sqlite_errorcode == sqlite3.SQLITE_BUSY
    db.close()
    with pytest.raises(sqlite3.ProgrammingError):
        db.execute("SELECT 1")


def test_a_copy_that_the_disk_does_not_take_says_so_and_not_that_the_file_is_damaged(
    db: sqlite3.Connection, uri: str, tmp_path: Path
):
    resource = pytest.importorskip("resource")
    db.executemany("INSERT INTO t VALUES (?)", [(f"{number} " * 100,) for number in range(100)])
    _, most = before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with closing(open_encrypted(uri.replace("file.sqlite3", "copy.sqlite3"), KEY, timeout=0)) as copy:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, most))
        try:
            with pytest.raises(sqlite3.OperationalError) as error:
                db.backup(copy)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert error.value.sqlite_errorcode == sqlite3.SQLITE_IOERR
    assert not is_damage(error.value)


def test_an_exception_while_rows_are_fetched_is_one_of_sqlite3_too(db: sqlite3.Connection):
    db.executemany("INSERT INTO t VALUES (?)", [(str(number),) for number in range(1000)])
    rows = iter(db.execute("SELECT abs(CASE rowid WHEN 500 THEN -9223372036854775808 ELSE 1 END) FROM t"))
    with pytest.raises(sqlite3.Error):
        list(rows)


def test_another_key_or_none_opens_nothing(db: sqlite3.Connection, uri: str, capfd: pytest.CaptureFixture[str]):
    for key in (OTHER_KEY, None):
        with closing(open_encrypted(uri, key, timeout=0)) as other:
            with pytest.raises(sqlite3.DatabaseError) as error:
                other.execute("SELECT * FROM t")
            assert error.value.sqlite_errorcode == sqlite3.SQLITE_NOTADB
    assert capfd.readouterr() == ("", ""), "nothing is written over the screen"


def test_rows_are_read_by_name(db: sqlite3.Connection):
    (row,) = fetch_rows(db, "SELECT a FROM t")
    assert (row["a"], tuple(row), row.keys()) == (NEEDLE, (NEEDLE,), ["a"])


def test_a_changed_page_is_damage_and_not_another_text(db: sqlite3.Connection, uri: str, tmp_path: Path):
    db.executemany("INSERT INTO t VALUES (?)", [(f"{number} " * 100,) for number in range(100)])
    db.close()
    path = tmp_path / "file.sqlite3"
    content = bytearray(path.read_bytes())
    content[5 * 4096 + 100] ^= 1
    path.write_bytes(content)
    with closing(open_encrypted(uri, KEY, timeout=0)) as again, pytest.raises(sqlite3.DatabaseError) as error:
        again.execute("SELECT * FROM t").fetchall()
    assert error.value.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
