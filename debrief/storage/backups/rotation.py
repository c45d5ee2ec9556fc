"""Which backups are due and which are removed: 10 recent, 14 daily, 8 weekly and 12 monthly ones stay."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from debrief.storage.backups.names import BackupName

RECENT, DAILY, WEEKLY, MONTHLY = 10, 14, 8, 12
"""How many stay: the newest; the newest of each of the last days, weeks and months (UTC) that have any."""
_DUE_MS = 20 * 3_600_000
"""Less than a day, so that somebody who writes every morning, now earlier, now later, has one of every day."""


def find_expired(backups: Iterable[BackupName], protected: Iterable[str]) -> list[BackupName]:
    """Return the backups to remove, oldest first; none whose name is `protected`, as the last verified one is."""
    newest_first = sorted(backups, key=lambda backup: (backup.made_at, backup.name), reverse=True)
    retained = {backup.name for backup in newest_first[:RECENT]} | set(protected)
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        retained |= _newest_of_each(newest_first, period, count)
    return [backup for backup in reversed(newest_first) if backup.name not in retained]


def is_due(now: int, made_at: Iterable[int], changed_at: int) -> bool:
    """Return whether a daily backup is due at `now`; `made_at`: of the backups, `changed_at`: of the journal; UTC ms.

    Backups from the future, as after the clock was set back, do not count.
    """
    newest = max((moment for moment in made_at if moment <= now), default=None)
    return newest is None or (now - newest >= _DUE_MS and changed_at > newest)


def _newest_of_each(newest_first: list[BackupName], period: Callable[[date], object], count: int) -> set[str]:
    newest: dict[object, str] = {}
    for backup in newest_first:
        newest.setdefault(period(datetime.fromtimestamp(backup.made_at / 1000, UTC).date()), backup.name)
    return set(list(newest.values())[:count])


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
