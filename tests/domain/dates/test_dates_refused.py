"""Dates that are refused: with both readings where there are two, and else with what is wrong."""

import pytest

from debrief.domain.dates import Direction, parse_date
from debrief.domain.refusal import Refusal
from tests.domain.wednesday import HOME, NOW, day, future, refusal


def without_all_names(table: dict[str, tuple[str, ...]], toward: Direction) -> dict[str, str]:
    """Return the texts of a table whose refusal lacks a part that the table names, with what it says."""
    refusals = {text: refusal(text, toward) for text in table}
    return {text: says for text, says in refusals.items() if not all(name in says for name in table[text])}


TWO_THINGS = {
    "03/04/2026": ("3 Apr", "4 Mar", "2026-04-03", "2026-03-04"),
    "12/11/2025": ("2025-11-12", "2025-12-11"),
    "3-4-2026": ("2026-04-03", "2026-03-04"),
    "last Tuesday": ("Tue 2026-11-17", "Tue 2026-11-10"),
    "letzten Dienstag": ("2026-11-17", "2026-11-10"),
    "Wednesday": ('"today"', "2026-11-11"),
    "9.30": ("date", "9:30"),
    "yesterday at 3": ("3am or 3pm", "3:00 or 15:00"),
    "yesterday 3 o'clock": ("3am or 3pm",),
    "yesterday 9-11": ("9am or 9pm",),
    "yesterday 12am": ("noon or midnight",),
    "yesterday midnight": ("beginning or the end",),
    "19 Nov 23": ("2023 or 23:00",),
    "19.11.85": ("1985 or 2085",),
    "26/11/19": ("begin or end with the year",),
    "2026-10-25 02:30": ("twice", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"),
}


def test_what_may_mean_two_things_is_refused_with_both() -> None:
    assert without_all_names(TWO_THINGS, Direction.PAST) == {}


TWO_DAYS_TO_COME = {
    "next Friday": ("Fri 2026-11-20", "Fri 2026-11-27"),
    "nächsten Freitag": ("2026-11-20", "2026-11-27"),
    "end of next week": ("Fri 2026-11-27", "Sun 2026-11-29"),
    "11/12": ("2026-12-11", "2027-11-12"),
    "Wednesday": ('"today"', "2026-11-25"),
}


def test_what_may_be_two_days_to_come_is_refused_with_both() -> None:
    assert without_all_names(TWO_DAYS_TO_COME, Direction.FUTURE) == {}


def test_with_no_direction_a_weekday_may_be_two_days_and_a_year_is_the_nearest() -> None:
    assert "2026-11-13 or Fri 2026-11-20" in refusal("Friday", Direction.ANY)
    assert parse_date("19 Nov", now=NOW, zone=HOME, direction=Direction.ANY) == day("2026-11-19")


UNREADABLE = {
    "": "no day",
    "   ": "no day",
    "14:00": 'write "today 14:00"',
    "2026-13-01": "no month",
    "2026-02-30": "28 days",
    "30 Feb": "not in the calendar",
    "0000-00-00": "1980",
    "99999-01-01": "1980",
    "Nov 2026": "Which one",
    "March": "Which one",
    "last week": "Which day",
    "last month": "could be several days",
    "a month ago": "could be several days",
    "99999999999999 days ago": "too far",
    "Thursday 2026-11-17": "2026-11-17 is a Tuesday",
    "2026-11-17 last week": "not in that week",
    "yesterday 25:00": "not a time",
    "yesterday 24:00": "the day after",
    "yesterday 13pm": "1 to 12",
    "yesterday 14:75": "not a time",
    "yesterday 14:00-13:00": "ends before it begins",
    "yesterday 14:00 15:00": "second time",
    "yesterday 14:00 for 3 days": "minutes or hours",
    "yesterday for 2000 min": "1 to 1440",
    "yesterday 14:00-15:00 for 30 min": "two lengths of time",
    "this morning at 15:00": "does not fit",
    "tonight 0:30": "does not fit",
    "yesterday today": "two days",
    "yesterday an hour ago": "two days",
    "Monday Tuesday": "two days",
    "Easter Monday": "place last",
    "yesterday 14:00 their time": "time zone is that",
    "2026-03-29 02:30": "no 02:30",
    "2026-10-25 01:30-02:45": "how long",
    "2011-12-30 14:00 Pacific/Apia": "no 14:00",
    "2011-12-30 Pacific/Apia": "skipped that day",
    "2026-11-17T14:00+99:00": "offset",
    "yesterday 14:00 Springfield": '"Springfield"',
    "yesterday with Petra from HR": '"yesterday with Petra from HR" cannot be read',
    "they already said no, mail came Monday 09:12": '"they already said no, mail came Monday 09:12" cannot be read',
    "yesterday 14:00 PST": '"PST"',
    "yesterday \N{GRINNING FACE}": '"\N{GRINNING FACE}"',
    "tomorrow": "in the future",
    "today 18:00": "in the future",
    "2026-11-19": "in the future",
    "yesterday " + "x" * 200: "200 characters",
}


def test_what_cannot_be_read_is_refused_by_name() -> None:
    assert {text: says for text, named in UNREADABLE.items() if named not in (says := refusal(text))} == {}


@pytest.mark.parametrize("typed", ["30.Feb", "Q3", "5 . 6", "FOO-bar", "Summer,maybe", "Mar", "32 NOV"])
def test_what_is_refused_is_quoted_as_it_was_typed(typed: str) -> None:
    assert f'"{typed}"' in refusal(typed)


def test_a_second_time_is_quoted_as_it_was_typed() -> None:
    assert '"14:00 to 16:30"' in refusal("9:00-10:00, 14:00 to 16:30")


def test_a_day_that_has_been_is_refused_where_one_to_come_is_asked_for() -> None:
    assert "in the past" in refusal("yesterday", Direction.FUTURE)
    assert "in the past" in refusal("today 9:00", Direction.FUTURE)
    assert future("today") == day("2026-11-18")


def test_a_zone_there_is_not_is_refused() -> None:
    with pytest.raises(Refusal, match="no time zone"):
        parse_date("today", now=NOW, zone="../etc/passwd", direction=Direction.PAST)


@pytest.mark.parametrize("text", ["end of November 20266", "Ende November 99999", "November 123456"])
def test_a_year_of_too_many_digits_is_refused(text: str) -> None:
    assert refusal(text)
