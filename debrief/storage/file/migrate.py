"""Schema migrations: numbered SQL files, each applied in one transaction with its version number."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.private_files import APPLICATION_ID
from debrief.storage.file.sql import write_transaction

if TYPE_CHECKING:
    import sqlite3

_SCHEMA = Path(__file__).parents[1] / "schema"


@cache
def scripts() -> tuple[Path, ...]:
    """Return the schema scripts in order, from version 1 without a gap."""
    return tuple(sorted(_SCHEMA.glob("[0-9]*_*.sql")))


def newest() -> int:
    """Return the newest schema version."""
    return len(scripts())


def migrate(db: sqlite3.Connection) -> None:
    """Upgrade the file to the newest version, with one transaction per version.

    Foreign keys are checked at the end of each step, not row by row, so that a step may rebuild a table.
    """
    db.execute("PRAGMA foreign_keys = OFF")
    for version, script in enumerate(scripts(), start=1):
        with write_transaction(db):
            # Another program may have done this step while we waited for the lock.
            if db.execute("PRAGMA user_version").fetchone()[0] < version:
                _apply(db, script.read_text("utf-8"), version)
    db.execute("PRAGMA foreign_keys = ON")


def _apply(db: sqlite3.Connection, script: str, version: int) -> None:
    import sqlite3

    for statement in statements(script):
        db.execute(statement)
    if db.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise sqlite3.IntegrityError(f"schema version {version} would leave a row that points to nothing")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")


def statements(script: str) -> Iterator[str]:
    """Yield the statements of `script`, each ended by `;` at a line's end (`executescript` would commit first)."""
    import sqlite3

    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
