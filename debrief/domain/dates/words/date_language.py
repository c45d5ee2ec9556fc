"""The kinds of words in a date, and the type of a language's table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Word(Enum):
    """The kinds of words and phrases in the grammar."""

    DAY = auto()  # days from today
    DAY_PART = auto()  # days from today, and the half of that day
    WEEKDAY = auto()  # 0 is Monday
    MONTH = auto()  # 1–12
    WHICH = auto()  # a Which, of the weekday or week beside it
    NUMBER = auto()  # that many
    UNIT = auto()  # a Unit
    AGO_AFTER = auto()  # "3 days ago"
    AGO_BEFORE = auto()  # "vor 3 Tagen"
    AHEAD = auto()  # "in 3 days", "within 3 days"; before a place it says nothing
    END = auto()  # "end of …"
    MONTH_END = auto()  # the end of this month in one word
    HOURS = auto()  # after an hour: "14 uur", "в 14 часов"; or a number of hours
    HALF = auto()  # "am" or "pm", written before an hour or after it
    PART = auto()  # a part of the day: "am", "pm" or "" for its half
    NOON = auto()
    MIDNIGHT = auto()
    AT = auto()  # before an hour
    NEAR = auto()  # before an hour or a day that is not exact
    TO = auto()  # between the ends of a range
    FOR = auto()  # before a length
    THEIRS = auto()  # "their time": a place must follow
    TIME = auto()  # "time" after a place
    FILLER = auto()  # ignored: "on", "the", "of"


class Which(Enum):
    """Which weekday or week of that name is meant."""

    LAST = auto()
    THIS = auto()
    NEXT = auto()
    PAST = auto()  # the most recent, whichever week it is in
    COMING = auto()  # the nearest to come, whichever week it is in


class Unit(Enum):
    """A unit of time; its value is in minutes, or 0 and less if that varies."""

    MINUTE = 1
    HOUR = 60
    DAY = 1440
    WEEK = 10080
    MONTH = 0
    YEAR = -1
    WORKING_DAY = -2


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLanguage:
    """One language. `phrases`: kind → phrase → value; `plain`: kind → phrases without one; `places`:"
    " city → zone."""

    phrases: Mapping[Word, Mapping[str, Any]]
    plain: Mapping[Word, tuple[str, ...]]
    places: Mapping[str, str]


def counted(names: str, start: int = 0) -> dict[str, int]:
    """Return `{"monday": 0, "mon": 0, "tuesday": 1, …}` of one group of names per number."""
    return {name: start + n for n, group in enumerate(names.split(" | ")) for name in group.split()}


def each(words: str, value: object) -> dict[str, object]:
    """Return a table of all the words with the same value."""
    return dict.fromkeys(words.split(), value)
