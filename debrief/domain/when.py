"""When something was: a moment as read, or a person's words where they could not be read."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from debrief.domain.refusal import Refusal, within
from debrief.domain.text import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment with its zone, or unread words, or nothing.

    `at`: UTC ms, None where nothing could be read. `zone`: IANA name. `timed`: False where only the day is known
    (`at` is then noon of that day in `zone`). `minutes`: how long it took, 1–1440. `written`: the words as typed,
    kept only while they could not be read.
    """

    at: int | None = None
    zone: str = "UTC"
    timed: bool = False
    minutes: int | None = None
    written: str = ""

    def __post_init__(self) -> None:
        within(self.minutes, 1, 1440, "A length in minutes")
        if self.at is not None and self.written:
            raise Refusal("A date is either read or kept as written, not both.")

    def __bool__(self) -> bool:
        """Whether anything is known of it."""
        return self.at is not None or bool(self.written.strip())

    @property
    def local(self) -> datetime | None:
        """The moment in its own zone."""
        if self.at is None:
            return None
        return (datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=self.at)).astimezone(ZoneInfo(self.zone))

    @property
    def ends_at(self) -> int | None:
        """UTC ms of its end; of its beginning where no length is known."""
        return None if self.at is None else self.at + (self.minutes or 0) * 60_000

    def __str__(self) -> str:
        """As a person would say it: `Thu 19 Nov 2026, 14:00–16:30 (Europe/Berlin)`, or the words as written."""
        begin = self.local
        if begin is None:
            return one_line(self.written)
        day = f"{begin:%a} {begin.day} {begin:%b %Y}"
        if not self.timed:
            return day
        end = f"–{begin + timedelta(minutes=self.minutes):%H:%M}" if self.minutes else ""
        return f"{day}, {begin:%H:%M}{end} ({self.zone})"

    @property
    def typed(self) -> str:
        """As it can be typed again and reads the same: `2026-11-19 14:00-16:30 Europe/Berlin`."""
        begin = self.local
        if begin is None:
            return self.written
        if not self.timed:
            return f"{begin:%Y-%m-%d}"
        end = f"-{begin + timedelta(minutes=self.minutes):%H:%M}" if self.minutes else ""
        return f"{begin:%Y-%m-%d %H:%M}{end} {self.zone}"


UNKNOWN = When()
"""Nothing is known of when it was."""
