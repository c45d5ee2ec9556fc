"""In a journal of 100,000 debriefs the app's loop never stands still for as long as a tenth of a second."""

import asyncio
import gc
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.journals import Journals
from tests.benchmarks.waits.stalls import BAR, stalls, watched
from tests.soak.evidence import Evidence

pytestmark = pytest.mark.row(15)
DEBRIEFS = 100_000
MOST_TIMES = 5
"""How much longer a command may take with DEBRIEFS than with a hundred."""


@pytest.fixture
def interpreter() -> Iterator[None]:
    """Restore what a measurement of stalls sets in the interpreter."""
    interval = sys.getswitchinterval()
    yield
    sys.setswitchinterval(interval)
    gc.enable()


@pytest.mark.soak(seconds=300)
def test_no_key_stalls_in_a_big_journal(tmp_path: Path, interpreter: None, evidence: Evidence):
    waits = list(stalls(Journals(tmp_path, DEBRIEFS)))
    evidence.count(sum(len(wait.taken) for wait in waits))
    evidence.measure("stalled", [1000 * taken for wait in waits for taken in wait.taken], "ms", at_most=1000 * BAR)
    assert [wait.line for wait in waits if max(wait.taken) > BAR] == []


async def test_a_stall_is_noticed():
    stalled: list[float] = []
    async with watched(stalled):
        await asyncio.sleep(0.01)
        time.sleep(0.15)
    assert max(stalled) > BAR


@pytest.mark.soak(seconds=200)
def test_stats_of_a_big_journal_take_at_most_five_times_those_of_a_small_one(tmp_path: Path, evidence: Evidence):
    journals = Journals(tmp_path, DEBRIEFS)
    big, small = (min(stats_seconds(journals.home(count)) for _ in range(5)) for count in (DEBRIEFS, 100))
    evidence.measure("stats, big beside small", [big / small], "times", at_most=MOST_TIMES)
    assert big <= MOST_TIMES * small


def stats_seconds(home: Path) -> float:
    """Return how long `debrief stats` takes, in seconds on the clock."""
    begin = time.perf_counter()
    command = [sys.executable, "-m", "debrief", "stats"]
    subprocess.run(command, env={**os.environ, "DEBRIEF_HOME": str(home)}, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin
