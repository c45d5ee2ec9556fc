"""In a journal of 100,000 debriefs the app's loop never stands still for as long as a tenth of a second."""

import asyncio
import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.journals import Journals
from tests.benchmarks.stalls import BAR, stalls, watched
from tests.soak.evidence import Evidence

pytestmark = pytest.mark.row(15)
DEBRIEFS = 100_000


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
