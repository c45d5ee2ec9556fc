"""When an interview was, when it was written down, and when that was done: at hours at which people do so."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.sample_calendar import Days
from debrief.domain.record.when import When

_HOLIDAYS = {(1, 1), (12, 25), (12, 26)}
_QUARTERS = (0, 0, 15, 30, 30, 45)
_HOUR = 60
_DAY = 24 * _HOUR


class Moments:
    """The moments of one journal, none of them ahead of its now."""

    def __init__(self, dice: SeededRandom, days: Days) -> None:
        """Count from the now of `days`."""
        self._dice = dice
        self._days = days
        self._weekday = datetime.fromtimestamp(days.now // 1000, ZoneInfo(days.zone)).weekday()

    def held(self, ago: int) -> When:
        """Return an interview of about `ago` days ago, up to eight days before that.

        At times only the day is known, or not how long it took.
        """
        dice, ago = self._dice, self._working(ago)
        at = None if dice.odds(0.08) else time(dice.number(8, 17), dice.one(_QUARTERS))
        minutes = None if at is None or dice.odds(0.15) else 5 * dice.number(4, 18)
        held = self._days.ago(ago, at, minutes)
        return held if (held.ends_at or 0) <= self._days.now else self._days.ago(ago + 1, at, minutes)

    def _working(self, ago: int) -> int:
        """Return how many days ago a working day was, `ago` or before; no more often a Friday than a Monday."""
        past_friday = (self._weekday - ago) % 7 - 4
        if past_friday > 0:
            ago += past_friday + self._dice.number(0, 4)
        while (day := self._days.ago(ago).local) and (day.month, day.day) in _HOLIDAYS:
            ago += 1
        return ago

    def begun(self, held: When) -> int:
        """Return when the writing began (UTC ms): soon after, that evening, or days later."""
        dice = self._dice
        if dice.odds(0.6):
            wait = dice.number(5, 90)
        elif dice.odds(0.7):
            wait = dice.number(2 * _HOUR, 4 * _HOUR)
        else:
            wait = dice.number(1, 3) * _DAY + dice.number(0, _HOUR)
        return self._days.after(held, wait)

    def finished(self, begun: int, answered: When) -> int:
        """Return when it was done (UTC ms): soon after the answer, weeks after where none came."""
        known = max(begun, begun + 20 * _DAY * 60_000 if answered.at is None else answered.at)
        later = self._dice.number(0, 2) * _DAY + self._dice.number(15, 3 * _HOUR)
        return min(known + later * 60_000, self._days.now)
