"""A key in a text: in a step of a session, everything kept, and in a bare text area."""

import time
from statistics import median

from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import Pair, processor_time
from tests.terminal.terminal import Terminal

ROUNDS = 6
KEYS = 60
"""In each round and each app."""
BETWEEN = 1 / 27
"""Seconds from key to key: somebody who types fast."""
WORDS = "They asked how I would move the archive without losing a day of it. "


def key(journals: Journals) -> list[Pair]:
    """A key in a text: in a step of a session, everything kept, beside a bare text area."""
    folder = journals.folder("key")
    processor, latency = Pair("a key, processor time", 1.30), Pair("a key, until it is shown")
    size = (100, 30)
    with (
        Terminal("new", home=folder / "home", size=size) as ours,
        Terminal(home=folder / "home", size=size, python=("-m", "tests.benchmarks.peers.bare_editor")) as bare,
    ):
        ours.wait_for("Which company")
        ours.type("\x0e")
        ours.wait_for("Picture the room")
        bare.wait_until(lambda: 2004 in bare.modes, "the bare editor")
        for terminal in (ours, bare):
            _type(terminal)
        for _ in range(ROUNDS):
            for terminal, used, shown in (
                (ours, processor.ours, latency.ours),
                (bare, processor.peer, latency.peer),
            ):
                before = processor_time(terminal.pid)
                shown.append(_type(terminal))
                used.append((processor_time(terminal.pid) - before) / KEYS)
    return [processor, latency]


def _type(terminal: Terminal) -> float:
    """Type KEYS keys steadily; return the median of the seconds until each was answered."""
    taken = []
    due = time.perf_counter()
    for number in range(KEYS):
        sent = time.perf_counter()
        terminal.type(WORDS[number % len(WORDS)])
        if terminal.pump(BETWEEN):
            taken.append(time.perf_counter() - sent)
        due += BETWEEN
        while (left := due - time.perf_counter()) > 0:
            terminal.pump(left)
    return median(taken)
