"""When something happened: a parsed moment, or the user's words if they could not be parsed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.refusal import check_range
from debrief.domain.text import one_line

NOT_A_DATE = "not a date"
"""Shown behind words that could not be read as a date, so that nobody takes them for one."""
DAY_MS = 24 * 60 * 60 * 1000
NEAR_YEAR_DAYS = 300
"""From here on, the same day of the year before or after is within about two months."""
_YEAR = re.compile(r"\d{4}")


def day_text(day: date) -> str:
    """Return `day` as screens and files show it: `24 Nov 2026`."""
    return f"{day.day} {day:%b %Y}"


def weekday_text(day: date) -> str:
    """Return `day` with its weekday: `Tue 24 Nov 2026`."""
    return f"{day:%a} {day_text(day)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment with its zone, or unparsed words, or nothing.

    `at`: UTC ms, None if nothing was parsed. `zone`: IANA name. `timed`: False if only the day is known
    (`at` is then noon of that day in `zone`). `minutes`: the duration, 1–1440. `written`: the words as typed that
    were not read as part of it, such as "either way"; all of them if nothing was parsed.
    """

    at: int | None = None
    zone: str = "UTC"
    timed: bool = False
    minutes: int | None = None
    written: str = ""

    def __post_init__(self) -> None:
        if self.minutes is not None:
            check_range(self.minutes, 1, 1440, "A length in minutes")

    def __bool__(self) -> bool:
        """Whether anything is known of it."""
        return self.at is not None or bool(self.written.strip())

    @property
    def local(self) -> datetime | None:
        """The moment in its own zone."""
        if self.at is None:
            return None
        return _local(self.at, self.zone)

    @property
    def day(self) -> str:
        """Its day in its own zone: `24 Nov 2026`, or the words marked as no date."""
        local = self.local
        return day_text(local) if local else str(self)

    @property
    def ends_at(self) -> int | None:
        """The end in UTC ms; the start if the duration is unknown."""
        return None if self.at is None else self.at + (self.minutes or 0) * 60_000

    @property
    def _end(self) -> datetime | None:
        """The end in its own zone; None if unknown. Clocks may have changed in between."""
        if self.at is None or not self.timed or self.minutes is None:
            return None
        return _local(self.at + self.minutes * 60_000, self.zone)

    def __str__(self) -> str:
        """Return it for display: `Thu 19 Nov 2026, 14:00–16:30 (Europe/Berlin)`, or words marked as no date.

        Words beside a date that was read follow it: `Fri 27 Nov 2026 (you wrote “either way”)`.
        """
        begin = self.local
        if begin is None:
            words = one_line(self.written)
            return f"“{words}” ({NOT_A_DATE})" if words not in {"", UNREADABLE} else words
        end = f"–{self._end:%H:%M}" if self._end else ""
        clock = f", {begin:%H:%M}{end}" if self.timed else ""
        words = f"you wrote “{one_line(self.written)}”" if self.written.strip() else ""
        behind = ", ".join(filter(None, (self.zone if self.timed else "", words)))
        return f"{weekday_text(begin)}{clock}{f' ({behind})' if behind else ''}"

    @property
    def typed(self) -> str:
        """The text that parses to the same moment in any zone: `2026-11-19 14:00-16:30 Europe/Berlin`.

        A duration that crosses midnight or a change of clocks is written out: `2026-11-19 23:30 for 90 min …`. Words
        beside it follow: `2026-11-19 Europe/Berlin, either way`. Those that name another day are read as a part of it.
        """
        begin = self.local
        if begin is None:
            return self.written
        return self._with_words(self._as_typed(begin, f"{begin:%Y-%m-%d}", f" {self.zone}"))

    @property
    def plain(self) -> str:
        """The text that parses to the same moment in its own zone: `19 Nov 2026 14:00-16:30`."""
        begin = self.local
        return self.written if begin is None else self._with_words(self._as_typed(begin, self.day, ""))

    def _with_words(self, date: str) -> str:
        return f"{date}, {self.written}" if self.written.strip() else date

    def _as_typed(self, begin: datetime, day: str, zone: str) -> str:
        length = f" for {self.minutes} min" if self.minutes else ""
        if not self.timed:
            return f"{day}{length}{zone}"
        if _comes_twice(begin):
            return f"{begin.isoformat(timespec='minutes')}{length}{zone}"
        end = self._end
        if end is not None and end.date() == begin.date() and end.utcoffset() == begin.utcoffset():
            length = length if _comes_twice(end) else f"-{end:%H:%M}"
        return f"{day} {begin:%H:%M}{length}{zone}"


def _local(at: int, zone: str) -> datetime:
    moment = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=at)
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (LookupError, ValueError, OSError):  # a zone unknown to this computer, from a journal written on another
        return moment


def _comes_twice(local: datetime) -> bool:
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


UNKNOWN = When()
"""The value of a moment about which nothing is known."""


def is_before(one: When, other: When) -> bool:
    """Return whether `one` was before `other`, or its day if a time is missing; False if either is unknown."""
    if one.at is None or other.at is None or one.local is None or other.local is None:
        return False
    if one.timed and other.timed:
        return one.at < other.at
    return one.local.date() < other.local.date()


def is_a_year_away(when: When, now: int) -> bool:
    """Return whether `when` is almost a year before or after `now` (UTC ms)."""
    return when.at is not None and NEAR_YEAR_DAYS * DAY_MS <= abs(when.at - now) <= 366 * DAY_MS


def far_day_notice(words: str, when: When, now: int) -> str:
    """Return what to say about a date read from `words`, almost a year away and without a year; mostly empty."""
    if when.at is None or _YEAR.search(words) or not is_a_year_away(when, now):
        return ""
    away = "ago" if when.at < now else "ahead"
    return f"is almost a year {away}. Add the year if you mean another."
