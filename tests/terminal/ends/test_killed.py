"""Killed while somebody types: what is kept is what was typed, but for the last moment."""

import random
import signal
import time
from pathlib import Path

import pytest

from tests.soak.evidence import Evidence
from tests.terminal.conftest import unlock_encrypted
from tests.terminal.journal_file import page_text
from tests.terminal.terminal import Terminal
from tests.terminal.typist import Typist

pytestmark = pytest.mark.row(1)

MOST = 0.3
"""Seconds of typing that may be lost, at most."""
MOST_WHILE_BUSY = 0.6
"""The same at every change, when other tests run beside this one; half of it is measured in the long runs."""
USUALLY = 0.15
"""The same for 99 of 100."""
RUNS, LONGEST = 4, 0.9
"""How often it is killed at every change, and after how many seconds of typing at most."""
LONG_RUNS, KILLS_IN_EACH = 20, 50
"""The same in the long runs, a thousand times in all."""


def lost_by_kill(home: Path, seconds: float, **extra: object) -> tuple[float, float]:
    """Type for `seconds`, kill the app, and return the seconds of typing lost, and how late the machine was."""
    with Terminal("new", "--guide", "blank", home=home, **{"forked": True, **extra}) as terminal:
        unlock_encrypted(terminal)
        terminal.wait_for("Write whatever you remember")
        typist = Typist(terminal)
        typist.type_for(seconds)
        terminal.send(signal.SIGKILL)
        killed = time.monotonic()
        terminal.wait_end()
        assert terminal.code == 128 + signal.SIGKILL
    return typist.lost(page_text(home), killed), typist.late


@pytest.mark.parametrize("number", range(RUNS))
def test_a_kill_loses_at_most_the_last_moment(tmp_path: Path, number: int) -> None:
    # One in each quarter of the time, so that a few runs are enough to meet every state of a save.
    seconds = (number + random.Random(number).random()) / RUNS * LONGEST
    lost, late = lost_by_kill(tmp_path / "home", seconds, forked=number > 0)
    assert lost <= MOST_WHILE_BUSY + late


@pytest.mark.soak(seconds=50)
@pytest.mark.parametrize("run", range(LONG_RUNS))
def test_a_thousand_kills_lose_at_most_the_last_moment(tmp_path: Path, run: int, evidence: Evidence) -> None:
    chance = random.Random(1000 + run)
    kills = [lost_by_kill(tmp_path / str(number), chance.uniform(0, LONGEST)) for number in range(KILLS_IN_EACH)]
    evidence.count(len(kills))
    # By how much a busy machine was late is no fault of the app's.
    lost = [1000 * max(seconds - late, 0) for seconds, late in kills]
    evidence.measure("typing lost", lost, "ms", at_most=1000 * MOST, p99_at_most=1000 * USUALLY)
    assert max(lost) <= 1000 * MOST
