"""The promised answer: how long ago it was due, and when a nudge is offered."""

from datetime import date, timedelta
from enum import StrEnum

from debrief.domain.people.note_clock import start_of_local_day
from debrief.domain.record.unreadable import LATEST
from debrief.domain.record.when import UNKNOWN, When

DAYS_PAST_PROMISE = 2
"""Working days after the promised date until a nudge is offered."""
DAYS_WITHOUT_PROMISE = 7
"""Working days after an interview until a nudge is offered, where no date was promised; a setting."""
DAYS_AFTER_NUDGE = 7
"""Working days after the nudge until "silent" is offered as the outcome."""
DAYS_OFFERED = 20
"""Working days for which a nudge is offered; after that "silent" is, as it is after a nudge."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Waiting(StrEnum):
    """The state of waiting for an answer."""

    WAITING = "waiting"
    NUDGE = "nudge"
    NUDGED = "nudged"
    OFFER_SILENT = "offer silent"


def waiting_state(
    *, held: When, promised: When = UNKNOWN, nudged_at: int | None = None, now: int, days: int = DAYS_WITHOUT_PROMISE
) -> Waiting:
    """Return the state of waiting for an answer at `now` (UTC ms): a nudge is offered once, then the outcome "silent".

    `nudged_at`: when the nudge was sent, UTC ms. `days`: working days after an interview without a promised date.
    """
    zone = (promised if promised.at is not None else held).zone
    if nudged_at is not None:
        return Waiting.OFFER_SILENT if now >= after_working_days(nudged_at, DAYS_AFTER_NUDGE, zone) else Waiting.NUDGED
    offered_at = nudge_at(promised, held, days=days)
    if offered_at is None or now < offered_at:
        return Waiting.WAITING
    return Waiting.OFFER_SILENT if now >= after_working_days(offered_at, DAYS_OFFERED, zone) else Waiting.NUDGE


def nudge_at(promised: When, held: When, *, days: int = DAYS_WITHOUT_PROMISE) -> int | None:
    """Return from when (UTC ms) a nudge is offered, the first moment of a working day; None if no date is known.

    Two working days after the promised date, or else `days` of them after the interview, in the zone of that date.
    """
    if promised.at is not None:
        return after_working_days(promised.at, DAYS_PAST_PROMISE, promised.zone)
    return None if held.at is None else after_working_days(held.at, days, held.zone)


def add_working_days(day: date, count: int) -> date:
    """Return the day that is `count` (0 or more) working days, Monday to Friday, after `day`."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def after_working_days(at: int, count: int, zone: str) -> int:
    """Return the first moment (UTC ms) of the day in `zone` that is `count` working days after the day of `at`."""
    local = When(at=at, zone=zone).local
    assert local is not None  # noqa: S101 - it has a moment
    try:
        return start_of_local_day(add_working_days(local.date(), count), local)
    except OverflowError:  # after the year 9999
        return LATEST


def has_come(promised: When, now: int) -> bool:
    """Return whether the promised day has begun at `now` (UTC ms), in its zone; False if no date is known."""
    local = promised.local
    return local is not None and now >= start_of_local_day(local.date(), local)


def promise_words(promised: When, now: int) -> str:
    """Return the promised date relative to `now` (UTC ms): `promised by Friday · two days ago`; empty if unknown."""
    local = promised.local
    if local is None:
        return f"promised: {promised}" if promised else ""
    today = When(at=now, zone=promised.zone).local
    assert today is not None  # noqa: S101 - it has a moment
    days = (local.date() - today.date()).days
    year = "" if local.year == today.year else f" {local.year}"
    day = f"{local:%A}" if abs(days) < 7 else f"{local:%a} {local.day} {local:%b}{year}"
    at = f", {local:%H:%M}" if promised.timed else ""
    return f"promised by {day}{at} · {_distance(days)}"


def _distance(days: int) -> str:
    match days:
        case 0:
            return "today"
        case 1:
            return "tomorrow"
        case -1:
            return "a day ago"
        case _:
            number = _NUMBERS[abs(days)] if abs(days) < len(_NUMBERS) else str(abs(days))
            return f"in {number} days" if days > 0 else f"{number} days ago"
