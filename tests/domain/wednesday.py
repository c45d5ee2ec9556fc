"""The Wednesday on which the tests of dates are written, and how they ask."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

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


def past(text: str, now: int = NOW, zone: str = HOME) -> When:
    return parse_date(text, now=now, zone=zone, direction=Direction.PAST)


def future(text: str, now: int = NOW) -> When:
    return parse_date(text, now=now, zone=HOME, direction=Direction.FUTURE)


def refusal(text: str, toward: Direction = Direction.PAST, now: int = NOW) -> str:
    with pytest.raises(Refusal) as refused:
        parse_date(text, now=now, zone=HOME, direction=toward)
    return str(refused.value)
