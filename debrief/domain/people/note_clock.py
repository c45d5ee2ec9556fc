"""The window of a thank-you note: not in the first hours after an interview, and within a day of it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal, check_range

HOUR_MS = 3_600_000
CLOCK_TOLERANCE_MS = 60_000
"""How far this computer's clock may fall behind a stored time before the clock counts as set back."""

NOTE_EVIDENCE = (
    "Nobody has shown that a note changes a decision. "
    "But people underestimate how glad the reader will be (Kumar and Epley, 2018)."
)
"""The evidence about thank-you notes, shown with one."""


class ClockState(StrEnum):
    """The state of a note in its window; after the answer there is a second window."""

    UNKNOWN_TIME = "unknown time"
    TOO_EARLY = "too early"
    OPEN = "open"
    CLOSING = "closing"
    LATE = "late"
    SECOND_WINDOW = "second window"
    NOT_THE_CUSTOM = "not the custom"
    SENT = "sent"
    CLOCK_SET_BACK = "clock set back"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockHours:
    """The hours of a window: it opens `earliest` after the interview, ends at `latest`, is closing in the last few."""

    earliest: int = 2
    latest: int = 24
    closing: int = 6

    def __post_init__(self) -> None:
        check_range(self.earliest, 0, 336, "The hours to wait before a note")
        check_range(self.latest, 1, 336, "The hours within which to send a note")
        check_range(self.closing, 0, 336, "The last hours to send a note in")
        if self.earliest >= self.latest:
            raise Refusal(
                f"A note cannot open after {self.earliest} hours and close after {self.latest}; "
                "the second number has to be larger."
            )


DEFAULT_HOURS = ClockHours()
_LAST_DAY = date.max - timedelta(days=1)


class NoteClock(NamedTuple):
    """The state of a note's window. `opens_at`, `closes_at`: its bounds in UTC ms, None if unknown.

    `after_answer`: whether it counts from the answer. `day_only`: whether it counts from the end of a day, because no
    time is known. `sent_at`: UTC ms. `written_at`: the stored time (UTC ms) that a clock set back is behind.
    """

    state: ClockState
    opens_at: int | None = None
    closes_at: int | None = None
    after_answer: bool = False
    day_only: bool = False
    sent_at: int | None = None
    written_at: int = 0


def note_window(
    held: When,
    answered: When = UNKNOWN,
    *,
    now: int,
    hours: ClockHours = DEFAULT_HOURS,
    written_at: int = 0,
    sent_at: int | None = None,
    no_notes: bool = False,
) -> NoteClock:
    """Return the state of a note at `now` (UTC ms), in elapsed time from the end of the interview or from the answer.

    A window includes its first moment and not its last. `written_at`: the latest stored time of the debrief (UTC ms): a
    clock more than a minute behind it was set back, and opens nothing. `no_notes`: notes are not the custom there.
    """
    if sent_at is not None:
        return NoteClock(state=ClockState.SENT, sent_at=sent_at)
    if no_notes:
        return NoteClock(state=ClockState.NOT_THE_CUSTOM)
    ends = [end for end in (_end_of(held), _end_of(answered)) if end is not None]
    if not ends:
        return NoteClock(state=ClockState.UNKNOWN_TIME)
    latest_stored = max(written_at, answered.at if answered.timed and answered.at is not None else 0)
    after_answer = answered.at is not None
    start = max(ends)
    opens_at, closes_at = start + hours.earliest * HOUR_MS, start + hours.latest * HOUR_MS
    state = _state(now, opens_at, closes_at, hours, after_answer=after_answer)
    return NoteClock(
        state=ClockState.CLOCK_SET_BACK if now < latest_stored - CLOCK_TOLERANCE_MS else state,
        opens_at=opens_at,
        closes_at=closes_at,
        after_answer=after_answer,
        day_only=not (answered if after_answer else held).timed,
        written_at=latest_stored,
    )


def _state(now: int, opens_at: int, closes_at: int, hours: ClockHours, *, after_answer: bool) -> ClockState:
    if now < opens_at:
        return ClockState.TOO_EARLY
    if now >= closes_at:
        return ClockState.LATE
    if now >= closes_at - hours.closing * HOUR_MS:
        return ClockState.CLOSING
    return ClockState.SECOND_WINDOW if after_answer else ClockState.OPEN


def _end_of(when: When) -> int | None:
    """Return when something was over, UTC ms; of a day without a time, the end of the day in its zone."""
    local = when.local
    if local is None:
        return None
    if when.timed or local.date() >= _LAST_DAY:  # the last day that has a date has no day after it
        return when.ends_at
    return start_of_local_day(local.date() + timedelta(days=1), local)


def start_of_local_day(day: date, like: datetime) -> int:
    """Return the first moment of `day` in the zone of `like`, UTC ms."""
    return int(datetime.combine(day, time(0), like.tzinfo).timestamp()) * 1000
