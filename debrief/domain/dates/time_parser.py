"""Parse a time of day or a range of times; refuse an ambiguous half of the day."""

from dataclasses import replace
from datetime import time

from debrief.domain.dates.date_words import Word
from debrief.domain.dates.token_cursor import DateParts, TokenCursor
from debrief.domain.dates.tokens import Clock, Shape
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
    if begin is None:
        return False
    end = None
    if cursor.kind(ahead) in {Shape.DASH, Word.TO}:
        end, end_ahead = _point(cursor, ahead + 1, in_range=True)
        ahead = ahead if end is None else end_ahead
    if parts.begin is not None:
        raise Refusal(f'"{cursor.raw(ahead)}" is a second time. Write one, or a range such as 14:00-15:30.')
    parts.begin, parts.end = begin, end
    cursor.at += ahead
    return True


def _point(cursor: TokenCursor, ahead: int, *, in_range: bool) -> tuple[Clock | None, int]:
    """Return the time at `ahead` and the position after it; a bare number counts only after "at" or in a range."""
    introduced = cursor.kind(ahead) is Word.AT
    at = ahead + introduced
    kind = cursor.kind(at)
    if kind is Shape.CLOCK:
        return _checked(cursor.value(at), cursor.tokens[cursor.at + at].raw), at + 1
    if kind is Word.NOON:
        return _NOON, at + 1
    if kind is Word.MIDNIGHT and in_range:
        raise Refusal("Midnight ends the day. Write how long it took instead, such as “for 90 min”.")
    bare = kind is Shape.NUMBER and cursor.kind(at + 1) not in {Word.UNIT, Word.MONTH}
    if bare and (introduced or in_range) and cursor.value(at) < 100:
        return _checked(Clock(cursor.value(at), sure=cursor.value(at) > 12), cursor.raw(at + 1)), at + 1
    return None, ahead


def _checked(clock: Clock, raw: str) -> Clock:
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
