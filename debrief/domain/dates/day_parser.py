"""Parse the phrases that name a day, each at the cursor's position."""

from calendar import monthrange
from datetime import date, timedelta

from debrief.domain.dates.token_cursor import DateContext, DateParts, Direction, TokenCursor
from debrief.domain.dates.tokens import Shape, WrittenDate
from debrief.domain.dates.words.date_language import Unit, Which, Word
from debrief.domain.refusal import Refusal

FIRST_YEAR, LAST_YEAR = 1980, 2099
"""The range of valid years."""


def format_day(day: date) -> str:
    """Return `day` as messages show it: `Thu 2026-11-19`."""
    return f"{day:%a %Y-%m-%d}"


def read_day(cursor: TokenCursor, parts: DateParts, context: DateContext) -> bool:
    """Parse the day at the cursor into `parts`; return whether there was one."""
    kind = cursor.kind()
    if kind is Word.DAY:
        _set_day(parts, context.today + timedelta(days=cursor.value()))
        cursor.at += 1
    elif kind is Word.DAY_PART:
        days, parts.half = cursor.value()
        _set_day(parts, context.today + timedelta(days=days))
        cursor.at += 1
    elif kind is Shape.DATE:
        _set_day(parts, _in_digits(cursor.value(), cursor.raw(1), context))
        cursor.at += 1
    elif kind in {Word.END, Word.MONTH_END}:
        return _read_end(cursor, parts, context)
    elif kind is Shape.ORDINAL and context.deadline and cursor.kind(cursor.past_fillers(1)) is not Word.MONTH:
        _set_day(parts, _next_with_number(cursor.value(), context.today, cursor.raw(1)))
        cursor.at += 1
    else:
        return _read_weekday(cursor, parts) or _read_month_day(cursor, parts, context)
    return True


def _set_day(parts: DateParts, day: date) -> None:
    if parts.day not in {None, day} or parts.instant is not None:
        raise Refusal("Which of the two days is it?")
    parts.day = day


def _read_weekday(cursor: TokenCursor, parts: DateParts) -> bool:
    which = cursor.value() if cursor.kind() is Word.WHICH else None
    ahead = 0 if which is None else 1
    if cursor.kind(ahead) is Word.WEEKDAY:
        if parts.weekday not in {None, cursor.value(ahead)}:
            raise Refusal("Which of the two days is it?")
        parts.weekday, parts.which = cursor.value(ahead), which
        after = cursor.kind(ahead + 1) is Word.WHICH and cursor.kind(ahead + 2) not in {Word.WEEKDAY, Word.UNIT}
        if which is None and after:  # "jeudi prochain"
            ahead += 1
            parts.which = cursor.value(ahead)
    elif which is not None and cursor.kind(ahead) is Word.UNIT:
        if cursor.value(ahead) is not Unit.WEEK:
            raise Refusal(f'"{cursor.raw(2)}" could be several days. Write the date, as in 2026-11-19.')
        if parts.week is not None:
            raise Refusal("Which of the two weeks is it?")
        parts.week = {Which.LAST: -1, Which.PAST: -1, Which.THIS: 0}.get(which, 1)
    else:
        return False
    cursor.at += ahead + 1
    return True


def _read_month_day(cursor: TokenCursor, parts: DateParts, context: DateContext) -> bool:
    """Parse `19 Nov`, `19th of November 2026`, `Nov 19`, `2026. november 19.`, or a year at the end of the text."""
    _refuse_two_days(cursor)
    if parts.yearless is not None and cursor.kind() is Shape.NUMBER and 1000 <= cursor.value() <= 9999:
        number, month = parts.yearless
        parts.day, parts.yearless = _real(cursor.value(), month, number, cursor.raw(1)), None
        cursor.at += 1
        return True
    if cursor.kind() in {Shape.NUMBER, Shape.ORDINAL}:
        ahead = cursor.past_fillers(1)
        if cursor.kind(ahead) is not Word.MONTH:
            return False
        number, month = cursor.value(), cursor.value(ahead)
        if number >= 1000:
            return _read_year_month_day(cursor, parts, context)
    elif cursor.kind() is Word.MONTH:
        ahead = cursor.past_fillers(1)
        if cursor.kind(ahead) not in {Shape.NUMBER, Shape.ORDINAL} or cursor.value(ahead) > 99:
            raise Refusal(f'"{cursor.raw(1)}" has many days. Which one? Write it like 19 {cursor.raw(1)}.')
        number, month = cursor.value(ahead), cursor.value()
    else:
        return False
    year, taken = _year_at(cursor, ahead + 1)
    written = cursor.raw(taken)
    cursor.at += taken
    _set_day(parts, _nearest(number, month, year, written, context))
    parts.yearless = (number, month) if year is None else None
    return True


