"""Generate realistic times of an interview and of writing about it."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.when import When

_HOLIDAYS = {(1, 1), (12, 25), (12, 26)}
_QUARTERS = (0, 0, 15, 30, 30, 45)
_HOUR = 60
_DAY = 24 * _HOUR


class SampleTimes:
    """Generates times for one journal, none after now."""

    def __init__(self, random: SeededRandom, days: SampleCalendar) -> None:
        """Use the current time of `days`."""
        self._random = random
        self._days = days
        self._weekday = datetime.fromtimestamp(days.now // 1000, ZoneInfo(days.zone)).weekday()

    def held(self, ago: int) -> When:
        """Return the time of an interview about `ago` days ago, at most eight days earlier.

        Sometimes only the day is known, or the duration is not.
        """
        random, ago = self._random, self._working(ago)
        at = None if random.chance(0.08) else time(random.integer(8, 17), random.choice(_QUARTERS))
        minutes = None if at is None or random.chance(0.15) else 5 * random.integer(4, 18)
        held = self._days.working_day_ago(ago, at, minutes)
        return held if (held.ends_at or 0) <= self._days.now else self._days.working_day_ago(ago + 1, at, minutes)

    def _working(self, ago: int) -> int:
        """Return how many days ago the nearest working day was, with equal probability for each weekday."""
        past_friday = (self._weekday - ago) % 7 - 4
        if past_friday > 0:
            ago += past_friday + self._random.integer(0, 4)
        while (day := self._days.working_day_ago(ago).local) and (day.month, day.day) in _HOLIDAYS:
            ago += 1
        return ago

    def begun(self, held: When) -> int:
        """Return the start of writing (UTC ms): soon after, that evening, or days later."""
        random = self._random
        if random.chance(0.6):
            wait = random.integer(5, 90)
        elif random.chance(0.7):
            wait = random.integer(2 * _HOUR, 4 * _HOUR)
        else:
            wait = random.integer(1, 3) * _DAY + random.integer(0, _HOUR)
        return self._days.ms_after(held, wait)

    def finished(self, begun: int, answered: When) -> int:
        """Return the end of writing (UTC ms): soon after the answer, or weeks later without one."""
        known = max(begun, begun + 20 * _DAY * 60_000 if answered.at is None else answered.at)
        later = self._random.integer(0, 2) * _DAY + self._random.integer(15, 3 * _HOUR)
        return min(known + later * 60_000, self._days.now)
