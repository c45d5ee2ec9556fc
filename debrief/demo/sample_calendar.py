"""Dates for the sample journal, relative to the current day."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from debrief.domain.record.when import When

_EPOCH = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class SampleCalendar:
    """Working days around `now` (UTC ms) in `zone` (IANA name)."""

    now: int
    zone: str

    def working_day_ago(self, days: int, at: time | None = None, minutes: int | None = None) -> When:
        """Return the last working day up to `days` days ago; without `at`, only the day."""
        local = (_EPOCH + timedelta(milliseconds=self.now)).astimezone(ZoneInfo(self.zone))
        day = local.date() - timedelta(days=days)
        day -= timedelta(days=max(day.isoweekday() - 5, 0))
        moment = datetime.combine(day, at or time(12), ZoneInfo(self.zone))
        return When(at=_ms(moment), zone=self.zone, timed=at is not None, minutes=minutes)

    def working_day_ahead(self, days: int) -> When:
        """Return the last working day up to `days` days from now, not before today."""
        return max((self.working_day_ago(-days), self.working_day_ago(0)), key=lambda when: when.at or 0)

    def ms_after(self, when: When, minutes: int) -> int:
        """Return the UTC ms `minutes` after the end of `when`, at most now."""
        return min((when.ends_at or self.now) + minutes * 60_000, self.now)


def _ms(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(milliseconds=1)
