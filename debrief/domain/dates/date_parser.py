"""Parse a date as people write it; an ambiguous one is refused, naming both meanings."""

import re
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from debrief.domain.dates import zones
from debrief.domain.dates.ambiguous_words import decide_meanings
from debrief.domain.dates.day_parser import FIRST_YEAR, LAST_YEAR, read_day
from debrief.domain.dates.duration_parser import read_distance, read_length
from debrief.domain.dates.time_parser import clock_times, read_clock
from debrief.domain.dates.token_cursor import DateContext, DateParts, Direction, TokenCursor
from debrief.domain.dates.tokens import Clock, Shape, Token, tokenize
from debrief.domain.dates.weekday_parser import resolve_day
from debrief.domain.dates.words import ZONE_WORDS
from debrief.domain.dates.words.date_language import Which, Word
from debrief.domain.record.when import UNKNOWN, When, is_a_year_away, is_before
from debrief.domain.refusal import Refusal, UnreadWords
from debrief.domain.text import fold_text, one_line, shorten

LIMIT = 200
"""The maximum length of a date in characters."""

_SHOWN = 60
"""Characters of what was typed that are shown where it cannot be read."""
_LONGEST_PLACE = 4
_ABBREVIATION = re.compile("[A-Z]{2,5}")
_ZONE_WORD = re.compile(r"[^\s,;:.()\[\]]+")
_SILENT = {Word.FILLER, Word.NEAR, Word.AHEAD, Word.AT, Word.TO, Word.FOR, Word.TIME, Shape.DASH}
_FROM_TODAY = {Word.DAY, Word.DAY_PART, Word.AGO_AFTER, Word.AGO_BEFORE}
"""What counts from the day of writing, and not from that of the interview: "tomorrow", "two days ago"."""


def parse_date(text: str, *, now: int, zone: str, direction: Direction, deadline: bool = False) -> When:
    """Return the moment that `text` names, relative to `now` (UTC ms).

    `zone` (IANA name) applies if the text names no place. `direction` decides between possible years and weekdays, and
    refuses a date in the other direction. A `deadline` may be several days, the last of which is returned: "next week",
    "2 to 3 days". Raises only `Refusal`, with a sentence that says what to write instead; empty text is refused too.
    """
    if len(text) > LIMIT:
        raise Refusal(f"That is too long for a date. Use at most {LIMIT} characters.")
    context = DateContext(now, zones.local_day(now, zone), direction, deadline)
    parts = _parse_parts(decide_meanings(tokenize(text)), context)
    if parts.unread:
        # One part is what is wrong in a date; several are a sentence, and nobody typed "they said", "mail came".
        words = shorten(parts.unread[0] if len(parts.unread) == 1 else one_line(text), _SHOWN)
        raise UnreadWords(f'"{words}" cannot be read as a date.')
    if not parts.has_day:
        instead = (
            f'. For today, write "today {shorten(text, 40)}".' if parts.begin else ". Write one, as in 2026-11-19."
        )
        raise Refusal(f"There is no day in that{instead}")
    if _weekday_alone(parts, context) and (which := _only_side(parts, context, zone)) is not None:
        parts.which = which
    when = _when(parts, resolve_day(parts, context), zone)
    _check_side(when, context)
    return when


def parse_promise(text: str, held: When, *, now: int, zone: str) -> When:
    """Return the date by which an answer was promised in an interview at `held`: it can be over by `now` (UTC ms).

    What they said counts from the interview, however late it is written down: "in two weeks", "next week", "Friday".
    A day shortly before the interview is refused, and not taken for the same day of next year. Raises Refusal.
    """
    read = partial(parse_date, text, zone=zone, deadline=True)
    if held.at is not None and _FROM_TODAY.isdisjoint(token.kind for token in tokenize(text)):
        try:
            said = read(now=held.at, direction=Direction.FUTURE)
        except Refusal:
            pass  # what it says of today, in the refusals below, is said of the day on which it is read
        else:
            if not is_a_year_away(said, held.at):
                return said
    return _from_today(text, held, now=now, zone=zone)


def _from_today(text: str, held: When, *, now: int, zone: str) -> When:
    read = partial(parse_date, text, now=now, zone=zone, deadline=True)
    try:
        past = read(direction=Direction.PAST)
    except Refusal:
        past = UNKNOWN
    if past.at is not None and held.at is not None and not is_before(past, held):
        return past
    try:
        future = read(direction=Direction.FUTURE)
    except Refusal:
        if past.at is None:
            raise
    else:
        if past.at is None or not is_a_year_away(future, now):
            return future
    if held.at is not None:
        raise Refusal(f"{past} was before the interview. Write a later day, or add the year.")
    return past


def _weekday_alone(parts: DateParts, context: DateContext) -> bool:
    return parts.weekday == context.today.weekday() and parts.day is None and parts.week is None and parts.which is None


def _only_side(parts: DateParts, context: DateContext, own_zone: str) -> Which | None:
    """Return which of the weekdays is meant if the time rules out today; None if it may be today."""
    clock = clock_times(parts)
    if clock is None:
        return None
    at = _moment(context.today, clock[0], parts.begin, parts.zone or own_zone)
    if context.direction is Direction.PAST and at > context.now:
        return Which.PAST
    return Which.COMING if context.direction is Direction.FUTURE and at < context.now else None


