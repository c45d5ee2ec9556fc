"""Parse a time of day or a range of times; refuse an ambiguous half of the day."""

from dataclasses import replace
from datetime import time

from debrief.domain.dates.token_cursor import DateParts, TokenCursor
from debrief.domain.dates.tokens import Clock, Shape
from debrief.domain.dates.words.date_language import Word
from debrief.domain.refusal import Refusal

_NOON = Clock(12)


def read_clock(cursor: TokenCursor, parts: DateParts) -> bool:
    """Parse the time or range at the cursor into `parts`; return whether there was one."""
    if cursor.kind() is Word.MIDNIGHT:
        raise Refusal("Midnight may be the beginning or the end of that day. Write 0:00 with the day it begins.")
    if cursor.kind() is Word.PART:
        parts.half = _half(parts.half, cursor.value())
        cursor.at += 1
        return True
    begin, ahead = _point(cursor, 0, in_range=cursor.kind(1) in {Shape.DASH, Word.TO})
    if begin is None or _days_in_range(cursor):
        return False
    end = None
    if cursor.kind(ahead) in {Shape.DASH, Word.TO}:
        end, end_ahead = _point(cursor, ahead + 1, in_range=True, ends=True)
        ahead = ahead if end is None else end_ahead
    if parts.begin is not None:
        raise Refusal(f'"{cursor.raw(ahead)}" is a second time. Write one, or a range such as 14:00-15:30.')
    parts.begin, parts.end = begin, end
    cursor.at += ahead
    return True


def _days_in_range(cursor: TokenCursor) -> bool:
    """Whether two days stand there: 19–21 November."""
    return (
        cursor.kind() is Shape.NUMBER
        and cursor.kind(2) in {Shape.NUMBER, Shape.ORDINAL}
        and cursor.kind(3) is Word.MONTH
    )


def _point(cursor: TokenCursor, ahead: int, *, in_range: bool, ends: bool = False) -> tuple[Clock | None, int]:
    """Return the time at `ahead` and the position after it; a bare number counts only after "at" or in a range."""
    at = ahead
    while cursor.kind(at) in {Word.AT, Word.NEAR}:  # "at around 11"
        at += 1
    introduced = at > ahead
    half, at = _half_at(cursor, at)
    kind = cursor.kind(at)
    if kind is Shape.CLOCK:
        clock, raw = cursor.value(at), cursor.tokens[cursor.at + at].raw
        at += 1 + (cursor.kind(at + 1) is Word.HOURS)
        if not half:
            half, at = _half_at(cursor, at)
        return _check_clock(_with_half(clock, half), raw), at
    if kind is Word.NOON:
        return _NOON, at + 1
    if kind is Word.MIDNIGHT and in_range:
        raise Refusal("Midnight ends the day. Write how long it took instead, such as “for 90 min”.")
    dotted = (
        _dotted_clock(cursor, at)
        if ends or introduced or half or cursor.kind(at + 1) in {Word.HOURS, Word.HALF}
        else None
    )
    if dotted is not None:
        after, end = _half_at(cursor, at + 1 + (cursor.kind(at + 1) is Word.HOURS))
        return _check_clock(_with_half(dotted, half or after), cursor.tokens[cursor.at + at].raw), end
    bare = kind is Shape.NUMBER and cursor.kind(at + 1) not in {Word.UNIT, Word.MONTH}
    hours = cursor.kind(at + 1) is Word.HOURS
    after, end = _half_at(cursor, at + 1 + hours)
    if bare and (introduced or in_range or hours or half or after) and cursor.value(at) < 100:
        hour = cursor.value(at)
        return _check_clock(
            _with_half(Clock(hour, sure=hour > 12), half or after), cursor.raw(at + 1)
        ), at + 1 + hours if half else end
    return None, ahead


def _dotted_clock(cursor: TokenCursor, ahead: int) -> Clock | None:
    """Return the time at `ahead` that is written with a dot, "14.00"; only the words beside it tell it from a date."""
    raw = cursor.tokens[cursor.at + ahead].raw if cursor.kind(ahead) is Shape.DATE else ""
    hour, dot, minute = raw.partition(".")
    return Clock(int(hour), int(minute)) if dot and hour.isdigit() and len(minute) == 2 and minute.isdigit() else None


