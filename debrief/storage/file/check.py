"""Checks the pages of the file with SQLite before the first write."""

import re
import sqlite3
import time
from contextlib import closing
from functools import cache
from pathlib import Path

from debrief.storage.file.errors import damaged_journal, disk_failed
from debrief.storage.file.migrate import migrate, newest

CHECK_SECONDS = 2.0
"""How long the first save of a run waits for the check at most. 125 MB, 10,000 debriefs, take 0.9 s."""
MOST_LINES = 50
_STEPS = 20_000
"""Steps of SQLite's machine between two looks at the clock: a few milliseconds."""
_INDEX = re.compile(
    r"malformed inverted index|fts5|row \d+ missing from index|wrong # of entries in index|non-unique"
    r"|values differ from index|rowid not at end-of-record"
)
"""The pattern of faults in an index, which can be rebuilt from the tables."""
_VALUE = re.compile(r"^(NULL|TEXT|NUMERIC|non-\w+) value in |^CHECK constraint failed")
"""The pattern of faults in a value that no column allows, which can be skipped."""
_PAGE_UNREAD = re.compile(r"unable to get the page\. error code=(\d+)")


def require_sound(db: sqlite3.Connection, path: Path, seconds: float = CHECK_SECONDS) -> None:
    """Raise JournalUnusable if the journal at `path`, open as `db`, is damaged, or its disk cannot be read.

    What is not checked after `seconds` is taken for sound: a journal of hundreds of megabytes must not keep anybody
    waiting. `debrief doctor` checks all of it.
    """
    lines = [*schema_faults(db), *(line for line in _check(db, seconds) if not _INDEX.search(line))]
    codes = (int(found[1]) for line in lines if (found := _PAGE_UNREAD.search(line)))
    if any(code & 0xFF == sqlite3.SQLITE_IOERR for code in codes):
        raise disk_failed(path)
    if lines:
        raise damaged_journal(path)


def check_lines(db: sqlite3.Connection, pragma: str = "integrity_check") -> list[str]:
    """Return up to MOST_LINES faults that SQLite finds in the file; none if it is sound.

    A value that no check allows is none of it: it can be read around, and `doctor` looks for such values itself.
    """
    db.execute("PRAGMA ignore_check_constraints = ON")
    try:
        rows = db.execute(f"PRAGMA {pragma}({MOST_LINES})").fetchall()
    finally:
        db.execute("PRAGMA ignore_check_constraints = OFF")
    return [str(line) for (line,) in rows if line != "ok"]


def page_faults(db: sqlite3.Connection) -> list[str]:
    """Return the faults in the pages of the file and its schema, leaving out those of indexes and values."""
    lines = (line for line in check_lines(db) if not _INDEX.search(line) and not _VALUE.search(line))
    return [*schema_faults(db), *lines]


def schema_faults(db: sqlite3.Connection) -> list[str]:
    """Return the missing or changed tables, indexes and triggers; additions are not faults.

    To SQLite, a column with a letter changed in its name is another column, and the file is sound. A journal of
    another version has no faults here.
    """
    if db.execute("PRAGMA user_version").fetchone()[0] != newest():
        return []
    actual = _definitions(db)
    return [
        f"{name} is not what debrief created"
        for name, parts in _new_definitions().items()
        if not parts <= actual.get(name, frozenset())
    ]


@cache
def _new_definitions() -> dict[str, frozenset[object]]:
    """Return the definitions in a new journal."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        return _definitions(db)


def _definitions(db: sqlite3.Connection) -> dict[str, frozenset[object]]:
    """Return the parts of each table, index and trigger of the schema, by name; not what FTS5 makes for itself."""
    schema = db.execute("SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    found: dict[str, frozenset[object]] = {}
    for name, kind, table, sql in schema:
        if not sql.rstrip().endswith("STRICT"):
            if kind != "table" or sql.startswith("CREATE VIRTUAL"):
                found[name] = frozenset([(kind, table, sql)])
            continue
        # Not its text: it may have a column of somebody's own.
        columns = db.execute('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', (name,))
        links = db.execute('SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?)', (name,))
        found[name] = frozenset([*columns.fetchall(), *links.fetchall()])
    return found


def _check(db: sqlite3.Connection, seconds: float) -> list[str]:
    """Return the faults found within `seconds`: in all pages first, and then in the entries of the indexes."""
    until = time.monotonic() + seconds
    db.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    try:
        # An index whose entries cannot be read fails in the middle of a later write; only the slower check reads them.
        return check_lines(db, "quick_check") or check_lines(db)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return []
    finally:
        db.set_progress_handler(None, 0)
