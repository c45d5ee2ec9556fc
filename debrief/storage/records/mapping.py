"""Mapping between domain values and rows: fields to columns of the same name, and back."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from debrief.domain.record.debrief import Collection
from debrief.domain.record.question import Question
from debrief.domain.record.when import When
from debrief.storage.file.sql import MOMENT, moment

T = TypeVar("T")

PART_TABLES: dict[Collection, str] = {
    "reflections": "reflection",
    "asked": "asked",
    "strengths": "strength",
    "developments": "development",
    "causes": "cause",
    "requirements": "requirement",
    "notes": "note",
    "feedback": "feedback",
}
"""The table of each collection of a debrief's parts."""

Row = Mapping[str, Any] | sqlite3.Row

Shape = Literal["plain", "moment", "choice", "names", "link", "parts"]


def columns(value: Any) -> dict[str, Any]:
    """Return the columns of `value` by name, without `rev`, which only the journal counts.

    A moment `held` becomes `held_at`, `held_zone` and so on; an enum its text; a tuple of names a JSON array; a
    question its id. Parts are left out: they are rows of other tables.
    """
    row: dict[str, Any] = {}
    for name, shape, _ in _shapes(value.__class__):
        held = getattr(value, name)
        match shape:
            case "plain":
                row[name] = held
            case "moment":
                row |= {f"{name}_{part}": getattr(held, part) for part in MOMENT}
            case "choice":
                row[name] = None if held is None else held.value
            case "names":
                row[name] = json.dumps(held)
            case "link":
                row[name] = held.id
    return row


def restored(kind: Callable[..., T], row: Row, **given: Any) -> T:
    """Return the value of `kind` in `row`; `given` are the fields that have no column.

    Raises ValueError where the row has values that `kind` refuses.
    """
    values: dict[str, Any] = {}
    for name, shape, choice in _shapes(kind):
        if name in given:
            continue
        match shape:
            case "plain":
                values[name] = row[name]
            case "moment":
                values[name] = moment(row, name)
            case "choice":
                values[name] = None if row[name] is None else choice(row[name])
            case "names":
                values[name] = tuple(json.loads(row[name]))
    return kind(**values, **given)


@cache
def _shapes(kind: Any) -> tuple[tuple[str, Shape, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((f.name, *_shape(hints[f.name])) for f in fields(kind) if f.name != "rev")


def _shape(hint: Any) -> tuple[Shape, Any]:
    if get_origin(hint) is UnionType:
        hint = next(choice for choice in get_args(hint) if choice is not type(None))
    if get_origin(hint) is tuple:
        return ("names" if get_args(hint)[0] is str else "parts"), None
    if hint is When:
        return "moment", None
    if hint is Question:
        return "link", None
    if issubclass(hint, StrEnum):
        return "choice", hint
    return "plain", None
