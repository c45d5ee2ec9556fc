"""What time it is here, for commands that make records."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo


def now() -> int:
    """Return this moment in UTC ms."""
    return time.time_ns() // 1_000_000


def zone() -> str:
    """Return the IANA name of this computer's time zone; UTC where it does not say."""
    return next((name for name in _named() if name and _known(name)), "UTC")


def _named() -> Iterator[str]:
    """Yield where a system says it, the strongest word first."""
    yield os.environ.get("TZ", "").removeprefix(":")
    with suppress(OSError):
        yield str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    with suppress(OSError, ValueError):
        yield Path("/etc/timezone").read_text(encoding="ascii").strip()


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True
