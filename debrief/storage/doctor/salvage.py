"""Copies what can be read of a damaged journal into a new one; the damaged file is only read."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from debrief.domain.record.outcome import debrief_title
from debrief.private_files import private_folder, sync
from debrief.storage.backups.verified_copy import publish
from debrief.storage.doctor.damaged.damaged_file import DamagedFile, PlainFile
from debrief.storage.doctor.damaged.pages import PageFile
from debrief.storage.doctor.journal_folder import SALVAGING
from debrief.storage.doctor.orphans import adopt_orphans
from debrief.storage.doctor.valid_values import DERIVED, Column, repaired_value, table_columns
from debrief.storage.file.check import check_lines
from debrief.storage.file.errors import JournalUnusable, file_errors, translate_sqlite_errors
from debrief.storage.file.open_journal import connect
from debrief.storage.file.open_sqlite import key_for, open_sqlite
from debrief.storage.index.sort_key import BITS
from debrief.storage.records.mapping import PART_TABLES

_RECOMPUTED = {"place", *DERIVED}
"""Columns that are not copied: those that the index computes, and the positions of debriefs."""


@dataclass
class Salvaged:
    """The numbers of `rows` salvaged by table, and the new file. `missing`: rows that only the indexes have.

    `incomplete`: the titles of debriefs of which something is missing. `placeholders`: records of which only what
    belongs to them was found. `pages`: how many pages could not be read.
    """

    path: Path
    rows: dict[str, int] = field(default_factory=dict)
    missing: dict[str, int] = field(default_factory=dict)
    incomplete: list[str] = field(default_factory=list)
    placeholders: int = 0
    pages: int = 0


def salvage(damaged: Path, target: Path, now: int) -> Salvaged:
    """Write what can be read of `damaged` to a new journal at `target`; `now`: UTC ms.

    Raises JournalUnusable if nothing can be read, or the new file cannot be written; then there is none.
    """
    private_folder(target.parent)
    key = key_for(damaged)
    with translate_sqlite_errors(target), TemporaryDirectory(dir=target.parent, prefix=SALVAGING) as folder:
        new = Path(folder) / "new.sqlite3"
        with (
            closing(connect(new, create=True, key=key)) as db,
            _open_copy(damaged, Path(folder), key, table_columns(db)) as source,
        ):
            db.execute("PRAGMA foreign_keys = OFF")
            db.execute("BEGIN")
            result = _fill(db, source, target, now)
            db.execute("COMMIT")
            result.pages = source.unreadable_pages
            if not any(result.rows.get(table) for table in ("debrief", "question", *PART_TABLES.values())):
                raise JournalUnusable(
                    f"Nothing in {damaged} can be read as a journal", "it is unchanged: `debrief restore` lists backups"
                )
            if check_lines(db) or db.execute("PRAGMA foreign_key_check").fetchone():
                raise JournalUnusable(f"What was salvaged of {damaged} failed its check", "it is unchanged")
        sync(new)
        if key is not None:
            from debrief.storage.file.encryption.key_file import copy_key_file

            copy_key_file(damaged, target)
        publish(new, target, replace=False)
    return result


@contextmanager
def _open_copy(
    damaged: Path, folder: Path, key: bytes | None, columns: dict[str, list[Column]]
) -> Iterator[DamagedFile]:
    """Yield a copy of a damaged file, with an unfinished write rolled back; `columns`: those of each table."""
    copy = folder / "damaged.sqlite3"
    shutil.copyfile(damaged, copy)
    rollback = damaged.with_name(f"{damaged.name}-journal")
    if rollback.exists():
        shutil.copyfile(rollback, folder / "damaged.sqlite3-journal")
        with suppress(*file_errors()), closing(open_sqlite(copy, key=key)) as db:
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if key is not None:
        from debrief.storage.doctor.damaged.encrypted_file import EncryptedFile

        yield EncryptedFile(copy, folder, key, columns)
    elif copy.stat().st_size == 0:
        yield PlainFile(copy, PageFile.of(b""), columns)
    else:
        with copy.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            yield PlainFile(copy, PageFile.of(data), columns)


def _fill(db: sqlite3.Connection, source: DamagedFile, target: Path, now: int) -> Salvaged:
    result = Salvaged(target)
    columns = table_columns(db)
    for table in columns:
        if table == "journal":
            _copy_identity(db, source)
            continue
        result.rows[table] = sum(_insert(db, columns[table], values) for values in source.rows(table))
    for table, values in source.stray_rows():
        if table != "journal":
            result.rows[table] += _insert(db, columns[table], values)
    for table in result.rows:
        _count_missing(db, source, columns[table], result)
    result.placeholders = adopt_orphans(db, now)
    return result


def _insert(db: sqlite3.Connection, columns: list[Column], values: tuple[Any, ...]) -> bool:
    """Insert a row with its values repaired; return False if there is one with its key already."""
    row = {column.name: repaired_value(column, value) for column, value in zip(columns, values, strict=False)}
    for column in columns[len(values) :]:
        row[column.name] = repaired_value(column, column.default)
    table = columns[0].table
    for name in _RECOMPUTED & row.keys():
        del row[name]
    if table == "debrief":
        row["place"] = _free_place(db, row)
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    done = db.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608 - names of the schema
    return done.rowcount > 0


def _free_place(db: sqlite3.Connection, row: dict[str, Any]) -> int:
    moment: int = row["started_at"] if row["held_at"] is None else row["held_at"]
    first = moment << BITS
    taken = db.execute("SELECT max(place) FROM debrief WHERE place BETWEEN ? AND ?", (first, first + (1 << BITS) - 1))
    last: int | None = taken.fetchone()[0]
    return first if last is None else last + 1


def _copy_identity(db: sqlite3.Connection, source: DamagedFile) -> None:
    """Give the new journal the identity of the damaged one, so that it can replace it."""
    for values in source.rows("journal"):
        if isinstance(values[0], str) and values[0].isalnum():
            db.execute("UPDATE journal SET id = ?", (values[0],))


def _count_missing(db: sqlite3.Connection, source: DamagedFile, columns: list[Column], result: Salvaged) -> None:
    """Count the rows that the index of a table names and the new journal does not have."""
    table = columns[0].table
    names = ", ".join(column.name for column in columns if column.key)
    present = set(db.execute(f"SELECT {names} FROM {table}").fetchall())  # noqa: S608 - names of ours
    missing = source.keys(table) - present
    if not missing:
        return
    result.missing[table] = len(missing)
    owners = {key[0] for key in missing} if table in PART_TABLES.values() else set()
    for owner in sorted(owner for owner in owners if isinstance(owner, str)):
        row = db.execute("SELECT company, role FROM debrief WHERE id = ?", (owner,)).fetchone()
        title = debrief_title(*row) if row else owner
        if title not in result.incomplete:
            result.incomplete.append(title)
