"""Beginning to write while another program does: it waits as long as it is told to, and begins as soon as it can."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import begin_write

pytestmark = pytest.mark.row(4)


@pytest.fixture
def other(path: Path) -> Iterator[sqlite3.Connection]:
    """Another connection, which holds the lock."""
    connect(path, create=True).close()
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield db


@pytest.mark.parametrize("seconds", [0, 0.1])
def test_it_gives_up_in_time(path: Path, other: sqlite3.Connection, seconds: float):
    with closing(connect(path)) as db:
        begin = time.monotonic()
        with pytest.raises(sqlite3.OperationalError) as refused:
            begin_write(db, seconds)
        assert refused.value.sqlite_errorcode == sqlite3.SQLITE_BUSY
        assert seconds <= time.monotonic() - begin < seconds + 1
        assert not db.in_transaction
        assert db.execute("PRAGMA busy_timeout").fetchone() == (seconds * 1000,)


def test_it_begins_once_the_lock_is_free(path: Path, other: sqlite3.Connection):
    with closing(connect(path)) as db:
        freed = threading.Timer(0.05, other.execute, ["ROLLBACK"])
        freed.start()
        begin_write(db, 20)
        freed.join()
        assert db.in_transaction


def test_a_failure_that_is_no_lock_is_raised_at_once(path: Path):
    connect(path, create=True).close()
    with closing(connect(path)) as db:
        db.execute("BEGIN")
        with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
            begin_write(db, 20)
