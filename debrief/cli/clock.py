"""The clock and the time zone of this computer."""

import os
import time
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

_FILES = ("/etc/localtime", "/etc/timezone")
"""Where the system keeps its zone, unless TZ names another."""

# The first of these with the same clock stands for a zone without a name; then come all the others.
_COMMON = (
    *("Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Kabul", "Asia/Tehran", "Australia/Darwin"),
    *("Europe/Berlin", "Europe/London", "Europe/Helsinki"),
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
)
_DAY = 86_400


def now() -> int:
    """Return the current time in UTC ms."""
    return time.time_ns() // 1_000_000


def zone() -> str:
    """Return the IANA name of this computer's time zone, or of one with the same clock; UTC if there is none.

    It is looked up again when the setting changes.
    """
    return _find_zone(os.environ.get("TZ"), *map(_changed_at, _FILES))


def _changed_at(path: str) -> tuple[int, ...]:
    try:
        stats = os.stat(path), os.lstat(path)  # noqa: PTH116 - a list asks for the zone at every row
    except OSError:
        return ()
    return tuple(part for stat in stats for part in (stat.st_ino, stat.st_mtime_ns, stat.st_size))


@lru_cache(maxsize=1)
def _find_zone(*_: object) -> str:
    """Return the zone; the arguments are what a change of it changes."""
    name = _zone_name()
    if not hasattr(time, "tzset"):
        return name or "UTC"
    time.tzset()
    moments = [time.time() + days * _DAY for days in range(0, 366, 5)]
    offsets = [time.localtime(moment).tm_gmtoff for moment in moments]
    if name and _offset(name, moments[0]) == offsets[0]:
        return name
    same = (other for other in _names(offsets) if all(map(_matches, [other] * len(moments), moments, offsets)))
    return next(same, name or "UTC")


def _zone_name() -> str | None:
    """Return the name that the system gives its zone; None where it has none that is known."""
    import tzlocal  # every system says it in a way of its own

    try:
        with warnings.catch_warnings(action="ignore"):
            tzlocal.reload_localzone()
            name = tzlocal.get_localzone_name()
            ZoneInfo(name or "")
    except (ValueError, OSError, LookupError):
        return None
    return name


def _names(offsets: list[int]) -> Iterator[str]:
    """Yield the zones that may have these offsets from UTC in seconds, the likeliest first."""
    hours, rest = divmod(offsets[0], 3600)
    if len(set(offsets)) == 1 and not rest and -14 <= -hours <= 12:
        yield f"Etc/GMT{-hours:+d}" if hours else "UTC"
    yield from _COMMON
    yield from sorted(available_timezones())


def _matches(name: str, moment: float, offset: int) -> bool:
    return _offset(name, moment) == offset


def _offset(name: str, moment: float) -> float:
    """Return the seconds by which the clock of a zone is ahead of UTC at a moment, in seconds since 1970."""
    return (datetime.fromtimestamp(moment, ZoneInfo(name)).utcoffset() or timedelta()).total_seconds()
