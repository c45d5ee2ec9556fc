"""Maps domain values to rows, fields to columns of the same name, and back."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from debrief.domain.record.debrief import Collection, Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Question
from debrief.domain.record.unreadable import RANGES, UNREADABLE, StoredChoice
from debrief.domain.record.when import When
from debrief.domain.text import safe
from debrief.storage.file.values import (
    MOMENT,
    instant,
    is_unreadable_length,
    moment,
    names,
    number,
    required_choice,
    text,
)

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
    "feedback_points": "feedback_point",
}
"""The table of each collection of a debrief's parts."""
PART_KINDS: dict[Collection, type[Any]] = {
    name: get_args(hint)[0] for name, hint in get_type_hints(Debrief).items() if name in PART_TABLES
}
"""The class of the parts of each collection."""

Row = Mapping[str, Any] | sqlite3.Row

Shape = Literal["text", "number", "instant", "truth", "moment", "choice", "names", "link", "parts"]


def columns(value: Any) -> dict[str, Any]:
    """Return the columns of `value` by name, without `rev`, which only the journal counts.

    A moment `held` becomes `held_at`, `held_zone` and so on; an enum its text; a tuple of names a JSON array; a
    question its id. Parts are left out: they are rows of other tables.
    """
    row: dict[str, Any] = {}
    for name, shape, _, _ in _shapes(value.__class__):
        content = getattr(value, name)
        match shape:
            case "text" | "number" | "instant" | "truth":
                row[name] = content
            case "moment":
                row |= {f"{name}_{part}": getattr(content, part) for part in MOMENT}
            case "choice":
                row[name] = None if content is None else _storable(content)
            case "names":
                row[name] = json.dumps(content)
            case "link":
                row[name] = content.id
    return row


def differences(mine: Any, base: Any) -> dict[str, Any]:
    """Return the columns of `mine` that differ from those of `base`, a value of the same kind."""
    if mine is base:
        return {}
    before = columns(base)
    return {name: value for name, value in columns(mine).items() if value != before[name]}


def encodable(value: T) -> T:
    """Return `value` with each text that is no valid Unicode as `safe` shows it, in its parts too."""
    changed: Any = value
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            changed = safe(value)
    elif isinstance(value, tuple):
        changed = tuple(encodable(part) for part in value)
    elif is_dataclass(value):
        values = {field.name: encodable(getattr(value, field.name)) for field in fields(value)}
        changed = replace(cast("Any", value), **values)
    return cast("T", changed)


def _storable(member: StoredChoice) -> str | None:
    """Return the text of a choice; a placeholder, which the columns refuse, as the choice that says nothing."""
    if not member.unreadable:
        return member.value
    return Outcome.WAITING.value if isinstance(member, Outcome) else None


def from_row(kind: Callable[..., T], row: Row, **given: Any) -> T:
    """Return the value of `kind` in `row`; `given` are the fields that have no column.

    A column that cannot be read gives the field its placeholder, or its default and a name in `unreadable`.
    """
    values: dict[str, Any] = {}
    unreadable: list[str] = []
    for name, shape, detail, optional in _shapes(kind):
        if name in given or shape in {"link", "parts"}:
            continue
        if shape == "moment":
            values[name] = moment(row, name)
            if is_unreadable_length(row[f"{name}_minutes"]):
                unreadable.append(f"{name}_minutes")
            continue
        stored = row[name]
        values[name] = None if stored is None and optional else _read(shape, stored, name, detail)
        if values[name] is None and (stored is not None or not optional):
            unreadable.append(name)
            values[name] = detail
    if values.get("process") == values.get("id"):
        values["process"] = ""  # stored for queries, which group by it
    if unreadable:
        values["unreadable"] = tuple(unreadable)
    return kind(**values, **given)


def _read(shape: Shape, stored: Any, name: str, detail: Any) -> Any:
    """Convert a stored value into one of the domain; None if it is unreadable and has no placeholder."""
    match shape:
        case "truth":
            return bool(stored)
        case "choice":
            return required_choice(detail, stored)
        case "names":
            # A step that was skipped is asked again; of a tag somebody should know that there was one.
            return names(stored, otherwise=() if name == "skipped" else (UNREADABLE,))
        case "number":
            return number(name, stored)
        case "instant":
            return instant(stored)
        case _:
            return text(stored)


@cache
def _shapes(kind: Any) -> tuple[tuple[str, Shape, Any, bool], ...]:
    """Return for each field its name, its shape and detail, and whether it may be None."""
    hints = get_type_hints(kind)
    return tuple((f.name, *_shape(f.name, hints[f.name])) for f in fields(kind) if f.name not in {"rev", "unreadable"})


def _shape(name: str, hint: Any) -> tuple[Shape, Any, bool]:
    """Return the shape of a field, the kind of a choice or the placeholder of a moment, and whether it may be None."""
    optional = get_origin(hint) is UnionType
    if optional:
        hint = next(choice for choice in get_args(hint) if choice is not type(None))
    if get_origin(hint) is tuple:
        return ("names" if get_args(hint)[0] is str else "parts"), None, optional
    if hint is When:
        return "moment", None, optional
    if hint is Question:
        return "link", None, optional
    if issubclass(hint, StoredChoice):
        return "choice", hint, optional
    if hint is bool:
        return "truth", None, optional
    if name in RANGES:
        return "number", None, optional
    if hint is str:
        return "text", None, optional
    # 1970, and its name in `unreadable`: that it was finished is known, although not when.
    return "instant", 0, optional
