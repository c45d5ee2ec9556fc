"""Parse the day by which an answer was promised: the first one after the interview."""

from debrief.domain.dates.date_parser import parse_date
from debrief.domain.dates.token_cursor import Direction
from debrief.domain.record.when import UNKNOWN, When, is_a_year_away, is_before
from debrief.domain.refusal import Refusal


def parse_promise(text: str, held: When, *, now: int, zone: str) -> When:
    """Return the date by which an answer was promised in an interview at `held`: it can be over by `now` (UTC ms).

    A day between the interview and now is meant rather than one a week or a year later. A day shortly before the
    interview is refused, and not taken for the same day of next year. Raises Refusal.
    """
    try:
        past = parse_date(text, now=now, zone=zone, direction=Direction.PAST)
    except Refusal:
        past = UNKNOWN
    if past.at is not None and held.at is not None and not is_before(past, held):
        return past
    try:
        future = parse_date(text, now=now, zone=zone, direction=Direction.FUTURE)
    except Refusal:
        if past.at is None:
            raise
    else:
        if past.at is None or not is_a_year_away(future, now):
            return future
    if held.at is not None:
        raise Refusal(f"{past} was before the interview. Write a later day, or add the year.")
    return past
