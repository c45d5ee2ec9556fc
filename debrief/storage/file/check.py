"""Checks the pages of the file with SQLite before the first write."""

import re
import sqlite3
import time
from pathlib import Path

from debrief.storage.file.errors import damaged_journal, disk_failed

CHECK_SECONDS = 2.0
"""How long the first save of a run waits for the check at most. 125 MB, 10,000 debriefs, take 0.9 s."""
MOST_LINES = 50
_STEPS = 20_000
"""Steps of SQLite's machine between two looks at the clock: a few milliseconds."""
_INDEX = re.compile(r"malformed inverted index|fts5|row \d+ missing from index|wrong # of entries in index|non-unique")
"""What is said of an index, which can be built again from the tables."""
_VALUE = re.compile(r"^(NULL|TEXT|NUMERIC|non-\w+) value in |^CHECK constraint failed")
"""What is said of a value that no column allows, which can be read around."""
_PAGE_UNREAD = re.compile(r"unable to get the page\. error code=(\d+)")


def require_sound(db: sqlite3.Connection, path: Path, seconds: float = CHECK_SECONDS) -> None:
    """Raise JournalUnusable where the journal at `path`, open as `db`, is damaged, or its disk cannot be read.

    What is not checked after `seconds` is taken for sound: a journal of hundreds of megabytes must not keep anybody
    waiting. `debrief doctor` checks all of it.
    """
    lines = [line for line in _quick_check(db, seconds) if not _INDEX.search(line)]
    codes = (int(found[1]) for line in lines if (found := _PAGE_UNREAD.search(line)))
    if any(code & 0xFF == sqlite3.SQLITE_IOERR for code in codes):
        raise disk_failed(path)
    if lines:
        raise damaged_journal(path)


def check_lines(db: sqlite3.Connection, pragma: str = "integrity_check") -> list[str]:
    """Return up to MOST_LINES faults that SQLite finds in the file; none where it is sound.

    A value that no check allows is none of it: it can be read around, and `doctor` looks for such values itself.
    """
    db.execute("PRAGMA ignore_check_constraints = ON")
    try:
        rows = db.execute(f"PRAGMA {pragma}({MOST_LINES})").fetchall()
    finally:
        db.execute("PRAGMA ignore_check_constraints = OFF")
    return [str(line) for (line,) in rows if line != "ok"]


def page_faults(db: sqlite3.Connection) -> list[str]:
    """Return the faults in the pages of the file, leaving out those of indexes and values."""
    return [line for line in check_lines(db) if not _INDEX.search(line) and not _VALUE.search(line)]


def _quick_check(db: sqlite3.Connection, seconds: float) -> list[str]:
    until = time.monotonic() + seconds
    db.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    try:
        return check_lines(db, "quick_check")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return []
    finally:
        db.set_progress_handler(None, 0)
