"""Parse the names of periods, written without spaces: `2026-03`, `last-month`, `autumn-2025`; and single dates."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, pairwise

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.day_parser import FIRST_YEAR, LAST_YEAR
from debrief.domain.dates.words.date_language import Word
from debrief.domain.dates.words.germanic.english import ENGLISH
from debrief.domain.dates.zones import local_day, zone_info
from debrief.domain.refusal import Refusal
from debrief.domain.search.query import Period

Days = tuple[date, date]
"""The first day of a period, and the first one after it."""

Span = tuple[int | None, int | None]
"""A start (included) and an end (excluded) in UTC ms; None: open."""

_EPOCH = datetime.fromtimestamp(0, UTC)
_RELATIVE = ("today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year", "last-year")
_WEEKDAYS: dict[str, int] = dict(ENGLISH.phrases[Word.WEEKDAY])
_MONTHS: dict[str, int] = dict(ENGLISH.phrases[Word.MONTH])
# The meteorological seasons of the northern hemisphere, by their first month.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
# The first month of each name, and its number of months.
_IN_A_YEAR = {name: (month, 1) for name, month in _MONTHS.items()} | {name: (m, 3) for name, m in _SEASONS.items()}


def _written_out(names: Mapping[str, int]) -> tuple[str, ...]:
    """Return `names` without the short forms (mon), which follow the full name."""
    return tuple(next(group) for _, group in groupby(names, key=names.__getitem__))


NAMES = (*_RELATIVE, *_written_out(_WEEKDAYS), *_written_out(_MONTHS), *_SEASONS)
"""Every name of a period written out, the most useful first."""

_DIGITS = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_OF_A_YEAR = re.compile(r"([a-z]+)(?:-(\d{4}))?", re.ASCII)
_BEGUN = re.compile(
    rf"\d{{1,4}}|\d{{1,2}}(?:[./-][\d./-]*|-[^\W\d_]+)|\d{{4}}-(?:\d\d?(?:-\d?)?)?|(?:{'|'.join(_IN_A_YEAR)})-\d{{0,3}}",
    re.ASCII,
)


def parse_span(text: str, *, now: int, zone: str) -> tuple[int, int] | None:
    """Return the start and end (UTC ms) of the period that `text` names, relative to `now`; None if it names none.

    Days are those in `zone` (IANA name). A name without a year means the latest such period that has begun.
    """
    days = _days(_plain(text), local_day(now, zone)) or _written_day(text, now, zone)
    return None if days is None else (_start(days[0], zone), _start(days[1], zone))


def month_of(moment: int, zone: str) -> tuple[int, int] | None:
    """Return the start and end (UTC ms) of the month of `moment` in `zone`; None if out of range."""
    try:
        day = local_day(moment, zone)
        first, after = _months(day.year, day.month, 1)
        return _start(first, zone), _start(after, zone)
    except (OverflowError, ValueError):
        return None


def may_become_span(text: str) -> bool:
    """Return whether `text` is the beginning of a period's name."""
    plain = _plain(text)
    return bool(_BEGUN.fullmatch(plain)) or any(name.startswith(plain) for name in NAMES)


def merge_spans(spans: Iterable[Span], *, negated: bool) -> tuple[Period, ...]:
    """Return periods that all hold exactly for the moments in any of `spans`, or in none of them if `negated`."""
    if negated:
        return tuple(Period(since, until, negated=True) for since, until in spans)
    joined: list[Span] = []
    for since, until in sorted(spans, key=lambda span: (span[0] is not None, span[0] or 0)):
        if joined and _reaches(joined[-1], since):
            joined[-1] = (joined[-1][0], _later(joined[-1][1], until))
        else:
            joined.append((since, until))
    if not joined:
        return ()
    # One period from the first to the last of them, and a negated one for each gap.
    gaps = pairwise(joined)
    return (
        Period(joined[0][0], joined[-1][1]),
        *(Period(before[1], after[0], negated=True) for before, after in gaps),
    )


def _reaches(span: Span, since: int | None) -> bool:
    return span[1] is None or since is None or since <= span[1]


def _later(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)


def _plain(text: str) -> str:
    return re.sub(r"[\s_/]+", "-", text.strip().casefold())


def _days(text: str, today: date) -> Days | None:
    if written := _DIGITS.fullmatch(text):
        return _days_of(*(int(part) if part else None for part in written.groups()))
    if text in _RELATIVE:
        return _relative(text, today)
    if text in _WEEKDAYS:
        return _one(today - timedelta(days=(today.weekday() - _WEEKDAYS[text]) % 7))
    named = _OF_A_YEAR.fullmatch(text)
    if named is None or named[1] not in _IN_A_YEAR:
        return None
    month, months = _IN_A_YEAR[named[1]]
    if named[2] is None:
        begun = date(today.year, month, 1) <= today
        return _months(today.year if begun else today.year - 1, month, months)
    year = int(named[2])
    return _months(year, month, months) if FIRST_YEAR <= year <= LAST_YEAR else None


def _written_day(text: str, now: int, zone: str) -> Days | None:
    """Return the day that `text` names as dates are written elsewhere: 01.01.2025, 14/3/2025, "14 march"."""
    if not re.match(r"\s*\d", text):
        return None
    try:
        when = parse_date(text, now=now, zone=zone, direction=Direction.PAST)
    except Refusal:
        return None
    return None if when.local is None or when.timed else _one(when.local.date())


def _days_of(year: int | None, month: int | None, day: int | None) -> Days | None:
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return _months(year, 1, 12)
    try:
        return _months(year, month, 1) if day is None else _one(date(year, month, day))
    except ValueError:  # no such month, or no such day in it
        return None


def _relative(text: str, today: date) -> Days:
    which, _, unit = text.partition("-")
    back = int(which == "last")
    match unit:
        case "week":
            monday = today - timedelta(days=today.weekday() + 7 * back)
            return monday, monday + timedelta(days=7)
        case "month":
            first = today.replace(day=1) - timedelta(days=back)
            return _months(first.year, first.month, 1)
        case "year":
            return _months(today.year - back, 1, 12)
        case _:
            return _one(today - timedelta(days=which == "yesterday"))


def _one(day: date) -> Days:
    return day, day + timedelta(days=1)


def _months(year: int, month: int, count: int) -> Days:
    after = month - 1 + count
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1)


def _start(day: date, zone: str) -> int:
    # If the clocks skip midnight, the offset before it yields the moment of the change.
    return (datetime.combine(day, time(), zone_info(zone)) - _EPOCH) // timedelta(milliseconds=1)
