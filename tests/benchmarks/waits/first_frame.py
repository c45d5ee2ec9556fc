"""From the start of the process to the first frame with content in it."""

from pathlib import Path

from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import Pair, processor_time
from tests.terminal.terminal import Terminal

ROUNDS = 15
BARE = ("-m", "tests.benchmarks.peers.bare_page")
OURS = ("-m", "debrief")
CONTENT = b"Museum"
"""In the list of the sample journal, and in the bare app's text."""


def first_frame(journals: Journals) -> list[Pair]:
    """From the start to the first frame, beside a Textual app with a header, a text and a footer."""
    home = journals.folder("first frame") / "home"
    write_samples(journal_under(home))
    wall, processor = Pair("first frame, wall time", 1.25), Pair("first frame, processor time", 1.25)
    for number in range(ROUNDS + 1):
        for python, ours in ((OURS, True), (BARE, False)):
            took, used = until_shown(CONTENT, home, python)
            if number:  # the first of each only fills the caches
                (wall.ours if ours else wall.peer).append(took)
                (processor.ours if ours else processor.peer).append(used)
    return [wall, processor]


def until_shown(
    content: bytes, home: Path, python: tuple[str, ...] = OURS, env: dict[str, str] | None = None
) -> tuple[float, float]:
    """Start a program; return the seconds, and those of processor time, until it has drawn `content`."""
    with Terminal(home=home, python=python, size=(100, 30), env=env) as terminal:
        terminal.wait_until(lambda: content in terminal.raw, "the first frame")
        return terminal.seconds, processor_time(terminal.pid)
