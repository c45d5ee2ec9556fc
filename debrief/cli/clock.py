"""The clock and the time zone of this computer."""

import time
import warnings
from zoneinfo import ZoneInfo


def now() -> int:
    """Return the current time in UTC ms."""
    return time.time_ns() // 1_000_000


def zone() -> str:
    """Return the IANA name of this computer's time zone; UTC if it is unset or unknown."""
    from tzlocal import get_localzone_name  # every system says it in a way of its own

    try:
        with warnings.catch_warnings(action="ignore"):
            name: str = get_localzone_name() or "UTC"
            ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return "UTC"
    return name
