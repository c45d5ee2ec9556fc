"""A journal whose file is damaged where only some of its rows are."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.private_files import private_folder
from tests.empty_journal import open_empty_journal


def questions_damaged_at_the_end(path: Path) -> None:
    """Put a journal of four hundred questions at `path` whose page with the last of their rows is overwritten."""
    private_folder(path.parent)
    path.touch(mode=0o600)
    path.write_bytes(_damaged_at_the_end())


@cache
def _damaged_at_the_end() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        _write_damaged_at_the_end(path)
        return path.read_bytes()


def _write_damaged_at_the_end(path: Path) -> None:
    with closing(open_empty_journal(path)) as journal:
        asked = tuple(Asked(question=Question(id=f"q{n:03}", wording=f"Why {n} " + "x" * 99)) for n in range(400))
        journal.save(Debrief(id="d", started_at=1, company="Acme", asked=asked), None)
        while journal.index():
            pass
    with closing(sqlite3.connect(path)) as db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'question'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("rb+") as file:
        file.seek((root - 1) * size + 8)  # of an inner page, the number of the one with the highest rows
        last = int.from_bytes(file.read(4), "big")
        file.seek((last - 1) * size)
        file.write(b"\xff" * size)


def wording_is_no_text(path: Path) -> None:
    """Make a journal with a question whose wording is not UTF-8 any more."""
    with closing(open_empty_journal(path)) as journal:
        asked = (Asked(wording="Why us", question=Question(id="q", wording="Why us")),)
        journal.save(Debrief(id="d", started_at=1, company="Acme", asked=asked), None)
        journal.index()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE question SET wording = CAST(x'ff' || CAST('secret' AS BLOB) AS TEXT)")
        db.execute("UPDATE question SET counted = 1")
