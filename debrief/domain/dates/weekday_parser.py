"""Resolve a weekday to a date: next to a date, within a week, or on its own."""

from datetime import date, timedelta

from debrief.domain.dates.day_parser import format_day
from debrief.domain.dates.token_cursor import DateContext, DateParts, Direction
from debrief.domain.dates.words.date_language import Which
from debrief.domain.refusal import Refusal

SO_RECENT = timedelta(days=3)
"""How recent a day of this week is ambiguous after "last": on a Wednesday, few call yesterday "last Tuesday"."""

WORKING_WEEK = timedelta(days=4)
"""From Monday to the day by which a week is over for those who answer at work."""


def resolve_day(parts: DateParts, context: DateContext) -> date | None:
    """Return the day that the parts determine; None if they name none. Refuses an ambiguous weekday."""
    today = context.today
    if parts.day is not None:
        return _check_weekday(parts.day, parts, today)
    if parts.week is not None:
        monday = today + timedelta(days=7 * parts.week - today.weekday())
        if parts.weekday is None and context.deadline:
            return monday + WORKING_WEEK
        if parts.weekday is None:
            raise Refusal(f"Which day that week? It begins on {format_day(monday)}.")
        if parts.which is not None:
            raise Refusal("That gives the week twice. Write only one.")
        return monday + timedelta(days=parts.weekday)
    if parts.weekday is None:
        return None
    return _alone(parts.weekday, parts.which, context)


def _check_weekday(day: date, parts: DateParts, today: date) -> date:
    if parts.weekday is not None and day.weekday() != parts.weekday:
        raise Refusal(f"{day:%Y-%m-%d} is a {day:%A}. Write the weekday or the date you mean.")
    monday = day - timedelta(days=day.weekday())
    if parts.week is not None and monday != today + timedelta(days=7 * parts.week - today.weekday()):
        raise Refusal(f"{format_day(day)} is not in that week. Write only the date you mean.")
    return day


def _alone(weekday: int, which: Which | None, context: DateContext) -> date:
    today, direction = context.today, context.direction
    this_week = today + timedelta(days=weekday - today.weekday())
    before = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    after = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    match which:
        case Which.THIS:
            return this_week
        case Which.PAST:
            return before
        case Which.COMING:
            return after
        case Which.LAST if this_week < today <= this_week + SO_RECENT:
            raise _either(this_week, this_week - timedelta(days=7))
        case Which.LAST:
            return before
        case Which.NEXT if this_week > today:
            raise _either(this_week, this_week + timedelta(days=7))
        case Which.NEXT:
            return after
    if this_week == today:
        other = after if direction is Direction.FUTURE else before
        raise Refusal(f'Today is {today:%A}. Write "today", or {other} for the other one.')
    if direction is Direction.ANY:
        raise _either(before, after)
    return before if direction is Direction.PAST else after


def _either(one: date, other: date) -> Refusal:
    return Refusal(f"That may be {format_day(one)} or {format_day(other)}. Write the date you mean.")
