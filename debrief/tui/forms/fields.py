"""What a form asks for: each field a label, where its value lives, and how it is typed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from debrief.domain.record.debrief import with_text
from debrief.domain.record.when import When


@dataclass(frozen=True, slots=True)
class Lens:
    """How to read one value out of a record, and how to make the record that has another there."""

    get: Callable[[Any], Any]
    put: Callable[[Any, Any], Any]


def attribute(path: str) -> Lens:
    """Return the lens on an attribute, or on an attribute of an attribute: `question.answer`."""
    names = path.split(".")

    def get(record: Any) -> Any:
        return reduce(getattr, names, record)

    def put(record: Any, value: Any, depth: int = 0) -> Any:
        name = names[depth]
        inner = value if depth == len(names) - 1 else put(getattr(record, name), value, depth + 1)
        return replace(record, **{name: inner})

    return Lens(get, put)


def words_at(step_id: str) -> Lens:
    """Return the lens on what a debrief holds as written at that step."""
    return Lens(lambda debrief: debrief.text_at(step_id), lambda debrief, text: with_text(debrief, step_id, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing a form asks for. `hint`: what stands in it while it is empty."""

    label: str
    lens: Lens
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Field):
    """Text. `tall`: of several lines, where Enter begins a new one. `alone`: it has the page to itself."""

    tall: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """One of a few: pairs of value and how it is shown. `ends`: what low and high mean.

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
    """A date as people write it; `read` turns words into a When or refuses with a sentence."""

    read: Callable[[str], When]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Field):
    """Something to see and not to change."""


def one_of(values: Any) -> tuple[tuple[Any, str], ...]:
    """Return the options of a choice over an enumeration, shown by their values."""
    return tuple((value, str(value)) for value in values)


def numbers(low: int, high: int) -> tuple[tuple[int, str], ...]:
    """Return the options of a choice over whole numbers, both ends included."""
    return tuple((number, str(number)) for number in range(low, high + 1))


YES_NO: tuple[tuple[bool, str], ...] = ((True, "yes"), (False, "no"))
"""The options of a choice between yes and no."""
