"""The Wednesday on which the tests of dates are written, and how they ask."""

from datetime import datetime
from zoneinfo import ZoneInfo

from debrief.domain.dates import Direction, parse_date
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal

HOME = "Europe/Berlin"


def ms(text: str, zone: str = HOME) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


NOW = ms("2026-11-18 17:05")
"""A Wednesday."""


def day(text: str, zone: str = HOME, minutes: int | None = None) -> When:
    return When(at=ms(f"{text} 12:00", zone), zone=zone, minutes=minutes)


def timed(text: str, zone: str = HOME, minutes: int | None = None) -> When:
    return When(at=ms(text, zone), zone=zone, timed=True, minutes=minutes)


def past(text: str, now: int = NOW, zone: str = HOME) -> When | str:
    return read(text, Direction.PAST, now, zone)


def future(text: str, now: int = NOW) -> When | str:
    return read(text, Direction.FUTURE, now)


def refusal(text: str, toward: Direction = Direction.PAST, now: int = NOW) -> str:
    """Return the sentence with which a date is refused, or "" for one that is read."""
    found = read(text, toward, now)
    return found if isinstance(found, str) else ""


def read(text: str, toward: Direction, now: int = NOW, zone: str = HOME) -> When | str:
    """Return what is read, or the sentence of the refusal: so a table shows each text that is read otherwise."""
    try:
        return parse_date(text, now=now, zone=zone, direction=toward)
    except Refusal as refused:
        return str(refused)
