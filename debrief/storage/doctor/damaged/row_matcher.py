"""Tells which table a row of a damaged journal belongs to, by the values in it."""

import re
from collections.abc import Iterable
from itertools import chain

from debrief.domain.practice.next_interview.next_interview import NEXT
from debrief.storage.doctor.damaged.pages import TableRow
from debrief.storage.doctor.damaged.records import Value
from debrief.storage.doctor.valid_values import Column, column_counts, is_valid

_BY_STRICTNESS = (
    *("debrief", "question", "asked", "development", "requirement", "feedback", "strength", "cause", "note"),
    *("feedback_point", "review", "attempt", "reflection", "note_version", "practice_aim", "prepared_page_version"),
    *("prepared_page", "answer_version", "agenda_choice"),
)
_DAY = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}|{NEXT}")
_STEP = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_MOST_PARTS = 10_000
"""The maximum number of parts of one kind in a debrief."""


class RowMatcher:
    """Matches rows to tables. `columns`: the expected ones of each table."""

    def __init__(self, columns: dict[str, list[Column]]) -> None:
        self._columns = columns
        self._counts = column_counts()

    def identity(self, table: str, row: TableRow) -> tuple[Value, ...]:
        """Return the row id and the key of a row of `table`."""
        keys = (value for column, value in zip(self._columns[table], row.values, strict=False) if column.key)
        return (row.rowid, *keys)

    def is_row_of(self, table: str, values: tuple[Value, ...]) -> bool:
        """Return whether the keys of a row are valid, so that its other values can be repaired."""
        columns = self._columns[table]
        return 1 <= len(values) <= len(columns) and _match(
            (column, value) for column, value in zip(columns, values, strict=False) if column.key
        )

    def table_of(self, values: tuple[Value, ...], first: str = "") -> str | None:
        """Return the table that a row fits; if it fits several, `first` or else the one with the strictest columns.

        A row as wide as its table is today is taken for one of today, before one of an older version.
        """
        tables = (first, *_BY_STRICTNESS) if first else _BY_STRICTNESS
        today = (table for table in tables if len(values) == len(self._columns[table]) and self._fits(table, values))
        before = (table for table in tables if len(values) < len(self._columns[table]) and self._fits(table, values))
        return next(chain(today, before), None)

    def _fits(self, table: str, values: tuple[Value, ...]) -> bool:
        """Return whether every value of a row is valid in its column and recognizable as one."""
        pairs = list(zip(self._columns[table], values, strict=False))
        if len(values) not in self._counts[table] or not _match(pairs):
            return False
        return all(is_valid(column, value) and _looks_like(column, value) for column, value in pairs)


def _looks_like(column: Column, value: Value) -> bool:
    """Return whether a value is recognizable as one of this column, and not of a similar column in another table."""
    if column.name == "step" and isinstance(value, str):
        return bool(_STEP.fullmatch(value)) or (value == "" and column.table == "debrief")  # one not begun yet
    if column.name == "day":
        return isinstance(value, str) and bool(_DAY.fullmatch(value))
    if column.name == "position" and isinstance(value, int):
        return 0 <= value < _MOST_PARTS
    return not (column.name == "at" and isinstance(value, int)) or value > _MOST_PARTS


def _match(pairs: Iterable[tuple[Column, Value]]) -> bool:
    kinds: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float)}
    return all(
        (value is None and not column.required) or isinstance(value, kinds[column.kind]) for column, value in pairs
    )
