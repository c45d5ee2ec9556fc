"""Parse distances in time ("3 days ago", "in two weeks") and the duration of a meeting."""

from datetime import date, timedelta

from debrief.domain.dates.token_cursor import DateContext, DateParts, TokenCursor
from debrief.domain.dates.tokens import Shape
from debrief.domain.dates.words.date_language import Unit, Which, Word
from debrief.domain.refusal import Refusal

_FARTHEST = 5000
"""The largest accepted number of units; more is a typing error."""


def read_distance(cursor: TokenCursor, parts: DateParts, context: DateContext) -> bool:
    """Parse "3 days ago", "vor 3 Tagen" or "in the next 3 days" into `parts`; return whether that is at the cursor.

    A deadline may also be "3 days" without a word before it, and "2 to 3 days": the longer one.
    """
    introduced = cursor.kind() in {Word.AGO_BEFORE, Word.AHEAD}
    ahead = cursor.past_fillers(1) if introduced else 0
    if cursor.kind() is Word.AHEAD and cursor.kind(ahead) is Word.WHICH and cursor.value(ahead) is Which.NEXT:
        ahead += 1
    if context.deadline and cursor.number(ahead) is not None and cursor.kind(ahead + 1) in {Word.TO, Shape.DASH}:
        ahead += 2
    count, unit = cursor.number(ahead), _unit_at(cursor, ahead + 1)
    ago = not introduced and cursor.kind(ahead + 2) is Word.AGO_AFTER
    named = cursor.kind(ahead + 1) is Word.UNIT and unit is not Unit.MINUTE
    due = context.deadline and named and (count, unit) != (1, Unit.DAY)  # "one day" is any day
    if count is None or unit is None or not (introduced or ago or due):
        return False
    sign = -1 if ago or cursor.kind() is Word.AGO_BEFORE else 1
    taken = ahead + (3 if ago else 2)
    raw = cursor.raw(taken)
    if unit in {Unit.MONTH, Unit.YEAR}:
        raise Refusal(f'"{raw}" could be several days. Write the date, as in 2026-11-19.')
    if count > _FARTHEST:
        raise Refusal(f'"{raw}" is too far away. Write the date, as in 2026-11-19.')
    if parts.day is not None or parts.instant is not None:
        raise Refusal("Which of the two days is it?")
    if unit is Unit.WORKING_DAY:
        parts.day = _working_day(context.today, sign * count)
    elif unit in {Unit.DAY, Unit.WEEK}:
        parts.day = context.today + timedelta(minutes=sign * count * unit.value)
    else:
        parts.instant = context.now // 60_000 * 60_000 + sign * count * unit.value * 60_000
    cursor.at += taken
    return True


def read_length(cursor: TokenCursor, parts: DateParts) -> bool:
    """Parse "for 25 min", "1 hour 30 minutes" or "for 2h" at the cursor into `parts`; return whether there was one."""
    introduced = cursor.kind() is Word.FOR
    ahead = int(introduced)
    if introduced and cursor.kind(1) is Shape.CLOCK and cursor.value(1).hours:
        minutes, taken = cursor.value(1).hour * 60 + cursor.value(1).minute, 2
    else:
        count = cursor.number(ahead)
        unit = _unit_at(cursor, ahead + 1) if introduced or cursor.kind(ahead + 1) is Word.UNIT else None
        if count is None or unit is None:
            return False
        taken = ahead + 2
        if unit not in {Unit.MINUTE, Unit.HOUR}:
            raise Refusal(f'"{cursor.raw(taken)}" is not a length of time. Write it in minutes or hours.')
        minutes = count * unit.value
        more = cursor.number(taken)
        if unit is Unit.HOUR and more is not None and cursor.kind(taken + 1) is Word.UNIT:
            if cursor.value(taken + 1) is not Unit.MINUTE:
                return False
            minutes, taken = minutes + more, taken + 2
    if not 1 <= minutes <= 1440:
        raise Refusal(f'"{cursor.raw(taken)}" is not a length of time. Write 1 to 1440 minutes.')
    if parts.minutes is not None:
        raise Refusal("That gives two lengths of time. Write only one.")
    parts.minutes = minutes
    cursor.at += taken
    return True


def _working_day(day: date, count: int) -> date:
    """Return the day `count` working days after `day`, or before it; holidays are not known."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def _unit_at(cursor: TokenCursor, ahead: int) -> Unit | None:
    """Return the unit at `ahead`, if there is one; the words for "o'clock" in some languages are hours as well."""
    if cursor.kind(ahead) is Word.HOURS:
        return Unit.HOUR
    unit: Unit | None = cursor.value(ahead) if cursor.kind(ahead) is Word.UNIT else None
    return unit
