"""The time and zone that dates are read in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from debrief.domain.dates import Direction, parse_date, parse_promise
from debrief.domain.dates.words_beside import quote_beside, read_beside_words
from debrief.domain.dates.zones import local_day
from debrief.domain.record.when import DAY_MS, When, far_day_notice
from debrief.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class LocalClock:
    """Defines "today" and "3pm": `now` returns UTC ms, `zone` an IANA name; both are called for each date."""

    now: Callable[[], int]
    zone: Callable[[], str]

    @property
    def day(self) -> date:
        """The local date."""
        return local_day(self.now(), self.zone())

    def promise(self, words: str, held: When) -> When:
        """Read the date by which an answer was promised in an interview at `held`."""
        read = partial(parse_promise, held=held, now=self.now(), zone=self.zone())
        return read_beside_words(words, read)

    def notice(self, words: str, when: When) -> str:
        """Return what to say about a date read from `words`, behind the date; mostly empty.

        "In 48 weeks" is a day that moves with the clock, and lacks no year.
        """
        notice = far_day_notice(words, when, self.now())
        return notice if notice and self._is_fixed(words) else ""

    def _is_fixed(self, words: str) -> bool:
        """Return whether `words` will mean the same day tomorrow."""
        now = self.now()
        try:
            today, tomorrow = (self._read(words, Direction.ANY, at) for at in (now, now + DAY_MS))
        except Refusal:
            return True
        return today == tomorrow

    def to_change(self, when: When) -> str:
        """Return `when` as text to change, without its zone where it is read in that one anyway.

        Words beside it are quoted where they would be read as a part of it: "they said maybe Monday".
        """
        if when.at is None:
            return when.typed
        for text in (when.plain, when.typed):
            if self._reads_as(text, when):
                return text
        return quote_beside(self.to_change(replace(when, written="")), when.written) if when.written else when.typed

    def _reads_as(self, text: str, when: When) -> bool:
        """Return whether `text` is read as `when`."""
        try:
            return self._read(text, Direction.ANY) == when
        except Refusal:
            return False

    def read_again(self, words: str, stored: When) -> When | None:
        """Return the date that `words` name if that is still the moment `stored`, in the past or in the future."""
        try:
            when = self._read(words, Direction.ANY)
        except Refusal:
            return None
        return when if when.at is not None and replace(when, written=stored.written) == stored else None

    def reader(self, direction: Direction) -> Callable[[str], When]:
        """Return the function that reads a date in the past or in the future."""
        return partial(self._read, direction=direction)

    def deadline(self, words: str) -> When:
        """Read the day by which something is to be done; of several days, the last is meant."""
        return self._read(words, Direction.FUTURE, deadline=True)

    def _read(self, words: str, direction: Direction, now: int | None = None, *, deadline: bool = False) -> When:
        """Read a date, relative to `now` (UTC ms) or this moment, and keep the words beside it."""
        at = self.now() if now is None else now
        read = partial(parse_date, now=at, zone=self.zone(), direction=direction, deadline=deadline)
        return read_beside_words(words, read)
