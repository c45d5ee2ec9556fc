"""The day by which they said they would answer, as people write it."""

from datetime import UTC, datetime

import pytest

from debrief.domain.dates import Direction, parse_date
from debrief.domain.record.when import UNKNOWN, far_day_notice
from debrief.domain.refusal import Refusal
from debrief.domain.session.steps.local_clock import LocalClock

SATURDAY = int(datetime(2026, 11, 28, 12, tzinfo=UTC).timestamp() * 1000)


def promised_day(held: str, text: str) -> str:
    """Return the day that `text` promises after an interview on the day `held`, or the sentence of its refusal."""
    interview = parse_date(held, now=SATURDAY, zone="UTC", direction=Direction.PAST) if held else UNKNOWN
    try:
        promised = LocalClock(lambda: SATURDAY, lambda: "UTC").promise(text, interview)
    except Refusal as refusal:
        return str(refusal)
    return f"{promised.local:%Y-%m-%d}"


PROMISED = {
    ("2026-11-24", "Friday"): "2026-11-27",
    ("2026-11-24", "27 Nov"): "2026-11-27",
    ("2026-11-24", "2026-11-27"): "2026-11-27",
    ("2026-11-24", "Monday"): "2026-11-30",
    ("2026-11-24", "in 3 days"): "2026-11-27",
    ("2026-11-24", "tomorrow"): "2026-11-29",
    ("2026-11-10", "Friday"): "2026-11-13",
    ("2026-11-26 10:00", "within two weeks"): "2026-12-10",
    ("2026-11-26", "innerhalb von zwei Wochen"): "2026-12-10",
    ("2026-11-26", "in the next 10 days"): "2026-12-06",
    ("2026-11-26", "in one to two weeks"): "2026-12-10",
    ("2026-11-26", "3-5 days"): "2026-12-01",
    ("2026-11-26", "a week"): "2026-12-03",
    ("2026-11-26", "within 3 working days"): "2026-12-01",
    ("2026-11-26", "in 5 Werktagen"): "2026-12-03",
    ("2026-11-26", "next week"): "2026-12-04",
    ("2026-11-26", "by the end of the week"): "2026-11-27",
    ("", "next week"): "2026-12-04",
    ("2026-11-26", "by the 10th"): "2026-12-10",
    ("2026-11-26", "Thursday the 10th"): "2026-12-10",
    ("2026-11-26", "the 26th"): "2026-11-26",
    ("2026-11-26", "the 32nd"): '"32nd" is not in the calendar.',
    ("2026-11-26 10:00", "48 hours"): "2026-11-28",
    ("2026-11-26", "2 wks at most"): "2026-12-10",
    ("2026-11-26", "in ca. 2 Wochen"): "2026-12-10",
    ("2026-11-24", "4 Dec"): "2026-12-04",
    ("", "Friday"): "2026-12-04",
    ("", "2026-11-27"): "2026-11-27",
    ("", "24 Nov"): "2026-11-24",
    ("2026-11-26", "24 Nov 2027"): "2027-11-24",
    ("2026-11-26", "28 Feb"): "2027-02-28",
}


def test_a_promised_day_is_the_first_after_the_interview_even_if_it_is_over() -> None:
    assert {(held, text): promised_day(held, text) for held, text in PROMISED} == PROMISED


def test_the_day_of_the_interview_itself_is_that_day_and_not_one_a_week_later() -> None:
    assert promised_day("2026-11-24 14:00", "Tuesday") == "2026-11-24"


BEFORE_THE_INTERVIEW = ("2026-11-20", "20 Nov", "20.11.", "8 days ago")


def test_a_promise_before_the_interview_is_refused() -> None:
    assert {text: promised_day("2026-11-24", text) for text in BEFORE_THE_INTERVIEW} == dict.fromkeys(
        BEFORE_THE_INTERVIEW, "Fri 20 Nov 2026 was before the interview. Write a later day, or add the year."
    )


def remark(words: str, direction: Direction) -> str:
    """Return what is said of a day so far away, or ""."""
    return far_day_notice(words, parse_date(words, now=SATURDAY, zone="UTC", direction=direction), SATURDAY)


REMARKS = {
    ("27 Nov", Direction.FUTURE): "is almost a year ahead. Add the year if you mean another.",
    ("29 Nov", Direction.PAST): "is almost a year ago. Add the year if you mean another.",
    ("27 Nov 2027", Direction.FUTURE): "",
    ("29 Nov", Direction.FUTURE): "",
    ("3 March", Direction.FUTURE): "",
}


def test_a_day_without_a_year_that_is_almost_a_year_away_is_pointed_out() -> None:
    assert {(words, direction): remark(words, direction) for words, direction in REMARKS} == REMARKS


@pytest.mark.parametrize(("words", "said"), [("27 Nov", True), ("in 48 weeks", False)])
def test_a_day_that_moves_with_the_clock_lacks_no_year(words: str, said: bool) -> None:
    clock = LocalClock(lambda: SATURDAY, lambda: "UTC")
    assert bool(clock.notice(words, clock.reader(Direction.FUTURE)(words))) is said


@pytest.mark.parametrize(
    ("typed", "zone", "shown"),
    [
        ("2026-11-24 14:00-16:30", "Europe/Berlin", "24 Nov 2026 14:00-16:30"),
        ("2026-11-24", "Europe/Berlin", "24 Nov 2026"),
        ("2026-11-24 23:30 for 90 min", "Europe/Berlin", "24 Nov 2026 23:30 for 90 min"),
        ("2026-11-24 14:00 Chicago", "Europe/Berlin", "2026-11-24 14:00 America/Chicago"),
    ],
)
def test_a_date_to_change_names_its_zone_only_where_it_is_another(typed: str, zone: str, shown: str) -> None:
    clock = LocalClock(lambda: SATURDAY, lambda: zone)
    when = clock.reader(Direction.PAST)(typed)
    assert clock.to_change(when) == shown
    assert clock.reader(Direction.PAST)(shown) == when


@pytest.mark.parametrize(("typed", "day"), [("next week", "2026-12-04"), ("2 weeks", "2026-12-12")])
def test_the_last_of_several_days_is_meant_for_a_plan(typed: str, day: str) -> None:
    clock = LocalClock(lambda: SATURDAY, lambda: "UTC")
    assert f"{clock.deadline(typed).local:%Y-%m-%d}" == day


@pytest.mark.parametrize("typed", ["next week", "2 weeks", "in 1-2 weeks"])
def test_several_days_are_no_moment(typed: str) -> None:
    with pytest.raises(Refusal):
        LocalClock(lambda: SATURDAY, lambda: "UTC").reader(Direction.FUTURE)(typed)
