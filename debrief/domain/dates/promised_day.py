"""Parse the day by which an answer was promised in an interview; it is read from the day of the interview."""

from functools import partial

from debrief.domain.dates.date_parser import parse_date
from debrief.domain.dates.token_cursor import Direction
from debrief.domain.dates.tokens import tokenize
from debrief.domain.dates.words.date_language import Word
from debrief.domain.record.when import UNKNOWN, When, is_a_year_away, is_before
from debrief.domain.refusal import Refusal

_FROM_TODAY = {Word.DAY, Word.DAY_PART, Word.AGO_AFTER, Word.AGO_BEFORE}
"""What counts from the day of writing, and not from that of the interview: "tomorrow", "two days ago"."""


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
