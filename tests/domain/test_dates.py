"""Dates as people write them: what is read, what is refused, and that nothing else ever happens."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from debrief.domain.dates import Toward, read
from debrief.domain.refusal import Refusal
from debrief.domain.when import When

HOME = "Europe/Berlin"


def ms(text: str, zone: str = HOME) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


NOW = ms("2026-11-18 17:05")
"""A Wednesday."""


def day(text: str, zone: str = HOME, minutes: int | None = None) -> When:
    return When(at=ms(f"{text} 12:00", zone), zone=zone, minutes=minutes)


def timed(text: str, zone: str = HOME, minutes: int | None = None) -> When:
    return When(at=ms(text, zone), zone=zone, timed=True, minutes=minutes)


def past(text: str, now: int = NOW, zone: str = HOME) -> When:
    return read(text, now=now, zone=zone, toward=Toward.PAST)


def future(text: str, now: int = NOW) -> When:
    return read(text, now=now, zone=HOME, toward=Toward.FUTURE)


def refusal(text: str, toward: Toward = Toward.PAST, now: int = NOW) -> str:
    with pytest.raises(Refusal) as refused:
        read(text, now=now, zone=HOME, toward=toward)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-11-17", day("2026-11-17")),
        ("2026/11/17", day("2026-11-17")),
        ("13/04/2026", day("2026-04-13")),
        ("04/13/2026", day("2026-04-13")),
        ("17.11.2026", day("2026-11-17")),
        ("17. 11. 2026", day("2026-11-17")),
        ("17.11.", day("2026-11-17")),
        ("today", day("2026-11-18")),
        ("this morning", day("2026-11-18")),
        ("yesterday", day("2026-11-17")),
        ("  YESTERDAY, ", day("2026-11-17")),
        ("the day before yesterday", day("2026-11-16")),
        ("Monday", day("2026-11-16")),
        ("thursday", day("2026-11-12")),
        ("last Friday", day("2026-11-13")),
        ("last Wednesday", day("2026-11-11")),
        ("this Monday", day("2026-11-16")),
        ("this past Tuesday", day("2026-11-17")),
        ("Tuesday last week", day("2026-11-10")),
        ("last week Tuesday", day("2026-11-10")),
        ("3 days ago", day("2026-11-15")),
        ("a week ago", day("2026-11-11")),
        ("two weeks ago", day("2026-11-04")),
        ("17 Nov", day("2026-11-17")),
        ("19 Nov", day("2025-11-19")),
        ("Nov 17th 2026", day("2026-11-17")),
        ("17th of November", day("2026-11-17")),
        ("17-Nov-2026", day("2026-11-17")),
        ("November 17, 2026", day("2026-11-17")),
        ("17. November", day("2026-11-17")),
        ("1. März", day("2026-03-01")),
        ("1 marz", day("2026-03-01")),
        ("29 Feb", day("2024-02-29")),
        ("Tue, 17 Nov 2026", day("2026-11-17")),
        ("end of October", day("2026-10-31")),
        ("end of last month", day("2026-10-31")),
        ("gestern", day("2026-11-17")),
        ("vorgestern", day("2026-11-16")),
        ("heute früh", day("2026-11-18")),
        ("heute Morgen", day("2026-11-18")),
        ("letzten Freitag", day("2026-11-13")),
        ("Dienstag letzter Woche", day("2026-11-10")),
        ("vor 3 Tagen", day("2026-11-15")),
        ("vor einer Woche", day("2026-11-11")),
    ],
)
def test_a_day_that_has_been(text: str, wanted: When) -> None:
    assert past(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tomorrow", "2026-11-19"),
        ("day after tomorrow", "2026-11-20"),
        ("by Saturday", "2026-11-21"),
        ("Friday", "2026-11-20"),
        ("Monday", "2026-11-23"),
        ("this Friday", "2026-11-20"),
        ("coming Tuesday", "2026-11-24"),
        ("next Tuesday", "2026-11-24"),
        ("next Wednesday", "2026-11-25"),
        ("Friday next week", "2026-11-27"),
        ("in 3 days", "2026-11-21"),
        ("19 Nov", "2026-11-19"),
        ("17 Nov", "2027-11-17"),
        ("29 Feb", "2028-02-29"),
        ("end of month", "2026-11-30"),
        ("by the end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of February", "2027-02-28"),
        ("end of the year", "2026-12-31"),
        ("morgen früh", "2026-11-19"),
        ("übermorgen", "2026-11-20"),
        ("ubermorgen", "2026-11-20"),
        ("bis Ende Monat", "2026-11-30"),
        ("bis Ende des Monats", "2026-11-30"),
        ("Monatsende", "2026-11-30"),
        ("Ende nächsten Monats", "2026-12-31"),
        ("nächste Woche Dienstag", "2026-11-24"),
        ("in zwei Wochen", "2026-12-02"),
    ],
)
def test_a_day_to_come(text: str, wanted: str) -> None:
    assert future(text) == day(wanted)


@pytest.mark.parametrize(
    ("text", "begin", "minutes"),
    [
        ("3pm", "15:00", None),
        ("3 p.m.", "15:00", None),
        ("at 11am", "11:00", None),
        ("12pm", "12:00", None),
        ("noon", "12:00", None),
        ("15:00", "15:00", None),
        ("3:00", "03:00", None),
        ("0:00", "00:00", None),
        ("14h", "14:00", None),
        ("14h30", "14:30", None),
        ("um 14 Uhr", "14:00", None),
        ("14 Uhr 30", "14:30", None),
        ("9.30 Uhr", "09:30", None),
        ("at 15", "15:00", None),
        ("morning at 9", "09:00", None),
        ("evening 9:30", "21:30", None),
        ("abends um 7", "19:00", None),
        ("14:00 to 16:30", "14:00", 150),
        ("14:00-16:30", "14:00", 150),
        ("14:00 – 16:30", "14:00", 150),
        ("from 14 to 16", "14:00", 120),
        ("2-4pm", "14:00", 120),
        ("11-1pm", "11:00", 120),
        ("2pm-4", "14:00", 120),
        ("2:30-4pm", "14:30", 90),
        ("9-17", "09:00", 480),
        ("afternoon 2-4", "14:00", 120),
        ("von 14 bis 16 Uhr", "14:00", 120),
        ("14:00 for 25 min", "14:00", 25),
        ("14:00, 25 min", "14:00", 25),
        ("14:00 for 1 hour 30 minutes", "14:00", 90),
        ("14:00 for 2h", "14:00", 120),
        ("für 25 Minuten um 14 Uhr", "14:00", 25),
    ],
)
def test_a_time_of_day(text: str, begin: str, minutes: int | None) -> None:
    assert past(f"yesterday {text}") == timed(f"2026-11-17 {begin}", minutes=minutes)


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Europe/Prague", "Europe/Prague"),
        ("europe/prague", "Europe/Prague"),
        ("(Europe/Prague)", "Europe/Prague"),
        ("their time (Europe/Prague)", "Europe/Prague"),
        ("Prague", "Europe/Prague"),
        ("Prague time", "Europe/Prague"),
        ("in Prag", "Europe/Prague"),
        ("New York", "America/New_York"),
        ("america/port-au-prince", "America/Port-au-Prince"),
        ("San Francisco", "America/Los_Angeles"),
        ("München", "Europe/Berlin"),
        ("Istanbul", "Europe/Istanbul"),
        ("UTC", "UTC"),
    ],
)
def test_a_place_sets_the_clock(place: str, zone: str) -> None:
    assert past(f"yesterday 9:30 {place}") == timed("2026-11-17 09:30", zone)


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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("03/04/2026", ("3 Apr", "4 Mar", "2026-04-03", "2026-03-04")),
        ("12/11/2025", ("2025-11-12", "2025-12-11")),
        ("3-4-2026", ("2026-04-03", "2026-03-04")),
        ("last Tuesday", ("Tue 2026-11-17", "Tue 2026-11-10")),
        ("letzten Dienstag", ("2026-11-17", "2026-11-10")),
        ("Wednesday", ('"today"', "2026-11-11")),
        ("9.30", ("date", "9:30")),
        ("yesterday at 3", ("3am or 3pm", "3:00 or 15:00")),
        ("yesterday 3 o'clock", ("3am or 3pm",)),
        ("yesterday 9-11", ("9am or 9pm",)),
        ("yesterday 12am", ("noon or midnight",)),
        ("yesterday midnight", ("beginning or the end",)),
        ("19 Nov 25", ("1925 or 2025",)),
        ("19.11.25", ("1925 or 2025",)),
        ("19/11/25", ("1925 or 2025",)),
        ("2026-10-25 02:30", ("twice", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00")),
    ],
)
def test_what_may_mean_two_things_is_refused_with_both(text: str, named: tuple[str, ...]) -> None:
    says = refusal(text)
    assert all(name in says for name in named), says


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("next Friday", ("Fri 2026-11-20", "Fri 2026-11-27")),
        ("nächsten Freitag", ("2026-11-20", "2026-11-27")),
        ("end of next week", ("Fri 2026-11-27", "Sun 2026-11-29")),
        ("11/12", ("2026-12-11", "2027-11-12")),
        ("Wednesday", ('"today"', "2026-11-25")),
    ],
)
def test_what_may_be_two_days_to_come_is_refused_with_both(text: str, named: tuple[str, ...]) -> None:
    says = refusal(text, Toward.FUTURE)
    assert all(name in says for name in named), says


def test_with_no_direction_a_weekday_may_be_two_days_and_a_year_is_the_nearest() -> None:
    assert "2026-11-13 or Fri 2026-11-20" in refusal("Friday", Toward.ANY)
    assert read("19 Nov", now=NOW, zone=HOME, toward=Toward.ANY) == day("2026-11-19")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "no day"),
        ("   ", "no day"),
        ("14:00", 'write "today 14:00"'),
        ("2026-13-01", "no month"),
        ("2026-02-30", "28 days"),
        ("30 Feb", "no day of the calendar"),
        ("0000-00-00", "1980 to 2099"),
        ("99999-01-01", "1980 to 2099"),
        ("Nov 2026", "which day"),
        ("March", "which day"),
        ("last week", "which day"),
        ("last month", "no one day"),
        ("a month ago", "no one day"),
        ("99999999999999 days ago", "too far"),
        ("Thursday 2026-11-17", "2026-11-17 is a Tuesday"),
        ("2026-11-17 last week", "not in that week"),
        ("yesterday 25:00", "no time"),
        ("yesterday 24:00", "the day after"),
        ("yesterday 13pm", "1 to 12"),
        ("yesterday 14:75", "no time"),
        ("yesterday 14:00-13:00", "ends before it begins"),
        ("yesterday 14:00 15:00", "second time"),
        ("yesterday 14:00 for 3 days", "minutes or hours"),
        ("yesterday for 2000 min", "1 to 1440"),
        ("yesterday 14:00-15:00 for 30 min", "twice how long"),
        ("this morning at 15:00", "do not agree"),
        ("tonight 0:30", "do not agree"),
        ("yesterday today", "more than one day"),
        ("yesterday an hour ago", "more than one day"),
        ("Monday Tuesday", "more than one weekday"),
        ("Easter Monday", "place last"),
        ("yesterday 14:00 their time", "Whose time"),
        ("2026-03-29 02:30", "no 02:30"),
        ("2026-10-25 01:30-02:45", "for how long"),
        ("2011-12-30 14:00 Pacific/Apia", "no 14:00"),
        ("2011-12-30 Pacific/Apia", "left that day out"),
        ("2026-11-17T14:00+99:00", "offset"),
        ("yesterday 14:00 Springfield", '"Springfield"'),
        ("yesterday with Petra from HR", '"with Petra", "HR"'),
        ("yesterday 14:00 PST", '"PST"'),
        ("yesterday \N{GRINNING FACE}", '"\N{GRINNING FACE}"'),
        ("tomorrow", "still to come"),
        ("today 18:00", "still to come"),
        ("2026-11-19", "still to come"),
        ("yesterday " + "x" * 200, "200 characters"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(text: str, named: str) -> None:
    assert named in refusal(text)


def test_a_day_that_has_been_is_refused_where_one_to_come_is_asked_for() -> None:
    assert "has been already" in refusal("yesterday", Toward.FUTURE)
    assert "has been already" in refusal("today 9:00", Toward.FUTURE)
    assert future("today") == day("2026-11-18")


def test_a_zone_there_is_not_is_refused() -> None:
    with pytest.raises(Refusal, match="no time zone"):
        read("today", now=NOW, zone="../etc/passwd", toward=Toward.PAST)


PIECES = st.sampled_from(
    """today yesterday tomorrow last next this Tuesday Friday week month end of the 3 30 2026 25 at um 14:00 02:30
    9:30 noon midnight am pm Uhr - to for min hours days ago in vor einer Woche Nov 19th 19. 2026-10-25 2026-03-29
    2026-11-17T14:00 +01:00 Z 03/04/2026 13/04/2026 19.11. 9.30 Berlin Chicago (Europe/Prague) UTC their time New
    York bis Ende Monat heute morgen früh evening 2h 14h30 2-4pm T / . , \x1b[0m \N{GRINNING FACE} Ⅻ ½ ² \u202e
    """.split()  # noqa: SIM905 - a list of these would be a page long
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=7).map(" ".join), st.lists(PIECES).map("".join))
MOMENTS = st.integers(ms("1990-01-01"), ms("2090-01-01"))
ZONES = st.sampled_from(["UTC", HOME, "America/Chicago", "Asia/Kolkata", "Pacific/Apia", "CET", "EST5EDT"])


@settings(deadline=None)
@given(TEXTS, MOMENTS, ZONES, st.sampled_from(Toward))
@example("2026-10-25T02:30+01:00 Europe/Berlin for 30 min", NOW, HOME, Toward.ANY)
@example("yesterday 23:30 for 90 min", NOW, HOME, Toward.PAST)
@example("2026-10-25 01:30 for 75 min", NOW, HOME, Toward.PAST)
@example("2026-10-25 01:00-04:00", NOW, HOME, Toward.PAST)
@example("yesterday for 25 min Chicago", NOW, HOME, Toward.PAST)
def test_any_text_is_read_or_refused_and_what_is_read_reads_the_same_again(
    text: str, now: int, zone: str, toward: Toward
) -> None:
    try:
        when = read(text, now=now, zone=zone, toward=toward)
    except Refusal:
        return
    assert when.at is not None
    assert not when.written
    for other in ("Asia/Tokyo", zone):
        assert read(when.typed, now=now, zone=other, toward=Toward.ANY) == when


@settings(deadline=None)
@given(MOMENTS, ZONES, st.none() | st.integers(1, 1440))
def test_any_moment_in_whole_minutes_can_be_typed(at: int, zone: str, minutes: int | None) -> None:
    when = When(at=at // 60_000 * 60_000, zone=zone, timed=True, minutes=minutes)
    assert read(when.typed, now=NOW, zone="Asia/Tokyo", toward=Toward.ANY) == when


@settings(deadline=None)
@given(st.integers(0, 6), MOMENTS)
def test_a_weekday_is_never_today_nor_more_than_a_week_off(weekday: int, now: int) -> None:
    name = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[weekday]
    today = datetime.fromtimestamp(now / 1000, ZoneInfo(HOME)).date()
    for toward, sign in ((Toward.PAST, -1), (Toward.FUTURE, 1)):
        if today.weekday() == weekday:
            assert "today" in refusal(name, toward, now)
            continue
        found = read(name, now=now, zone=HOME, toward=toward).local
        assert found is not None
        assert found.weekday() == weekday
        assert 1 <= sign * (found.date() - today).days <= 6
