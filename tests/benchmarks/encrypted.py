"""What encryption costs: the same journal encrypted and plain, measured in turn."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from debrief.cli.debriefs.demo import write_samples
from debrief.domain.search.query_parser import parse_query
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.connect import connect
from tests.benchmarks.journals import FEW, Journals
from tests.benchmarks.measure import Pair, processor_time
from tests.benchmarks.search import LIMIT, QUERIES
from tests.benchmarks.waits.first_frame import CONTENT
from tests.encrypted_journal import encrypt
from tests.environment_keyring import keyring_environment
from tests.root import ROOT
from tests.terminal.terminal import Terminal

ROUNDS = 21
OPENING, SEARCHING = 1.15, 1.5
"""How many times as long as with a plain journal it may take."""


def encrypted(journals: Journals) -> Iterator[Pair]:
    """An encrypted journal whose key is in the keyring (debrief) beside the same journal plain (peer)."""
    yield from _opening(journals)
    yield from _listing(journals)
    yield from _searching(journals)


def _opening(journals: Journals) -> Iterator[Pair]:
    plain = journals.folder("plain start") / "home"
    write_samples(journal_under(plain))
    ours, environment = _encrypted_copy(journals, plain)
    wall, processor = (Pair(f"first frame, {what} time", OPENING) for what in ("wall", "processor"))
    for number in range(ROUNDS + 1):
        for pair_home, env in ((ours, environment), (plain, {})):
            with Terminal(home=pair_home, size=(100, 30), env=env) as terminal:
                terminal.wait_until(lambda terminal=terminal: CONTENT in terminal.raw, "the first frame")
                took, used = terminal.seconds, processor_time(terminal.pid)
            if number:  # the first of each only fills the caches
                (wall.ours if env else wall.peer).append(took)
                (processor.ours if env else processor.peer).append(used)
    yield from (wall, processor)


def _listing(journals: Journals) -> Iterator[Pair]:
    plain = journals.home(FEW)
    ours, environment = _encrypted_copy(journals, plain)
    pair = Pair(f"list, of {FEW:,}", OPENING)
    for number in range(ROUNDS + 1):
        times = [_list_seconds(ours, environment), _list_seconds(plain, {})]
        if number:
            pair.ours.append(times[0])
            pair.peer.append(times[1])
    yield pair


def _list_seconds(home: Path, environment: dict[str, str]) -> float:
    env = {**os.environ, "DEBRIEF_HOME": str(home), "PYTHONPATH": str(ROOT), **environment}
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "debrief", "list"], env=env, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def _searching(journals: Journals) -> Iterator[Pair]:
    plain = journals.home(journals.many)
    ours, _ = _encrypted_copy(journals, plain)
    with (
        closing(connect(journal_under(ours), read_only=True)) as secret,
        closing(connect(journal_under(plain), read_only=True)) as open_,
    ):
        first = Pair("search, each of these for the first time")
        for kind, text in QUERIES.items():
            query = parse_query(text, now=time.time_ns() // 1_000_000, zone="Europe/Berlin", typing=kind == "as typed")
            pair = Pair(f"search, {kind}: {text}", SEARCHING)
            for number in range(ROUNDS + 1):
                to = pair if number else first
                for db, taken in ((secret, to.ours), (open_, to.peer)):
                    begin = time.process_time()
                    assert lists.debriefs(db, query, limit=LIMIT)
                    taken.append(time.process_time() - begin)
            yield pair
        yield first


def _encrypted_copy(journals: Journals, plain: Path) -> tuple[Path, dict[str, str]]:
    """Return a home with the journal of `plain` encrypted, and the environment whose keyring opens it."""
    home = journals.folder(f"encrypted {plain.parent.name} {plain.name}") / "home"
    shutil.copytree(plain, home)
    encrypt(journal_under(home))
    return home, keyring_environment(journal_under(home))
