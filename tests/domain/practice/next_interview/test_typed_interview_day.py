"""What is typed for the day of an interview, and for the minutes of a day."""

import re
from datetime import date

import pytest

from debrief.domain.dates.examples import day_examples
from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.next_interview.typed_interview_day import (
    NOT_AHEAD,
    parse_interview_day,
)
from debrief.domain.refusal import Refusal

WEDNESDAY = 1_795_003_200_000
"""Wed 18 Nov 2026, 12:00 UTC."""


@pytest.mark.parametrize(
    ("typed", "day", "notice"),
    [
        ("2026-11-18", date(2026, 11, 18), ""),
        ("next tuesday", date(2026, 11, 24), ""),
        ("2026-12-03 14:00", date(2026, 12, 3), "Only the day is kept, not the time."),
        ("maybe Saturday?", date(2026, 11, 21), "Only the day is kept, not “maybe?”."),
        ("around 16ish thursday", date(2026, 11, 19), "Only the day is kept, not the time or “around, ish”."),
    ],
)
def test_a_day_that_is_ahead_is_taken_and_its_time_is_not(typed: str, day: date, notice: str):
    assert parse_interview_day(typed, WEDNESDAY, "UTC") == (day, notice)


@pytest.mark.parametrize(("typed", "why"), [("2026-11-17", "in the past"), ("", "no day"), ("soon", "cannot be read")])
def test_a_day_that_has_passed_and_what_is_no_day_are_refused(typed: str, why: str):
    with pytest.raises(Refusal) as refusal:
        parse_interview_day(typed, WEDNESDAY, "UTC")
    assert why in str(refusal.value)


@pytest.mark.parametrize("days", range(14))
def test_every_example_of_the_hint_is_taken_on_each_day(days: int):
    now = WEDNESDAY + days * 86_400_000
    for example in re.split(", | or ", day_examples(local_date(now, "UTC"))):
        parse_interview_day(example, now, "UTC")


def test_a_day_that_has_only_passed_here_is_refused():
    thursday = WEDNESDAY + 13 * 3_600_000
    with pytest.raises(Refusal) as refusal:
        parse_interview_day("2026-11-18 20:00 Honolulu", thursday, "Europe/Berlin")
    assert str(refusal.value) == NOT_AHEAD


def test_today_is_the_day_of_the_zone():
    late = WEDNESDAY + 11 * 3_600_000  # already Thursday in Berlin
    assert parse_interview_day("2026-11-18", late, "UTC")[0] == date(2026, 11, 18)
    with pytest.raises(Refusal):
        parse_interview_day("2026-11-18", late, "Europe/Berlin")
