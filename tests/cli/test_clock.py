"""What time it is, and where."""

import time
from zoneinfo import ZoneInfo

import pytest

from debrief.cli import clock


@pytest.fixture(autouse=True)
def _asked_afresh(monkeypatch: pytest.MonkeyPatch):
    """The library remembers the zone it found first."""
    monkeypatch.setattr("tzlocal.unix._cache_tz", None)
    monkeypatch.setattr("tzlocal.unix._cache_tz_name", None)


def test_now_is_utc_milliseconds():
    assert abs(clock.now() - time.time() * 1000) < 5_000


def test_the_zone_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", ":America/Chicago")
    assert clock.zone() == "America/Chicago"


@pytest.mark.parametrize("said", ["", "CET-1CEST", "../../etc/passwd", "No/Where", "/etc/localtime"])
def test_a_zone_that_is_none_is_passed_over(monkeypatch: pytest.MonkeyPatch, said: str):
    monkeypatch.setenv("TZ", said)
    assert clock.zone() != said
    ZoneInfo(clock.zone())
