"""Converts stored values into values of the domain; unreadable ones become placeholders, never errors.

Texts that are not UTF-8 are taken care of before that, by `decode_text`. See `domain/record/unreadable.py`.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from debrief.domain.record.unreadable import RANGES, UNREADABLE, StoredChoice, is_readable_instant
from debrief.domain.record.when import When

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T", bound=StoredChoice)

MOMENT = ("at", "zone", "timed", "minutes", "written")
"""The second halves of the names of a moment's columns."""

LARGEST_COUNT = 1 << 62
"""Above this, one more might not fit into SQLite's 64 bits."""

NEXT_REV = f"rev = (rev & {LARGEST_COUNT - 1}) + 1"
"""The assignment of an UPDATE that increments `rev`, even from a number of any size."""


decode_json = json.JSONDecoder().raw_decode
"""Returns the value at the beginning of a JSON text, and where it ends: `json.loads` takes three times as long."""


def decode_text(stored: bytes) -> str:
    """Return a stored text; bytes that are not UTF-8 become U+FFFD. It is the `text_factory` of a connection."""
    return stored.decode("utf-8", "replace")


def text(value: str | None) -> str:
    """Return a stored text; UNREADABLE for NULL, which only a damaged row can have in its place."""
    return UNREADABLE if value is None else value


def free_moment(at: int, taken: Container[int]) -> int:
    """Return the first moment from `at` on, UTC ms, that is not `taken`, as versions of one text differ in theirs."""
    while at in taken:
        at += 1
    return at


def next_rev(rev: int) -> int:
    """Return the next revision after `rev`, as NEXT_REV computes it in SQL."""
    return (rev & (LARGEST_COUNT - 1)) + 1


def choice(kind: type[T], value: str | None) -> T | None:
    """Return the member of `kind` with that value; None for NULL."""
    return None if value is None else required_choice(kind, value)


def required_choice(kind: type[T], value: str | None) -> T:
    """Return the member of `kind` with that value, or that of unreadable values."""
    try:
        return kind(text(value))
    except ValueError:
        return kind(UNREADABLE)


def names(value: str | None, *, otherwise: tuple[str, ...] = (UNREADABLE,)) -> tuple[str, ...]:
    """Return the texts in a JSON array; `otherwise` if it is none."""
    if value == "[]":
        return ()
    if value is None:
        return otherwise
    array = value.strip(" \t\n\r")
    try:
        found, end = decode_json(array)
    except (ValueError, RecursionError):
        return otherwise
    sound = end == len(array) and isinstance(found, list) and {str}.issuperset(map(type, found))
    return tuple(found) if sound else otherwise


def number(name: str, value: int | None) -> int | None:
    """Return the number in the column `name`; None if it is outside of the scale."""
    low, high = RANGES[name]
    return value if value is not None and low <= value <= high else None


def instant(value: int | None) -> int | None:
    """Return a moment in UTC ms; None if it is outside the calendar."""
    return value if value is not None and is_readable_instant(value) else None


@lru_cache(1024)  # each letter of a query shows many of the same rows again, and this is half of what a row takes
def when(at: int | None, zone: str | None, timed: object, minutes: int | None, written: str | None) -> When:
    """Return the moment in these columns."""
    if zone is None or written is None or (at is not None and not is_readable_instant(at)):
        return When(written=UNREADABLE)
    length = None if minutes is None else _length(minutes)
    return When(at=at, zone=zone, timed=bool(timed), minutes=length, written=written)


def moment(row: sqlite3.Row | Mapping[str, Any], name: str) -> When:
    """Return the moment in the five columns that begin with `name`."""
    return when(*(row[f"{name}_{part}"] for part in MOMENT))


def is_unreadable_length(minutes: int | None) -> bool:
    """Return whether a length in minutes is impossible for an interview."""
    return minutes is not None and _length(minutes) is None


def _length(minutes: int | None) -> int | None:
    return minutes if minutes is not None and 1 <= minutes <= 1440 else None
