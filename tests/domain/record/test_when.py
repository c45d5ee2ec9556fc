"""A moment says when it was, begin and end, whatever the clocks did in between."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal

pytestmark = pytest.mark.row(11)

BERLIN = "Europe/Berlin"


def at(text: str, zone: str = BERLIN) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


@pytest.mark.parametrize(
    ("when", "said", "typed"),
    [
        (UNKNOWN, "", ""),
        (When(written="some time\nin May"), "“some time in May” (not a date)", "some time\nin May"),
        (When(at=at("2026-11-19 12:00"), zone=BERLIN), "Thu 19 Nov 2026", "2026-11-19 Europe/Berlin"),
        (
            When(at=at("2026-11-19 14:00"), zone=BERLIN, timed=True),
            "Thu 19 Nov 2026, 14:00 (Europe/Berlin)",
            "2026-11-19 14:00 Europe/Berlin",
        ),
        (
            When(at=at("2026-11-19 14:00"), zone=BERLIN, timed=True, minutes=150),
            "Thu 19 Nov 2026, 14:00–16:30 (Europe/Berlin)",
            "2026-11-19 14:00-16:30 Europe/Berlin",
        ),
        (
            When(at=at("2026-11-19 23:30"), zone=BERLIN, timed=True, minutes=90),
            "Thu 19 Nov 2026, 23:30–01:00 (Europe/Berlin)",
            "2026-11-19 23:30 for 90 min Europe/Berlin",
        ),
        (
            When(at=at("2026-03-29 01:30"), zone=BERLIN, timed=True, minutes=60),
            "Sun 29 Mar 2026, 01:30–03:30 (Europe/Berlin)",
            "2026-03-29 01:30 for 60 min Europe/Berlin",
        ),
        (
            When(at=at("2026-10-25 02:30") + 3_600_000, zone=BERLIN, timed=True),
            "Sun 25 Oct 2026, 02:30 (Europe/Berlin)",
            "2026-10-25T02:30+01:00 Europe/Berlin",
        ),
    ],
)
def test_a_moment_is_said_and_can_be_typed_again(when: When, said: str, typed: str) -> None:
    assert str(when) == said
    assert when.typed == typed


def test_only_a_moment_of_which_nothing_is_known_is_false() -> None:
    assert not UNKNOWN
    assert not When(written=" ")
    assert When(written="May")
    assert When(at=0)


def test_a_moment_ends_its_length_later() -> None:
    assert When(at=1000, minutes=2).ends_at == 121_000
    assert When(at=1000).ends_at == 1000
    assert UNKNOWN.ends_at is None


def test_a_length_of_more_than_a_day_is_refused() -> None:
    with pytest.raises(Refusal):
        When(at=1, minutes=1441)


def test_words_beside_a_date_are_shown_behind_it() -> None:
    assert str(When(at=0, written="either\nway")) == "Thu 1 Jan 1970 (you wrote “either way”)"


def test_a_zone_unknown_here_is_shown_in_utc_and_named() -> None:
    elsewhere = When(at=0, zone="Mars/Olympus", timed=True)
    assert str(elsewhere) == "Thu 1 Jan 1970, 00:00 (Mars/Olympus)"
