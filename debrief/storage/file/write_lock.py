"""Begins write transactions without starving while other programs write."""

import sqlite3
import time

_POLL_MS = 8
"""How long SQLite waits at a time: it polls after 1, 3 and 8 ms, and later ever more seldom, up to 100 ms apart.

Two apps and two busy commands on one journal kept a save waiting for over two seconds that way.
"""


def begin_write(db: sqlite3.Connection, seconds: float) -> None:
    """Begin a write transaction; wait up to `seconds` for the lock of another program.

    The statements that follow, and the commit, wait up to `seconds` each. Raises sqlite3.OperationalError.
    """
    give_up = time.monotonic() + seconds
    db.execute(f"PRAGMA busy_timeout = {min(_POLL_MS, int(seconds * 1000))}")
    try:
        while not _begin(db, last=time.monotonic() >= give_up):
            pass
    finally:
        db.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


def _begin(db: sqlite3.Connection, *, last: bool) -> bool:
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if last or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True
