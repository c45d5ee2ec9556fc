"""Whatever is typed, it is read or refused, and what is read can be typed again."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from debrief.domain.dates import Direction, parse_date
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal
from tests.domain.wednesday import HOME, NOW, ms, refusal

pytestmark = pytest.mark.row(11)

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
@given(TEXTS, MOMENTS, ZONES, st.sampled_from(Direction))
@example("2026-10-25T02:30+01:00 Europe/Berlin for 30 min", NOW, HOME, Direction.ANY)
@example("yesterday 23:30 for 90 min", NOW, HOME, Direction.PAST)
@example("2026-10-25 01:30 for 75 min", NOW, HOME, Direction.PAST)
@example("2026-10-25 01:00-04:00", NOW, HOME, Direction.PAST)
@example("yesterday for 25 min Chicago", NOW, HOME, Direction.PAST)
def test_any_text_is_read_or_refused_and_what_is_read_reads_the_same_again(
    text: str, now: int, zone: str, toward: Direction
) -> None:
    try:
        when = parse_date(text, now=now, zone=zone, direction=toward)
    except Refusal:
        return
    assert when.at is not None
    assert not when.written
    for other in ("Asia/Tokyo", zone):
        assert parse_date(when.typed, now=now, zone=other, direction=Direction.ANY) == when


@settings(deadline=None)
@given(MOMENTS, ZONES, st.none() | st.integers(1, 1440))
def test_any_moment_in_whole_minutes_can_be_typed(at: int, zone: str, minutes: int | None) -> None:
    when = When(at=at // 60_000 * 60_000, zone=zone, timed=True, minutes=minutes)
    assert parse_date(when.typed, now=NOW, zone="Asia/Tokyo", direction=Direction.ANY) == when


@settings(deadline=None)
@given(st.integers(0, 6), MOMENTS)
def test_a_weekday_is_never_today_nor_more_than_a_week_off(weekday: int, now: int) -> None:
    name = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[weekday]
    today = datetime.fromtimestamp(now / 1000, ZoneInfo(HOME)).date()
    for toward, sign in ((Direction.PAST, -1), (Direction.FUTURE, 1)):
        if today.weekday() == weekday:
            assert "today" in refusal(name, toward, now)
            continue
        found = parse_date(name, now=now, zone=HOME, direction=toward).local
        assert found is not None
        assert found.weekday() == weekday
        assert 1 <= sign * (found.date() - today).days <= 6