def _read_year_month_day(cursor: TokenCursor, parts: DateParts, context: DateContext) -> bool:
    ahead = cursor.past_fillers(1)
    if cursor.kind(ahead + 1) not in {Shape.NUMBER, Shape.ORDINAL}:
        raise Refusal(f'"{cursor.raw(ahead + 1)}" has many days. Write the one you mean, as in 2026-11-19.')
    raw = cursor.raw(ahead + 2)
    _set_day(parts, _nearest(cursor.value(ahead + 1), cursor.value(ahead), cursor.value(), raw, context))
    cursor.at += ahead + 2
    return True


def _refuse_two_days(cursor: TokenCursor) -> None:
    """Refuse `19–21 November` and `November 19–21, 2026`."""
    days, to = {Shape.NUMBER, Shape.ORDINAL}, {Shape.DASH, Word.TO}
    kinds = [cursor.kind(ahead) for ahead in range(5)]
    day_first = kinds[0] in days and kinds[1] in to and kinds[2] in days and kinds[3] is Word.MONTH
    month_first = kinds[0] is Word.MONTH and kinds[1] in days and kinds[2] in to and kinds[3] in days
    if day_first or (month_first and (kinds[4] is None or (kinds[4] is Shape.NUMBER and cursor.value(4) >= 1000))):
        raise Refusal("Which of the two days is it?")


def _year_at(cursor: TokenCursor, ahead: int) -> tuple[int | None, int]:
    """Return the year at `ahead`, if there is one, and the number of tokens up to its end."""
    late = cursor.past_fillers(ahead)
    if cursor.kind(late) is Shape.NUMBER and cursor.value(late) >= 1000:
        return cursor.value(late), late + 1
    if cursor.kind(ahead) is not Shape.NUMBER:
        return None, ahead
    if cursor.kind(ahead + 1) in {Word.UNIT, Word.HOURS, Word.HALF, Word.MONTH, Shape.DASH, Word.TO}:
        return None, ahead
    year, raw = cursor.value(ahead), cursor.raw(ahead + 1)
    if year < 24:
        raise Refusal(f'"{raw}" may end with a year or an hour. Write 20{year:02} or {year}:00.')
    return _whole_year(year, raw), ahead + 1


def _whole_year(year: int, written: str) -> int:
    """Return the four digits of a year written with two; refuses one that two years of the range end with."""
    if 2000 + year < FIRST_YEAR + 100:
        return 2000 + year
    if year < 100:
        raise Refusal(f'The year in "{written}" may be 19{year:02} or 20{year:02}. Write it with four digits.')
    raise Refusal(f'"{written}" has no four-digit year. Write one, as in 2026-11-19.')


def _in_digits(written: WrittenDate, raw: str, context: DateContext) -> date:
    numbers = written.numbers
    if written.order == ".":
        raise Refusal(f'"{raw}" may be a date or a time. Write {raw}. for a date, {raw.replace(".", ":")} for a time.')
    if written.order == "m":
        raise Refusal(f'"{raw}" has many days. Write the one you mean, as in 2026-11-19.')
    if written.order == "ymd":
        year, month, day = numbers
        return _real(year, month, day, raw)
    if written.order == "md":
        month, day = numbers
        return _nearest(day, month, None, raw, context)
    year_or_none = numbers[2] if len(numbers) > 2 else None
    first, second = numbers[:2]
    if year_or_none is not None and written.year_digits != 4:
        year_or_none = _whole_year(year_or_none, raw)
        if written.order != "dmy" and first > 12 and abs(year_or_none - context.today.year) > 1:
            raise Refusal(f'"{raw}" may begin or end with the year. Write the year with four digits.')
    if written.order == "dmy" or first > 12 or first == second:
        return _nearest(first, second, year_or_none, raw, context)
    if second > 12:
        return _nearest(second, first, year_or_none, raw, context)
    readings = [_nearest(d, m, year_or_none, raw, context) for d, m in ((first, second), (second, first))]
    names = " or ".join(f"{reading.day} {reading:%b}" for reading in readings)
    raise Refusal(f'"{raw}" may be {names}. Write {readings[0]} or {readings[1]}.')


