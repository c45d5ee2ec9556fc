"""Tell a day that is almost a year away where no year was written: mostly a slip, and the other one was meant."""

import re

from debrief.domain.record.when import When

DAY_MS = 24 * 60 * 60 * 1000
NEAR_YEAR_DAYS = 300
"""From here on, the same day of the year before or after is within about two months."""
_YEAR = re.compile(r"\d{4}")


def is_a_year_away(when: When, now: int) -> bool:
    """Return whether `when` is almost a year before or after `now` (UTC ms)."""
    return when.at is not None and NEAR_YEAR_DAYS * DAY_MS <= abs(when.at - now) <= 366 * DAY_MS


def far_day_remark(words: str, when: When, now: int) -> str:
    """Return what to say about a date read from `words`, almost a year away and without a year; mostly empty."""
    if when.at is None or _YEAR.search(words) or not is_a_year_away(when, now):
        return ""
    away = "ago" if when.at < now else "ahead"
    return f"is almost a year {away}. Add the year if you mean another."
