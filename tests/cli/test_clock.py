"""What time it is, and where."""

import time
from zoneinfo import ZoneInfo

import pytest

from debrief.cli import clock


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
