"""What time it is here, for commands that make records."""

import os
import time
from pathlib import Path
from zoneinfo import ZoneInfo


def now() -> int:
    """Return this moment in UTC ms."""
    return time.time_ns() // 1_000_000


def zone() -> str:
    """Return the IANA name of this computer's time zone; UTC where it does not say."""
    named = os.environ.get("TZ", "").removeprefix(":")
    try:
        linked = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    except OSError:
        linked = ""
    return next((name for name in (named, linked) if name and _known(name)), "UTC")


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True
