"""A cursor over tokens, and the parts of a date parsed so far."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Any

from debrief.domain.dates.tokens import Clock, Shape, Token, as_written
from debrief.domain.dates.words.date_language import Which, Word


class Direction(Enum):
    """Whether a date is in the past, in the future, or either."""

    PAST = auto()
    FUTURE = auto()
    ANY = auto()


@dataclass(frozen=True, slots=True)
class DateContext:
    """The reference point of relative dates. `now`: UTC ms; `today`: the user's local day.

    `deadline`: whether a day is asked for by which something happens, so that the last of several days is meant.
    """

    now: int
    today: date
    direction: Direction
    deadline: bool = False


@dataclass(slots=True)
class DateParts:
    """The parts of a date parsed so far.

    `instant`: UTC ms, of "an hour ago". `week`: weeks from this one. `half`: of the day, "am", "pm" or "" if unknown.
    `offset`: minutes east of UTC, where it stands apart from the time. `yearless`: day and month of a date without a
    year. `minutes`: the duration. `theirs`: whether it contains "their time". `unread`: words that are not understood.
    """

    day: date | None = None
    weekday: int | None = None
    which: Which | None = None
    week: int | None = None
    instant: int | None = None
    begin: Clock | None = None
    end: Clock | None = None
    half: str = ""
    minutes: int | None = None
    zone: str | None = None
    offset: int | None = None
    yearless: tuple[int, int] | None = None
    theirs: bool = False
    unread: list[str] = field(default_factory=list)

    @property
    def has_day(self) -> bool:
        """Whether any part determines the day."""
        return any(part is not None for part in (self.day, self.weekday, self.week, self.instant))


@dataclass(slots=True)
class TokenCursor:
    """Tokens and the position of the next one."""

    tokens: list[Token]
    at: int = 0

    def kind(self, ahead: int = 0) -> Shape | Word | None:
        """Return the kind of the token `ahead` of the next one; None past the last."""
        return self.tokens[self.at + ahead].kind if self.at + ahead < len(self.tokens) else None

    def value(self, ahead: int = 0) -> Any:
        """Return what the token `ahead` of the next one means."""
        return self.tokens[self.at + ahead].value

    def raw(self, count: int) -> str:
        """Return the next `count` tokens as written."""
        return as_written(self.tokens[self.at : self.at + count])

    def words(self, count: int) -> str:
        """Return the next `count` tokens with one space between them."""
        return " ".join(token.raw for token in self.tokens[self.at : self.at + count])

    def past_fillers(self, ahead: int) -> int:
        """Return the first position from `ahead` on that is not a filler word."""
        while self.kind(ahead) in {Word.FILLER, Word.NEAR}:
            ahead += 1
        return ahead

    def number(self, ahead: int = 0) -> int | None:
        """Return the number at `ahead`, in digits or as a word; None if there is none."""
        return self.value(ahead) if self.kind(ahead) in {Shape.NUMBER, Word.NUMBER} else None
