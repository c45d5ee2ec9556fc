"""The time and zone that dates are read in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.promised_day import parse_promise
from debrief.domain.dates.zones import local_day
from debrief.domain.record.when import When, far_day_remark
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
        return parse_promise(words, held, now=self.now(), zone=self.zone())

    def remark(self, words: str, when: When) -> str:
        """Return what to say about a date read from `words`, behind the date; mostly empty."""
        return far_day_remark(words, when, self.now())

    def to_change(self, when: When) -> str:
        """Return `when` as text to change, without its zone where it is read in that one anyway."""
        try:
            same = parse_date(when.plain, now=self.now(), zone=self.zone(), direction=Direction.ANY) == when
        except Refusal:
            same = False
        return when.plain if same else when.typed

    def reader(self, direction: Direction) -> Callable[[str], When]:
        """Return the function that reads a date in the past or in the future."""
        return lambda words: parse_date(words, now=self.now(), zone=self.zone(), direction=direction)
