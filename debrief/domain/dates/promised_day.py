"""Parse the day by which an answer was promised: the first one after the interview."""

from debrief.domain.dates.date_parser import parse_date
from debrief.domain.dates.token_cursor import Direction
from debrief.domain.record.when import UNKNOWN, When, is_before
from debrief.domain.refusal import Refusal


def parse_promise(text: str, held: When, *, now: int, zone: str) -> When:
    """Return the date by which an answer was promised in an interview at `held`: it can be over by `now` (UTC ms).

    A day between the interview and now is meant rather than one a week or a year later. Raises Refusal.
    """
    try:
        past = parse_date(text, now=now, zone=zone, direction=Direction.PAST)
    except Refusal:
        past = UNKNOWN
    if past.at is not None and held.at is not None and not is_before(past, held):
        return past
    try:
        return parse_date(text, now=now, zone=zone, direction=Direction.FUTURE)
    except Refusal:
        if past.at is None or held.at is not None:
            raise
        return past
