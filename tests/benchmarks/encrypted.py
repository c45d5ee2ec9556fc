"""What encryption costs: the same journal encrypted and plain, measured in turn."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from debrief.cli.debriefs.demo import write_samples
from debrief.domain.search.query_parser import parse_query
from debrief.places import journal_under
from debrief.private_files import key_file
from debrief.storage.debriefs import lists
from debrief.storage.file.encryption.kernel_keyring import remove_cached_key
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.open_journal import connect
from tests.benchmarks.journals import FEW, Journals
from tests.benchmarks.measure import Figure, NotMeasured, Pair
from tests.benchmarks.search import LIMIT, QUERIES
from tests.benchmarks.waits.first_frame import CONTENT, until_shown
from tests.encrypted_journal import encrypt
from tests.keyrings.secret_service import missing, secret_service, store_in_secret_service
from tests.root import ROOT

ROUNDS = 21
OPENING, SEARCHING = 1.15, 1.5
"""How many times as long as with a plain journal it may take."""
_NO_OUTPUT = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]


def encrypted(journals: Journals) -> Iterator[Figure]:
    """An encrypted journal, opened by a real keyring of Linux (debrief), beside the same journal plain (peer)."""
    if needed := missing():
        yield NotMeasured("first frame and list", f"a Secret Service needs {', '.join(needed)}")
    else:
        with secret_service(journals.folder("secret service")) as environment:
            yield from _opening(journals, environment)
            yield from _listing(journals, environment)
    yield from _searching(journals)


def _opening(journals: Journals, environment: dict[str, str]) -> Iterator[Pair]:
    plain = journals.folder("plain start") / "home"
    write_samples(journal_under(plain))

    def start(home: Path) -> tuple[float, float]:
        return until_shown(CONTENT, home, env=environment)

    yield from _first_and_later("first frame", journals, plain, environment, start)


def _listing(journals: Journals, environment: dict[str, str]) -> Iterator[Pair]:
    plain = journals.home(FEW)
    yield from _first_and_later(
        f"list, of {FEW:,}", journals, plain, environment, lambda home: _list_seconds(home, environment)
    )


def _first_and_later(
    name: str,
    journals: Journals,
    plain: Path,
    environment: dict[str, str],
    run: Callable[[Path], tuple[float, float]],
) -> Iterator[Pair]:
    """Measure a run that asks the Secret Service, as the first of ten minutes does, and a later one.

    `run` returns the seconds, and those of processor time, of a run on the home it is given.
    """
    ours = _encrypted_copy(journals, plain)
    store_in_secret_service(journal_under(ours), environment)
    pairs = [
        Pair(f"{name}, {which}, {what} time", bar)
        for which, bar in (("first", None), ("later", OPENING))
        for what in ("wall", "processor")
    ]
    for number in range(ROUNDS + 1):
        _forget_in_kernel(ours)
        first = run(ours)
        if number % 2:  # each as often first: what runs second finds the processor's caches full of the other
            later, peer = run(ours), run(plain)
        else:
            peer, later = run(plain), run(ours)
        for pair, seconds, peers in zip(pairs, (*first, *later), (*peer, *peer), strict=True):
            if number:  # the first of each only fills the caches
                pair.ours.append(seconds)
                pair.peer.append(peers)
    _forget_in_kernel(ours)
    yield from pairs


def _forget_in_kernel(home: Path) -> None:
    """Let the next run ask the Secret Service."""
    remove_cached_key(read_key_file(key_file(journal_under(home))).key_id)


def _list_seconds(home: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Run `debrief list`; return the seconds, and those of processor time."""
    env = {**os.environ, "DEBRIEF_HOME": str(home), "PYTHONPATH": str(ROOT), **environment}
    begin = time.perf_counter()
    pid = os.posix_spawn(sys.executable, [sys.executable, "-m", "debrief", "list"], env, file_actions=_NO_OUTPUT)
    _, status, usage = os.wait4(pid, 0)
    took = time.perf_counter() - begin
    assert status == 0, "debrief list failed"
    return took, usage.ru_utime + usage.ru_stime


def _searching(journals: Journals) -> Iterator[Pair]:
    plain = journals.home(journals.many)
    ours = _encrypted_copy(journals, plain)
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


def _encrypted_copy(journals: Journals, plain: Path) -> Path:
    """Return a home with the journal of `plain` encrypted, whose key this process knows from then on."""
    home = journals.folder(f"encrypted {plain.parent.name} {plain.name}") / "home"
    shutil.copytree(plain, home)
    encrypt(journal_under(home))
    return home