def _nearest(day: int, month: int, year: int | None, raw: str, context: DateContext) -> date:
    """Return that day of `year`; without a year, the one nearest to today in the context's direction."""
    if year is not None:
        return _real(year, month, day, raw)
    today, direction = context.today, context.direction
    # A leap day may be eight years off.
    years = range(today.year - 8, today.year + 9)
    days = [date(y, month, day) for y in years if 1 <= month <= 12 and 1 <= day <= monthrange(y, month)[1]]
    if not days:
        raise Refusal(f'"{raw}" is not in the calendar.')
    if direction is Direction.PAST:
        return max(d for d in days if d <= today)
    if direction is Direction.FUTURE:
        return min(d for d in days if d >= today)
    return min(days, key=lambda d: abs(d - today))


def _next_with_number(number: int, today: date, raw: str) -> date:
    """Return the first day from `today` on that is the `number`th of its month."""
    months = (divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(12))
    days = [date(y, m + 1, number) for y, m in months if 1 <= number <= monthrange(y, m + 1)[1]]
    if not days:
        raise Refusal(f'"{raw}" is not in the calendar.')
    return next(day for day in days if day >= today)


def _real(year: int, month: int, day: int, raw: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refusal(f'The year in "{raw}" is not between {FIRST_YEAR} and {LAST_YEAR}.')
    if not 1 <= month <= 12:
        raise Refusal(f'"{raw}" has no month from 1 to 12. Write year, month, day, as in 2026-11-19.')
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Refusal(f'"{raw}" is not in the calendar. That month has {last} days.')
    return date(year, month, day)


def _read_end(cursor: TokenCursor, parts: DateParts, context: DateContext) -> bool:
    """Parse `end of the month`, `end of next month`, `end of November 2026`, `Monatsende`."""
    if cursor.kind() is Word.MONTH_END:
        cursor.at += 1
        _set_day(parts, _month_end(context.today.year, context.today.month))
        return True
    today, direction = context.today, context.direction
    ahead = cursor.past_fillers(1)
    if cursor.kind(ahead) is Word.MONTH:
        month = cursor.value(ahead)
        year, taken = _year_at(cursor, ahead + 1)
        if year is not None:
            _real(year, month, 1, cursor.raw(taken))
        years = (today.year - 1, today.year, today.year + 1) if year is None else (year,)
        ends = [_month_end(y, month) for y in years]
        fitting = [
            d for d in ends if direction is Direction.ANY or (d <= today if direction is Direction.PAST else d >= today)
        ]
        cursor.at += taken
        _set_day(parts, min(fitting or ends, key=lambda d: abs(d - today)))
        return True
    which = cursor.value(ahead) if cursor.kind(ahead) is Word.WHICH else Which.THIS
    ahead += cursor.kind(ahead) is Word.WHICH
    if cursor.kind(ahead) is not Word.UNIT:
        return False
    offset = {Which.LAST: -1, Which.PAST: -1, Which.THIS: 0}.get(which, 1)
    _set_day(parts, _unit_end(cursor.value(ahead), offset, cursor.raw(ahead + 1), context))
    cursor.at += ahead + 1
    return True


def _unit_end(unit: Unit, offset: int, raw: str, context: DateContext) -> date:
    today = context.today
    if unit is Unit.MONTH:
        months = today.year * 12 + today.month - 1 + offset
        return _month_end(months // 12, months % 12 + 1)
    if unit is Unit.YEAR:
        return date(today.year + offset, 12, 31)
    if unit is Unit.WEEK:
        monday = today + timedelta(days=7 * offset - today.weekday())
        friday, sunday = monday + timedelta(days=4), monday + timedelta(days=6)
        if context.deadline:
            return friday
        raise Refusal(f'"{raw}" may be {format_day(friday)} or {format_day(sunday)}. Write the date you mean.')
    raise Refusal(f'"{raw}" could be several days. Write the date, as in 2026-11-19.')


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
