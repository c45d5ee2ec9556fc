"""Reads the day of the next interview as a user types it."""

from datetime import date
from functools import partial

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.words_beside import read_beside_words
from debrief.domain.practice.due_dates import local_date
from debrief.domain.record.when import far_day_notice
from debrief.domain.refusal import Refusal
from debrief.domain.text import quote

NOT_AHEAD = "That day has passed. Give the day of an interview that is still to come."


def parse_interview_day(typed: str, now: int, zone: str) -> tuple[date, str]:
    """Return the day in `zone` that was typed at `now` (UTC ms), and a notice.

    The notice says that its time of day or words beside it are dropped, or that it is almost a year away; mostly it is
    empty.

    Raises Refusal for what cannot be read as a day, and for one that has passed.
    """
    when = read_beside_words(typed, partial(parse_date, now=now, zone=zone, direction=Direction.FUTURE))
    assert when.local is not None  # noqa: S101 - a date that was read has a day
    day = when.local.date()
    if day < local_date(now, zone):
        raise Refusal(NOT_AHEAD)
    notice = far_day_notice(typed, when, now)
    dropped = " or ".join(filter(None, ("the time" if when.timed else "", quote(when.written) if when.written else "")))
    notices = (f"That {notice}" if notice else "", f"Only the day is kept, not {dropped}." if dropped else "")
    return day, " ".join(filter(None, notices))
