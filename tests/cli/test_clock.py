"""What time it is, and where."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest

from debrief.cli import clock


@pytest.fixture(autouse=True)
def _zone_of_the_others() -> Iterator[None]:
    """The C library remembers its zone."""
    yield
    os.environ.pop("TZ", None)
    if hasattr(time, "tzset"):
        time.tzset()


def test_now_is_utc_milliseconds():
    assert abs(clock.now() - time.time() * 1000) < 5_000


def test_the_zone_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", ":America/Chicago")
    assert clock.zone() == "America/Chicago"


def test_a_zone_that_is_none_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    for said in ("", "CET-1CEST", "../../etc/passwd", "No/Where", "/etc/localtime"):
        monkeypatch.setenv("TZ", said)
        assert clock.zone() != said
        ZoneInfo(clock.zone())


def minutes_ahead(zone: str, month: int) -> float:
    """Return by how much the clock of `zone` is ahead of UTC in the middle of that month of this year."""
    middle = datetime(datetime.now(UTC).year, month, 15, tzinfo=UTC).astimezone(ZoneInfo(zone))
    return (middle.utcoffset() or timedelta()).total_seconds() / 60


CLOCKS = {
    # by how many minutes each is ahead of UTC in January and in July
    "JST-9": (540, 540),
    "EST5EDT": (-300, -240),
    "<+0530>-5:30": (330, 330),
    "<+0545>-5:45": (345, 345),
    "<+0930>-9:30": (570, 570),
    "<-0930>9:30": (-570, -570),
    "<+14>-14": (840, 840),
    "<-12>12": (-720, -720),
    "UTC0": (0, 0),
    "GMT0BST,M3.5.0/1,M10.5.0": (0, 60),
    "CET-1CEST,M3.5.0,M10.5.0/3": (60, 120),
    "EET-2EEST,M3.5.0/3,M10.5.0/4": (120, 180),
    "PST8PDT,M3.2.0,M11.1.0": (-480, -420),
    "AEST-10AEDT,M10.1.0,M4.1.0/3": (660, 600),
    "NST3:30NDT,M3.2.0,M11.1.0": (-210, -150),
    "MSK-3": (180, 180),
    ":Asia/Tokyo": (540, 540),
    "America/Sao_Paulo": (-180, -180),
}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="TZ is not read so there")
def test_a_zone_without_a_name_means_its_clock(monkeypatch: pytest.MonkeyPatch):
    zones = {}
    for said in CLOCKS:
        monkeypatch.setenv("TZ", said)
        zones[said] = clock.zone()
    assert {said: (minutes_ahead(zone, 1), minutes_ahead(zone, 7)) for said, zone in zones.items()} == CLOCKS
    assert set(zones.values()) - available_timezones() == set()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="TZ is not read so there")
def test_a_zone_that_changes_is_noticed(monkeypatch: pytest.MonkeyPatch):
    for said in ("Europe/Berlin", "Asia/Tokyo", "Europe/Berlin", "JST-9", "America/New_York"):
        monkeypatch.setenv("TZ", said)
        assert clock.zone() == ("Etc/GMT-9" if said == "JST-9" else said)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="TZ is not read so there")
def test_a_file_of_the_system_that_is_replaced_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    file = tmp_path / "localtime"
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setattr(clock, "_FILES", (str(file),))
    monkeypatch.setattr(clock, "_zone_name", file.read_text)
    found = []
    for name in ("UTC", "Etc/UTC", "Zulu"):
        (tmp_path / "new").write_text(name)
        (tmp_path / "new").replace(file)
        found += [clock.zone(), clock.zone()]
    assert found == ["UTC", "UTC", "Etc/UTC", "Etc/UTC", "Zulu", "Zulu"]
