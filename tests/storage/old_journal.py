"""A journal as version 1 of the schema left it."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from debrief.private_files import APPLICATION_ID
from debrief.storage.file import migrate

_INSERT = """
INSERT INTO debrief (id, started_at, rev, guide, quick, step, skipped, company, role, stage, held_at, held_zone,
    held_timed, held_written, people, outcome, answered_zone, answered_timed, answered_written, their_words, skip_rule)
VALUES (?, ?, 3, 'default', 0, '', '[]', ?, '', '', ?, 'UTC', 0, '', '', 'rejected', 'UTC', 0, '', '', '')
"""


def write_first_version(path: Path, debriefs: Iterable[tuple[str, int, str, int | None]]) -> None:
    """Write a journal of version 1 to `path`, with debriefs of that id, `started_at`, company and `held_at`."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN")
        for statement in migrate.statements(migrate.scripts()[0].read_text("utf-8")):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
        db.executemany(_INSERT, debriefs)
        db.execute("COMMIT")
