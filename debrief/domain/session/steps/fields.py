"""The fields of a form: each has a label, a lens on its value, and a kind of control."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from debrief.domain.record.debrief import Collection, replace_parts, with_part, with_text
from debrief.domain.record.parts import Part
from debrief.domain.record.when import When


@dataclass(frozen=True, slots=True)
class Lens:
    """Reads one value of a record with `get`; `set_value` returns the record with a new value."""

    get: Callable[[Any], Any]
    set_value: Callable[[Any, Any], Any]

    def set(self, record: Any, value: Any) -> Any:
        """Return `record` with `value` set; the record itself if nothing changes."""
        return record if self.get(record) == value else self.set_value(record, value)


def attribute(path: str) -> Lens:
    """Return the lens on an attribute, or on one of a nested object: `question.answer`."""
    names = path.split(".")

    def get(record: Any) -> Any:
        return reduce(getattr, names, record)

    def set_value(record: Any, value: Any, depth: int = 0) -> Any:
        name = names[depth]
        inner = value if depth == len(names) - 1 else set_value(getattr(record, name), value, depth + 1)
        return replace(record, **{name: inner})

    return Lens(get, set_value)


def words_at(step_id: str) -> Lens:
    """Return the lens on the text of a debrief at a step."""
    return Lens(lambda debrief: debrief.text_at(step_id), lambda debrief, text: with_text(debrief, step_id, text))


def parts_of(collection: Collection, belongs: Callable[[Any], bool] = lambda _: True) -> Lens:
    """Return the lens on the parts of a debrief's `collection` that belong to one step; setting it keeps the others."""
    return Lens(
        lambda debrief: tuple(part for part in getattr(debrief, collection) if belongs(part)),
        lambda debrief, parts: replace_parts(debrief, collection, belongs, parts),
    )


def part_field(collection: Collection, part: Part, name: str) -> Lens:
    """Return the lens on a field of one part of a debrief; the part is added where it is not there yet."""

    def find(debrief: Any) -> Any:
        return next((known for known in getattr(debrief, collection) if known.id == part.id), part)

    return Lens(
        lambda debrief: getattr(find(debrief), name),
        lambda debrief, value: with_part(debrief, collection, replace(find(debrief), **{name: value})),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One row of a form. `hint`: shown while the field is empty."""

    label: str
    lens: Lens
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Field):
    """Text. `tall`: several lines high. `alone`: the only field on the page. `page`: tall, and Enter starts a new line.

    Enter starts a new line in a field that is `alone` too.
    """

    tall: bool = False
    alone: bool = False
    page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """A choice of `options`, pairs of value and label. `ends`: what the lowest and highest mean.

    `needed`: one of them is always chosen, so that it cannot be cleared.
    """

    options: tuple[tuple[Any, str], ...]
    ends: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent(Field):
    """A whole number from 0 to 100, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Field):
    """A date as people write it; `read` converts text to a When, or raises Refusal.

    `after`: the lens of the date that comes before this one; `read_after` is called in place of `read`, with that date
    as typed so far. `before_text`: what to show under a date that is before that one.
    """

    read: Callable[[str], When]
    after: Lens | None = None
    read_after: Callable[[str, When], When] | None = None
    before_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Field):
    """A read-only value."""


def one_of(values: Any) -> tuple[tuple[Any, str], ...]:
    """Return the options of a choice from an enumeration, labelled with their values."""
    return tuple((value, str(value)) for value in values)


def numbers(low: int, high: int) -> tuple[tuple[int, str], ...]:
    """Return the options of a choice from whole numbers, both ends included."""
    return tuple((number, str(number)) for number in range(low, high + 1))


YES_NO: tuple[tuple[bool, str], ...] = ((True, "yes"), (False, "no"))
"""The options of a choice between yes and no."""