def _half_at(cursor: TokenCursor, ahead: int) -> tuple[str, int]:
    """Return the "am" or "pm" that stands at `ahead` as a word of its own, and the position after it."""
    return (cursor.value(ahead), ahead + 1) if cursor.kind(ahead) is Word.HALF else ("", ahead)


def _with_half(clock: Clock, half: str) -> Clock:
    """Return `clock` in that half of the day. 午後0時 is noon, 午前0時 its beginning, 오후 14:00 is 14:00."""
    if not half or clock.half or (half == "pm" and 13 <= clock.hour <= 23):
        return clock
    if clock.hour == 0:
        return replace(clock, hour=12, half="pm") if half == "pm" else replace(clock, sure=True)
    return replace(clock, half=half)


def _check_clock(clock: Clock, raw: str) -> Clock:
    if clock.hour == 24 and clock.minute == 0:
        raise Refusal(f'"{raw}" is the end of that day. Write 0:00 with the day after.')
    if clock.hour > 23 or clock.minute > 59:
        raise Refusal(f'"{raw}" is not a time. Hours go from 0 to 23, minutes to 59.')
    if clock.half and not 1 <= clock.hour <= 12:
        raise Refusal(f'"{raw}" is not a time. With am and pm, hours go from 1 to 12.')
    if clock.half == "am" and clock.hour == 12:
        raise Refusal(f'"{raw}" may be noon or midnight. Write 12:00 or 0:00.')
    return clock


def _half(before: str, half: str) -> str:
    if before not in {"", half}:
        raise Refusal("That is two parts of the day. Write only one.")
    return half


def clock_times(parts: DateParts) -> tuple[time, time | None] | None:
    """Return the start time and the end time, if any; None if there is no time.

    Refuses a bare hour that may be before or after noon: "at 3".
    """
    begin, end = parts.begin, parts.end
    if begin is None:
        return None
    if parts.half:
        begin = _in_half(begin, parts.half)
    if end is None:
        readings = _readings(begin)
        if len(readings) > 1:
            raise _either(begin, readings)
        return readings[0], None
    pairs = [(b, e) for b in _readings(begin, beside=end) for e in _readings(end, beside=begin) if b < e]
    if not pairs:
        raise Refusal(
            "That ends before it begins. If it went past midnight, write how long it took, such as “for 90 min”."
        )
    settled = begin.half or end.half
    if len(pairs) > 1 and not settled:
        raise _either(begin, _readings(begin))
    # If only one half is given, the shorter range is meant: 11-1pm begins before noon.
    return max(pairs, key=lambda pair: (pair[0], -pair[1].hour))


def _in_half(clock: Clock, half: str) -> Clock:
    """Return `clock` in the given half of the day, as from "morning"; refuses one that is not in it."""
    settled = replace(clock, half=half) if not clock.half and 1 <= clock.hour <= 11 else clock
    reading = _readings(settled)[0]
    # It is ambiguous whether twelve is in the morning, and to which day half past midnight belongs.
    if reading.hour in {0, 12} or (reading.hour < 12) != (half == "am"):
        raise Refusal(f"{reading:%H:%M} does not fit that part of the day. Write only the time.")
    return settled


def _readings(clock: Clock, beside: Clock | None = None) -> list[time]:
    """Return the possible times of `clock`; beside a time with am or pm it is on a 12-hour clock."""
    twelve_hour = beside is not None and bool(beside.half) and 1 <= clock.hour <= 12
    if clock.half:
        return [time(clock.hour % 12 + (12 if clock.half == "pm" else 0), clock.minute)]
    if (clock.sure and not twelve_hour) or clock.hour > 12:
        return [time(clock.hour, clock.minute)]
    if clock.hour == 0:
        return [time(0, clock.minute)]
    return [time(clock.hour % 12, clock.minute), time(clock.hour % 12 + 12, clock.minute)]


def _either(clock: Clock, readings: list[time]) -> Refusal:
    names = " or ".join(f"{clock.hour}{half}" for half in ("am", "pm"))
    written = " or ".join(f"{reading.hour}:{reading.minute:02}" for reading in readings)
    return Refusal(f'"{clock.hour}" may be {names}. Write {written}.')
