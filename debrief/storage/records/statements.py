"""The statements that write records and their parts, each built once, so that SQLAlchemy compiles it once."""

import sqlite3
from typing import Any, cast

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlmodel import SQLModel

from debrief.storage.file.values import LARGEST_COUNT
from debrief.storage.records.mapping import PART_TABLES
from debrief.storage.records.tables import DebriefRow, PartRow, QuestionRow

PART_ROWS = {name: PartRow.of_table(table) for name, table in PART_TABLES.items()}
"""The rows of each collection of a debrief's parts."""


class PartStatements:
    """The statements for one table of parts. `whose`: the id of the debrief; `which`: that of the part."""

    def __init__(self, row: type[PartRow]) -> None:
        table = cast("Any", row).__table__
        this = (table.c.debrief == bindparam("whose"), table.c.id == bindparam("which"))
        self.insert = insert(table)
        self.update = update(table).where(*this)
        self.delete = delete(table).where(*this)


class RecordStatements:
    """The statements for a table with a `rev`. `which`: the id of the record.

    An update counts up `rev`, and changes the row only if its `rev` still is `was`, as it was read.
    """

    def __init__(self, row: type[SQLModel], **also: Any) -> None:
        """`also`: columns that every update sets as well."""
        table = cast("Any", row).__table__
        this = table.c.id == bindparam("which")
        self.insert = insert(table)
        self.update = (
            update(table)
            .where(this, table.c.rev == bindparam("was"))
            .values(rev=table.c.rev.op("&")(LARGEST_COUNT - 1) + 1, **also)
        )
        self.select = select(table).where(this)
        self.delete = delete(table).where(this)


PARTS = {name: PartStatements(row) for name, row in PART_ROWS.items()}
DEBRIEFS = RecordStatements(DebriefRow, indexed=False, deleted_at=None)  # an edit takes it out of the trash
QUESTIONS = RecordStatements(QuestionRow)


def sqlite_connection(db: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection under `db`, for plain SQL."""
    return cast("sqlite3.Connection", db.connection.driver_connection)
