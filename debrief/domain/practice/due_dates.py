"""The due dates of practice: the bounds of a day, and due days in words."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from debrief.domain.record.unreadable import EARLIEST, LATEST, UNREADABLE, is_readable_instant
from debrief.domain.record.when import When, day_text


def end_of_day(now: int, zone: str) -> int:
    """Return the last millisecond of the day that `now` is in (both UTC ms), in the IANA `zone`.

    Questions due later today are practised with the rest of the day.
    """
    return _begins(local_date(now, zone) + timedelta(days=1), zone) - 1


def start_of_day(now: int, zone: str) -> int:
    """Return the first millisecond of the day that `now` is in (both UTC ms), in the IANA `zone`."""
    return _begins(local_date(now, zone), zone)


def describe_due_day(due_at: int, now: int, zone: str) -> str:
    """Return the day of `due_at` relative to `now` (both UTC ms): `today`, `tomorrow`, `in 4 days, 27 Nov`.

    A day in another year includes the year.
    """
    if not is_readable_instant(due_at):
        return UNREADABLE
    today, day = local_date(now, zone), local_date(due_at, zone)
    days = (day - today).days
    if days <= 0:
        return "today"
    return "tomorrow" if days == 1 else f"in {days} days, {short_day(due_at, now, zone)}"


def short_day(at: int, now: int, zone: str) -> str:
    """Return the day of `at` (UTC ms): `27 Nov`, or `3 Feb 2027` if `now` is in another year."""
    day = local_date(at, zone)
    return f"{day.day} {day:%b}" if day.year == local_date(now, zone).year else day_text(day)


def local_date(at: int, zone: str) -> date:
    """Return the date at `at` (UTC ms) in `zone` (IANA name); in UTC where this computer does not know the zone."""
    moment = When(at=min(max(at, EARLIEST), LATEST), zone=zone).local
    return moment.date() if moment else date.min


def _begins(day: date, zone: str) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).timestamp() * 1000)