def _parse_parts(tokens: list[Token], context: DateContext) -> DateParts:
    parts, cursor = DateParts(), TokenCursor(tokens)
    unread_before = -1
    while cursor.kind() is not None:
        at = cursor.at
        if read_distance(cursor, parts, context) or read_length(cursor, parts) or read_clock(cursor, parts):
            continue
        late_year = parts.yearless is not None and cursor.kind() is Shape.NUMBER
        if read_day(cursor, parts, context):
            if parts.zone is not None and not late_year:
                raise Refusal("Put the place last, after the day and the time.")
            continue
        if cursor.kind() is Word.THEIRS:
            parts.theirs = True
        elif _read_place(cursor, parts):
            continue
        elif cursor.kind() in _SILENT:
            pass
        elif cursor.kind() is Shape.OFFSET and parts.offset is None:
            parts.offset = cursor.value()
        elif unread_before == at - 1 and parts.unread:
            parts.unread[-1] += f"{cursor.tokens[at].gap}{cursor.raw(1)}"
            unread_before = at
        else:
            parts.unread.append(cursor.raw(1))
            unread_before = at
        cursor.at += 1
    _join_offset(parts)
    return parts


def _join_offset(parts: DateParts) -> None:
    """Give the time the offset that stands apart from it; an abbreviation such as PST says nothing more then."""
    begin = parts.begin
    if begin is not None and parts.offset is not None:
        if begin.utc or begin.offset not in {None, parts.offset}:
            raise Refusal("That gives two offsets from UTC. Write only one.")
        parts.begin = begin = replace(begin, offset=parts.offset)
    if begin is not None and begin.offset is not None:
        parts.unread = [words for words in parts.unread if not _names_zone(words)]


def _names_zone(words: str) -> bool:
    """Whether the words only name a zone, as mails and calendars do after its offset: "PST", "Eastern US & Canada"."""
    each = _ZONE_WORD.findall(words)
    return bool(_ABBREVIATION.fullmatch(words)) or all(fold_text(word) in ZONE_WORDS for word in each)


def _read_place(cursor: TokenCursor, parts: DateParts) -> bool:
    """Parse the place at the cursor: a zone or a city, also one that begins with a known word ("La Paz")."""
    known = cursor.kind() in _SILENT
    if not (known or cursor.kind() is Shape.UNKNOWN) or (parts.zone is not None and parts.offset is None):
        return False
    for count in range(min(_LONGEST_PLACE, len(cursor.tokens) - cursor.at), int(known), -1):
        if known and cursor.kind(1) not in {Shape.UNKNOWN, Word.MONTH}:
            return False
        zone = zones.find_zone(cursor.words(count))
        if zone is not None:
            # Outlook names several cities after an offset; the first stands for all.
            parts.zone = parts.zone or zone
            cursor.at += count
            return True
    return False


def _when(parts: DateParts, day: date | None, own_zone: str) -> When:
    if parts.theirs and parts.zone is None and parts.offset is None:
        raise Refusal("Which time zone is that? Add a place, as in 14:00 Chicago.")
    zone = parts.zone or own_zone
    clock = clock_times(parts)
    if parts.instant is not None:
        if day is not None or clock is not None:
            raise Refusal("That gives the date twice. Write only one.")
        return When(at=parts.instant, zone=zone, timed=True, minutes=parts.minutes)
    if day is None:
        raise Refusal("There is no day in that. Write one, as in 2026-11-19.")
    if clock is None:
        return When(at=zones.noon_ms(day, zone), zone=zone, minutes=parts.minutes)
    begin, end = clock
    if parts.begin is not None and parts.begin.utc and parts.zone is None:
        zone = "UTC"
    at = _moment(day, begin, parts.begin, zone)
    minutes = parts.minutes
    if end is not None:
        if minutes is not None:
            raise Refusal("That gives two lengths of time. Write only one.")
        minutes = (_end_moment(day, end, parts.begin, zone) - at) // 60_000
    _check_offset(at, parts, zone)
    return When(at=at, zone=zone, timed=True, minutes=minutes)


def _moment(day: date, clock: time, written: Clock | None, zone: str) -> int:
    local = datetime.combine(day, clock)
    if written is not None and written.utc:
        return zones.local_to_ms_at_offset(local, 0)
    if written is not None and written.offset is not None:
        return zones.local_to_ms_at_offset(local, written.offset)
    return zones.local_to_ms(local, zone)


def _end_moment(day: date, clock: time, written: Clock | None, zone: str) -> int:
    try:
        return _moment(day, clock, written, zone)
    except Refusal:
        raise Refusal(
            f"The clocks in {zone} change around {clock:%H:%M} that day. Write how long it took, such as “for 90 min”."
        ) from None


def _check_offset(at: int, parts: DateParts, zone: str) -> None:
    offset = parts.begin.offset if parts.begin is not None else None
    if parts.zone is not None and offset is not None and zones.offset_of(at, zone) != offset:
        raise Refusal(f"{zone} is not that far from UTC on that day. Write the time without the offset.")


def _check_side(when: When, context: DateContext) -> None:
    now, today, direction = context.now, context.today, context.direction
    at = when.at if when.at is not None else now
    year = zones.local_year(at, when.zone)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refusal(f"That is in the year {year}. Use a year from {FIRST_YEAR} to {LAST_YEAR}.")
    day = when.local.date() if when.local is not None and not when.timed else today
    if direction is Direction.PAST and (at > now if when.timed else day > today):
        raise Refusal(f"{when} is in the future. Write a day in the past.")
    if direction is Direction.FUTURE and (at < now if when.timed else day < today):
        raise Refusal(f"{when} is in the past. Write a day in the future.")
