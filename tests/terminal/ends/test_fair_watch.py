"""What a machine takes from a program is not counted against it, and what the program takes itself is."""

import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.processes import fair_watch
from tests.terminal.processes.fair_watch import FairWatch, watch_end

TAKES_A_SECOND = "import time; print('It goes on', flush=True); input(); time.sleep(1)"


def watched(seconds: float) -> float:
    watch, end = FairWatch(1), time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.005)
        watch.look()
    return watch.seconds


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system does not tell")
def test_a_program_that_waits_for_a_processor_took_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fair_watch, "_used", lambda pid: 5.0)
    monkeypatch.setattr(fair_watch, "is_busy", lambda pid: True)
    assert watched(0.1) < 0.05


def test_a_program_that_runs_or_sleeps_takes_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fair_watch, "_used", lambda pid: time.monotonic())
    monkeypatch.setattr(fair_watch, "is_busy", lambda pid: True)
    assert watched(0.1) >= 0.1


def test_a_program_that_ends_late_is_noticed(start: Start) -> None:
    terminal = start(python=("-c", TAKES_A_SECOND), forked=True)
    terminal.wait_for("It goes on")
    terminal.type("\r")
    assert watch_end(terminal).seconds > 0.1
