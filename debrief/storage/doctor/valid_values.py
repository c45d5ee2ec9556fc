"""The valid values of each column, and the replacement of an invalid one."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Again
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met, Need, Verdict
from debrief.domain.record.question import Certainty
from debrief.domain.record.unreadable import RANGES, UNREADABLE
from debrief.storage.file.migrate import scripts, statements
from debrief.storage.file.values import LARGEST_COUNT, instant, names

_CHOICES: dict[str, type[Any]] = {
    "outcome": Outcome,
    "again": Again,
    "category": Category,
    "certainty": Certainty,
    "control": Control,
    "need": Need,
    "met": Met,
    "verdict": Verdict,
}
_BOOLEANS = frozenset(
    {
        *("quick", "held_timed", "answered_timed", "promised_timed", "due_timed", "done", "probed", "practise"),
        *("no_notes", "silent", "sealed", "rehearsed", "came"),
    }
)
DERIVED = frozenset({"indexed", "counted", "times", "worst", "last_place", "number", "spread"})
"""Columns that the index computes again."""
_COUNTS = frozenset({"rev", "position", "times"})
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `default`: its default value; `key`: whether it is part of the primary key."""

    table: str
    name: str
    kind: str
    required: bool
    default: Any
    key: bool


def table_columns(db: sqlite3.Connection) -> dict[str, list[Column]]:
    """Return the columns of every table of records in the journal open as `db`."""
    tables = [
        name
        for name, sql in db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
        if sql.rstrip().endswith("STRICT")
    ]
    return {
        table: [
            Column(table, name, kind, bool(required), _parse_default(default), bool(key))
            for _, name, kind, required, default, key in db.execute(f"PRAGMA table_info({table})")
        ]
        for table in tables
    }


def column_counts() -> dict[str, set[int]]:
    """Return how many columns each table had in any version of the schema: a row has as many as when it was written."""
    counts: dict[str, set[int]] = {}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for script in scripts():
            for statement in statements(script.read_text("utf-8")):
                db.execute(statement)
            for table, columns in table_columns(db).items():
                counts.setdefault(table, set()).add(len(columns))
    return counts


def repaired_value(column: Column, value: Any) -> Any:
    """Return `value` if it is valid in `column`, or else its replacement: NULL, or the most neutral value."""
    value = _convert(column, value)
    if value is not None and not _is_valid(column, value):
        value = _replacement(column, value)
    return _neutral_value(column) if value is None and column.required else value


def is_valid(column: Column, value: Any) -> bool:
    """Return whether debrief can read `value` in `column`; invalid UTF-8 in a text is U+FFFD."""
    if value is None:
        return not column.required
    return _convert(column, value) == value and _is_valid(column, value)


def _is_valid(column: Column, value: Any) -> bool:
    name = column.name
    if name in _CHOICES:
        return value in [choice.value for choice in _CHOICES[name]]
    if name in {"tags", "skipped"}:
        return names(value) != (UNREADABLE,)
    if name in _BOOLEANS or name in {"indexed", "counted"}:
        return value in (0, 1)
    if name in RANGES:
        low, high = RANGES[name]
        return bool(low <= value <= high)
    if name.endswith("_minutes"):
        return bool(1 <= value <= 1440)
    if name == "grade":
        return value in (1, 2, 3, 4)
    if name in {"at", "until"} or name.endswith("_at"):
        return instant(value) is not None
    if name in _COUNTS:
        return bool(0 <= value < LARGEST_COUNT)
    return not (isinstance(value, str) and _REPLACEMENT in value and name.endswith("_zone"))


def _replacement(column: Column, value: Any) -> Any:
    if column.name in _BOOLEANS:
        return bool(value)
    if column.name in _COUNTS and isinstance(value, int):
        return value & (LARGEST_COUNT - 1)
    if column.name == "until":
        return 0  # nothing would mean that it was let go for good
    return "UTC" if column.name.endswith("_zone") else None


def _convert(column: Column, value: Any) -> Any:
    """Return `value` converted to the type of the column; None if that is not possible."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    match column.kind:
        case "TEXT":
            return None if value is None else str(value)
        case "INTEGER":
            return value if isinstance(value, int) else None
        case _:
            return value if isinstance(value, int | float) else None


def _neutral_value(column: Column) -> Any:
    """Return the neutral value of a column that may not be NULL."""
    if column.default is not None:
        return column.default
    if column.name == "outcome":
        return Outcome.WAITING.value
    if column.name in {"tags", "skipped"}:
        return "[]"
    if column.name.endswith("_zone"):
        return "UTC"
    if column.name == "grade":
        return 1
    return "" if column.kind == "TEXT" else 0


def _parse_default(default: str | None) -> Any:
    if default is None:
        return None
    return int(default) if default.lstrip("-").isdigit() else default.strip("'")
