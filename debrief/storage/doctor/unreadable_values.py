"""Finds values that cannot be read, in every column of the journal."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Any, NamedTuple

from debrief.storage.doctor.finding import Finding, Severity
from debrief.storage.doctor.valid_values import Column, is_valid, table_columns


class BadValue(NamedTuple):
    """A value that cannot be read. `value`: with U+FFFD for invalid UTF-8."""

    column: Column
    rowid: int
    value: Any


def bad_values(db: sqlite3.Connection) -> Iterator[BadValue]:
    """Yield every value that cannot be read in the journal open as `db`. Raises sqlite3.Error."""
    for table, columns in table_columns(db).items():
        names = ", ".join(f'"{column.name}"' for column in columns)
        with closing(db.cursor()) as cursor:
            before = db.text_factory
            db.text_factory = bytes
            try:
                for rowid, *values in cursor.execute(f'SELECT rowid, {names} FROM "{table}"'):  # noqa: S608 - names of the schema
                    for column, value in zip(columns, values, strict=True):
                        text, decoded = _decode(value)
                        if not (decoded and is_valid(column, text)):
                            yield BadValue(column, rowid, text)
            finally:
                db.text_factory = before


def unreadable_values(db: sqlite3.Connection) -> Iterator[Finding]:
    """Yield a finding for each column, such as `debrief.outcome`, with values that cannot be read."""
    numbers = Counter(f"{bad.column.table}.{bad.column.name}" for bad in bad_values(db))
    for where, number in sorted(numbers.items()):
        values = "1 value" if number == 1 else f"{number} values"
        yield Finding(Severity.FAULT, f"{values} in {where} cannot be read", "keep what can be read of it, or clear it")


def _decode(value: Any) -> tuple[Any, bool]:
    """Return a stored value with its text decoded, and whether that was UTF-8."""
    if not isinstance(value, bytes):
        return value, True
    try:
        return value.decode(), True
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace"), False
