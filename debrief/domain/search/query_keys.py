"""The keys of a query: the word before a colon, the values it takes, and what it finds."""

import operator
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from debrief.domain.record.outcome import Outcome


@dataclass(frozen=True, slots=True)
class QueryKey(ABC):
    """A word before a colon. `finds`: what it searches for, in words; `example`: one of its values."""

    name: str
    finds: str
    example: str

    @property
    @abstractmethod
    def takes(self) -> str:
        """The values that it takes, in words."""


@dataclass(frozen=True, slots=True)
class TextKey(QueryKey):
    """A key whose values are words of one text."""

    @property
    def takes(self) -> str:
        """The values that it takes, in words."""
        return "a word, or words in quotation marks"


@dataclass(frozen=True, slots=True)
class ChoiceKey(QueryKey):
    """A key whose values are `choices`."""

    choices: tuple[str, ...]

    @property
    def takes(self) -> str:
        """The values that it takes, in words."""
        return f"{', '.join(self.choices[:-1])} or {self.choices[-1]}"


@dataclass(frozen=True, slots=True)
class NumberKey(QueryKey):
    """A key whose values are numbers from `low` to `high`, optionally after a comparison sign."""

    low: int
    high: int

    @property
    def takes(self) -> str:
        """The values that it takes, in words."""
        return f"a number from {self.low} to {self.high}, also with <, <=, > or >= before it"

    def numbers(self, typed: str) -> tuple[int, ...]:
        """Return the numbers in range that `typed` stands for, as in `4`, `>=4`, `< 60 %`; none if it is invalid."""
        written = _NUMBER.fullmatch("".join(typed.split()))
        if written is None or not self.low <= int(written[2]) <= self.high:
            return ()
        return tuple(n for n in range(self.low, self.high + 1) if COMPARISONS[written[1]](n, int(written[2])))


@dataclass(frozen=True, slots=True)
class DateKey(QueryKey):
    """A key whose values are days or periods. `opens`, `closes`: whether the search starts or ends with it."""

    opens: bool = False
    closes: bool = False

    @property
    def takes(self) -> str:
        """The values that it takes, in words."""
        return "a day, month, season or year"


COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "": operator.eq,
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    "≤": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "≥": operator.ge,
}
"""The comparison signs before a number."""
_NUMBER = re.compile(rf"({'|'.join(sorted(COMPARISONS, key=len, reverse=True))})(\d{{1,3}})%?", re.ASCII)

_ALL: tuple[QueryKey, ...] = (
    TextKey("company", "a word in the name of the company", "northwind"),
    TextKey("role", "a word in the name of the job", "engineer"),
    TextKey("stage", "a word in the stage of the interview", "phone"),
    TextKey("tag", "a word in one of its tags", "remote"),
    ChoiceKey("outcome", "how it ended", "rejected", tuple(outcome.value for outcome in Outcome)),
    ChoiceKey("has", "what was written in it", "feedback", ("feedback", "note", "plan")),
    NumberKey("fit", "how well you matched, in percent", ">=60", 0, 100),
    NumberKey("discomfort", "how uncomfortable one of its questions was", ">=4", 1, 5),
    DateKey("since", "an interview on that day or later", "2026-03", opens=True),
    DateKey("until", "an interview on that day or earlier", "yesterday", closes=True),
    DateKey("in", "an interview in that time", "last-month", opens=True, closes=True),
)

KEYS: dict[str, QueryKey] = {key.name: key for key in _ALL}
"""Every key by its name, in the order in which help lists them."""
