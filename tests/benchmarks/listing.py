"""The command line: the newest debriefs, beside jrnl with the same entries."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.journals import FEW, Journals
from tests.benchmarks.measure import Pair
from tests.benchmarks.peers.jrnl import Jrnl

ROUNDS = 15
MORE = 10_000
NEWEST = 10


def listing(journals: Journals) -> Iterator[Pair]:
    """Wall time of `debrief list` into a pipe, beside `jrnl -n 10` with the same entries."""
    jrnl = Jrnl(journals.folder("jrnl"))
    for count, bar, bar_for_all in ((FEW, 1.0, 1.0), (MORE, 0.1, None)):
        home = journals.home(count)
        newest = Pair(f"list --limit {NEWEST}, of {count:,}", bar)
        every = Pair(f"list, all of {count:,}", bar_for_all)
        peer = jrnl.newest(NEWEST, jrnl.journal(home))
        for number in range(ROUNDS + 1):
            theirs = _took(peer, jrnl.environment)
            for pair, options in ((newest, ("--limit", str(NEWEST))), (every, ())):
                ours = _took((sys.executable, "-m", "debrief", "list", *options), {"DEBRIEF_HOME": str(home)})
                if number:  # the first of each only fills the caches
                    pair.ours.append(ours)
                    pair.peer.append(theirs)
        yield from (newest, every)


def _took(command: Sequence[str | Path], environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    env = {**os.environ, **environment}
    done = subprocess.run(command, check=False, env=env, stdin=subprocess.DEVNULL, capture_output=True)
    took = time.perf_counter() - begin
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert len(done.stdout.splitlines()) >= NEWEST, f"{command[1:]} lists less than {NEWEST}"
    return took
