"""Dates as people write them, and what they are read as."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from debrief.domain.dates import Direction, examples, parse_date
from tests.domain.wednesday import HOME, NOW, day, future, ms, past, refusal, timed

DAYS_THAT_HAVE_BEEN = {
    "2026-11-17": "2026-11-17",
    "2026/11/17": "2026-11-17",
    "13/04/2026": "2026-04-13",
    "04/13/2026": "2026-04-13",
    "17.11.2026": "2026-11-17",
    "17. 11. 2026": "2026-11-17",
    "17.11.": "2026-11-17",
    "today": "2026-11-18",
    "this morning": "2026-11-18",
    "yesterday": "2026-11-17",
    "  YESTERDAY, ": "2026-11-17",
    "the day before yesterday": "2026-11-16",
    "Monday": "2026-11-16",
    "thursday": "2026-11-12",
    "last Friday": "2026-11-13",
    "last Wednesday": "2026-11-11",
    "this Monday": "2026-11-16",
    "this past Tuesday": "2026-11-17",
    "Tuesday last week": "2026-11-10",
    "last week Tuesday": "2026-11-10",
    "3 days ago": "2026-11-15",
    "a week ago": "2026-11-11",
    "two weeks ago": "2026-11-04",
    "17 Nov": "2026-11-17",
    "19 Nov": "2025-11-19",
    "Nov 17th 2026": "2026-11-17",
    "17th of November": "2026-11-17",
    "17-Nov-2026": "2026-11-17",
    "November 17, 2026": "2026-11-17",
    "17. November": "2026-11-17",
    "1. März": "2026-03-01",
    "1 marz": "2026-03-01",
    "29 Feb": "2024-02-29",
    "Tue, 17 Nov 2026": "2026-11-17",
    "end of October": "2026-10-31",
    "end of last month": "2026-10-31",
    "gestern": "2026-11-17",
    "vorgestern": "2026-11-16",
    "heute früh": "2026-11-18",
    "heute Morgen": "2026-11-18",
    "letzten Freitag": "2026-11-13",
    "Dienstag letzter Woche": "2026-11-10",
    "vor 3 Tagen": "2026-11-15",
    "vor einer Woche": "2026-11-11",
}


def test_a_day_that_has_been() -> None:
    days = DAYS_THAT_HAVE_BEEN
    assert {text: past(text) for text in days} == {text: day(wanted) for text, wanted in days.items()}


DAYS_TO_COME = {
    "tomorrow": "2026-11-19",
    "day after tomorrow": "2026-11-20",
    "by Saturday": "2026-11-21",
    "Friday at the latest": "2026-11-20",
    "spätestens Freitag": "2026-11-20",
    "Friday": "2026-11-20",
    "Monday": "2026-11-23",
    "this Friday": "2026-11-20",
    "coming Tuesday": "2026-11-24",
    "next Tuesday": "2026-11-24",
    "next Wednesday": "2026-11-25",
    "Friday next week": "2026-11-27",
    "in 3 days": "2026-11-21",
    "19 Nov": "2026-11-19",
    "17 Nov": "2027-11-17",
    "29 Feb": "2028-02-29",
    "end of month": "2026-11-30",
    "by the end of the month": "2026-11-30",
    "end of next month": "2026-12-31",
    "end of February": "2027-02-28",
    "end of the year": "2026-12-31",
    "morgen früh": "2026-11-19",
    "übermorgen": "2026-11-20",
    "ubermorgen": "2026-11-20",
    "bis Ende Monat": "2026-11-30",
    "bis Ende des Monats": "2026-11-30",
    "Monatsende": "2026-11-30",
    "Ende nächsten Monats": "2026-12-31",
    "nächste Woche Dienstag": "2026-11-24",
    "in zwei Wochen": "2026-12-02",
}


def test_a_day_to_come() -> None:
    days = DAYS_TO_COME
    assert {text: future(text) for text in days} == {text: day(wanted) for text, wanted in days.items()}


TIMES = {
    "3pm": ("15:00", None),
    "3 p.m.": ("15:00", None),
    "at 11am": ("11:00", None),
    "12pm": ("12:00", None),
    "noon": ("12:00", None),
    "15:00": ("15:00", None),
    "3:00": ("03:00", None),
    "0:00": ("00:00", None),
    "14h": ("14:00", None),
    "14h30": ("14:30", None),
    "um 14 Uhr": ("14:00", None),
    "14 Uhr 30": ("14:30", None),
    "9.30 Uhr": ("09:30", None),
    "at 15": ("15:00", None),
    "morning at 9": ("09:00", None),
    "evening 9:30": ("21:30", None),
    "abends um 7": ("19:00", None),
    "14:00 to 16:30": ("14:00", 150),
    "14:00-16:30": ("14:00", 150),
    "14:00 – 16:30": ("14:00", 150),
    "from 14 to 16": ("14:00", 120),
    "2-4pm": ("14:00", 120),
    "11-1pm": ("11:00", 120),
    "2pm-4": ("14:00", 120),
    "2:30-4pm": ("14:30", 90),
    "9-17": ("09:00", 480),
    "afternoon 2-4": ("14:00", 120),
    "von 14 bis 16 Uhr": ("14:00", 120),
    "14:00 for 25 min": ("14:00", 25),
    "14:00, 25 min": ("14:00", 25),
    "14:00 for 1 hour 30 minutes": ("14:00", 90),
    "14:00 for 2h": ("14:00", 120),
    "für 25 Minuten um 14 Uhr": ("14:00", 25),
}


def test_a_time_of_day() -> None:
    assert {text: past(f"yesterday {text}") for text in TIMES} == {
        text: timed(f"2026-11-17 {begin}", minutes=minutes) for text, (begin, minutes) in TIMES.items()
    }


PLACES = {
    "Europe/Prague": "Europe/Prague",
    "europe/prague": "Europe/Prague",
    "(Europe/Prague)": "Europe/Prague",
    "their time (Europe/Prague)": "Europe/Prague",
    "Prague": "Europe/Prague",
    "Prague time": "Europe/Prague",
    "in Prag": "Europe/Prague",
    "New York": "America/New_York",
    "america/port-au-prince": "America/Port-au-Prince",
    "San Francisco": "America/Los_Angeles",
    "München": "Europe/Berlin",
    "Istanbul": "Europe/Istanbul",
    "UTC": "UTC",
}


def test_a_place_sets_the_clock() -> None:
    assert {place: past(f"yesterday 9:30 {place}") for place in PLACES} == {
        place: timed("2026-11-17 09:30", zone) for place, zone in PLACES.items()
    }


def test_what_candidates_wrote_of_their_own_interviews() -> None:
    assert past("Thursday 14:00 to 16:30 their time (Europe/Berlin)") == timed("2026-11-12 14:00", minutes=150)
    assert past("Monday 09:12") == timed("2026-11-16 09:12")
    assert past("Tuesday last week, 11am Chicago, 25 min") == timed("2026-11-10 11:00", "America/Chicago", 25)
    assert past("gestern 9:30 Prag") == timed("2026-11-17 09:30", "Europe/Prague")


def test_an_iso_moment_keeps_the_instant() -> None:
    assert past("2026-11-17T14:00+01:00") == timed("2026-11-17 14:00")
    assert past("2026-11-17T08:00-05:00") == timed("2026-11-17 14:00")
    assert past("2026-11-17T14:00:30.5Z") == timed("2026-11-17 14:00", "UTC")
    assert past("2026-11-17T09:00-06:00 Chicago") == timed("2026-11-17 09:00", "America/Chicago")
    assert "not that far from UTC" in refusal("2026-11-17T09:00-05:00 Chicago")


def test_hours_ago_are_counted_from_now() -> None:
    assert past("an hour ago") == timed("2026-11-18 16:05")
    assert past("an hour ago", now=NOW + 59_999) == timed("2026-11-18 16:05")
    assert past("vor 20 Minuten, 30 min") == timed("2026-11-18 16:45", minutes=30)


def test_today_is_the_day_of_whoever_writes() -> None:
    just_past_midnight = ms("2026-11-18 00:30")
    assert past("yesterday", now=just_past_midnight) == day("2026-11-17")
    assert past("yesterday", now=just_past_midnight, zone="UTC") == day("2026-11-16", "UTC")
    assert past("yesterday 14:00 Chicago", now=just_past_midnight) == timed("2026-11-17 14:00", "America/Chicago")


def test_todays_weekday_is_read_where_its_time_rules_out_today() -> None:
    assert past("Wednesday 18:00") == timed("2026-11-11 18:00")
    assert future("Wednesday 16:00") == timed("2026-11-25 16:00")
    assert "today" in refusal("Wednesday 16:00")


def test_last_tuesday_is_this_weeks_once_it_is_days_ago() -> None:
    sunday = ms("2026-11-22 19:54")
    assert past("last Tuesday 11am", sunday) == timed("2026-11-17 11:00")
    assert "2026-11-17 or Tue 2026-11-10" in refusal("last Tuesday", now=ms("2026-11-20 12:00"))


@pytest.mark.parametrize(
    ("offered", "toward"),
    [
        (examples.interview_examples, Direction.PAST),
        (examples.answer_examples, Direction.PAST),
        (examples.plan_examples, Direction.FUTURE),
    ],
    ids=["been", "heard", "ahead"],
)
def test_what_is_offered_as_an_example_is_read_whatever_day_it_is(
    offered: Callable[[date], str], toward: Direction
) -> None:
    for days in range(0, 400, 5):
        for hour in (0, 8, 23):
            today = date(2026, 11, 18) + timedelta(days=days)
            now = ms(f"{today} {hour:02}:05")
            assert all(
                parse_date(example, now=now, zone=HOME, direction=toward).at for example in offered(today).split(", ")
            )
