"""Which days a name of a span is, seen from a Wednesday in November."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.search.periods import NAMES, may_become_span, merge_spans, month_of, parse_span
from debrief.domain.search.query import Period
from tests.domain.wednesday import HOME, NOW, ms

SPANS = {
    "2026": ("2026-01-01", "2027-01-01"),
    "2026-12": ("2026-12-01", "2027-01-01"),
    "2026-3": ("2026-03-01", "2026-04-01"),
    "2026-03-14": ("2026-03-14", "2026-03-15"),
    "2026/03/14": ("2026-03-14", "2026-03-15"),
    "2024-02-29": ("2024-02-29", "2024-03-01"),
    "today": ("2026-11-18", "2026-11-19"),
    "Yesterday": ("2026-11-17", "2026-11-18"),
    "this-week": ("2026-11-16", "2026-11-23"),
    "last-week": ("2026-11-09", "2026-11-16"),
    "last week": ("2026-11-09", "2026-11-16"),
    "last_week": ("2026-11-09", "2026-11-16"),
    "this-month": ("2026-11-01", "2026-12-01"),
    "last-month": ("2026-10-01", "2026-11-01"),
    "this-year": ("2026-01-01", "2027-01-01"),
    "last-year": ("2025-01-01", "2026-01-01"),
    "wednesday": ("2026-11-18", "2026-11-19"),
    "thu": ("2026-11-12", "2026-11-13"),
    "monday": ("2026-11-16", "2026-11-17"),
    "november": ("2026-11-01", "2026-12-01"),
    "december": ("2025-12-01", "2026-01-01"),
    "sept": ("2026-09-01", "2026-10-01"),
    "march-2025": ("2025-03-01", "2025-04-01"),
    "spring": ("2026-03-01", "2026-06-01"),
    "autumn": ("2026-09-01", "2026-12-01"),
    "fall-2024": ("2024-09-01", "2024-12-01"),
    "winter": ("2025-12-01", "2026-03-01"),
    "winter-2026": ("2026-12-01", "2027-03-01"),
    "14.03.2026": ("2026-03-14", "2026-03-15"),
    "14/3/26": ("2026-03-14", "2026-03-15"),
    "14 march": ("2026-03-14", "2026-03-15"),
}


def test_a_span_goes_from_the_first_midnight_to_the_one_after_its_last_day():
    assert {text: parse_span(text, now=NOW, zone=HOME) for text in SPANS} == {
        text: (ms(first), ms(after)) for text, (first, after) in SPANS.items()
    }


NO_SPANS = (
    "",
    "2026-13",
    "2026-02-30",
    "2026-0",
    "0000",
    "9999",
    "march-9999",
    "12",
    "yester",
    "next-week",
    "²⁰²⁶",
    "3/4/2026",
)


def test_text_without_days_is_not_parsed_as_a_span():
    assert {text: parse_span(text, now=NOW, zone=HOME) for text in NO_SPANS} == dict.fromkeys(NO_SPANS)


def test_days_are_those_of_the_zone():
    late = ms("2026-11-18 23:30")
    assert parse_span("today", now=late, zone="Asia/Tokyo") == (
        ms("2026-11-19", "Asia/Tokyo"),
        ms("2026-11-20", "Asia/Tokyo"),
    )


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)])
def test_a_day_is_as_long_as_its_clocks_make_it(day: str, hours: int):
    begin, end = parse_span(day, now=NOW, zone=HOME) or (0, 0)
    assert end - begin == hours * 3_600_000


def test_a_day_whose_midnight_the_clocks_skip_begins_when_they_do():
    # In Santiago, 2026-09-06 begins at 01:00.
    begin, end = parse_span("2026-09-06", now=NOW, zone="America/Santiago") or (0, 0)
    assert datetime.fromtimestamp(begin / 1000, ZoneInfo("America/Santiago")).hour == 1
    assert end - begin == 23 * 3_600_000


@given(st.sampled_from(NAMES), st.integers(ms("1990-01-01"), ms("2090-01-01")))
def test_a_name_is_of_a_span_that_has_begun(name: str, now: int):
    found = parse_span(name, now=now, zone=HOME)
    assert found is not None
    assert found[0] <= now
    assert now - found[0] <= 2 * 366 * 86_400_000


def test_every_beginning_of_a_span_may_become_one():
    beginnings = [text[:length] for text in SPANS for length in range(len(text))]
    assert [text for text in beginnings if not may_become_span(text)] == []


NO_BEGINNINGS = ("zz", "20261", "2026-123", "marchx", "yesterdays")


def test_invalid_text_may_not_become_a_span():
    assert [text for text in NO_BEGINNINGS if may_become_span(text)] == []


MOMENTS = st.integers(0, 12)
BOUNDS = st.none() | MOMENTS


@given(st.lists(st.tuples(BOUNDS, BOUNDS).filter(lambda s: None in s or s[0] < s[1]), min_size=1, max_size=4))
def test_periods_hold_for_every_moment_in_one_of_the_spans_and_for_no_other(spans):
    for moment in range(-1, 14):
        wanted = any((a is None or a <= moment) and (b is None or moment < b) for a, b in spans)
        assert all(_holds(period, moment) for period in merge_spans(spans, negated=False)) == wanted
        assert all(_holds(period, moment) for period in merge_spans(spans, negated=True)) != wanted


def _holds(period: Period, moment: int) -> bool:
    inside = (period.since is None or period.since <= moment) and (period.until is None or moment < period.until)
    return inside != period.negated


def test_a_moment_is_in_the_month_it_has_in_the_zone():
    assert month_of(ms("2026-11-01 00:30"), HOME) == (ms("2026-11-01"), ms("2026-12-01"))
    assert month_of(ms("2026-11-01 00:30"), "UTC") == (ms("2026-10-01", "UTC"), ms("2026-11-01", "UTC"))
    assert month_of(2**60, "UTC") is None
