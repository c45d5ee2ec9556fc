"""What a machine takes from a program is not counted against it, and what the program takes itself is."""

import pytest

from tests.terminal.conftest import Start
from tests.terminal.processes import fair_watch
from tests.terminal.processes.fair_watch import FairWatch, watch_end

TAKES_A_SECOND = "import time; print('It goes on', flush=True); input(); time.sleep(1)"


LOOKS, BETWEEN = 20, 0.005


class Clock:
    """A clock that only moves when told to, in seconds, and the processor time of the thread that watches."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    def thread_time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(fair_watch, "time", clock)
    return clock


def watched(clock: Clock) -> float:
    watch = FairWatch(1)
    for _ in range(LOOKS):
        clock.now += BETWEEN
        watch.look()
    return watch.seconds


def test_a_program_that_waits_for_a_processor_took_no_time(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fair_watch, "_used", lambda pid: 5.0)
    monkeypatch.setattr(fair_watch, "is_busy", lambda pid: True)
    assert watched(clock) == pytest.approx(0)


@pytest.mark.parametrize("runs", [True, False])
def test_a_program_that_runs_or_sleeps_takes_all_the_time(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, runs: bool
) -> None:
    monkeypatch.setattr(fair_watch, "_used", lambda pid: clock.now if runs else 5.0)
    monkeypatch.setattr(fair_watch, "is_busy", lambda pid: runs)
    assert watched(clock) == pytest.approx(LOOKS * BETWEEN)


def test_a_program_that_ends_late_is_noticed(start: Start) -> None:
    terminal = start(python=("-c", TAKES_A_SECOND), forked=True)
    terminal.wait_for("It goes on")
    terminal.type("\r")
    assert watch_end(terminal).seconds > 0.1
