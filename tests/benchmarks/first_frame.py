"""From the start of the process to the first frame with content in it."""

from pathlib import Path

from debrief.cli.demo import write_samples
from debrief.places import journal_under
from tests.benchmarks.measure import Pair, processor_time
from tests.terminal.terminal import Terminal

ROUNDS = 15
BARE = ("-m", "tests.benchmarks.bare_page")
OURS = ("-m", "debrief")
CONTENT = b"Museum"
"""In the list of the sample journal, and in the bare app's text."""


def first_frame(folder: Path) -> list[Pair]:
    """Measure wall time and processor time."""
    home = folder / "home"
    write_samples(journal_under(home))
    wall, processor = Pair("first frame, wall time", 1.25), Pair("first frame, processor time", 1.25)
    for number in range(ROUNDS + 1):
        for python, ours in ((OURS, True), (BARE, False)):
            with Terminal(home=home, python=python, size=(100, 30)) as terminal:
                took, used = _until_content(terminal)
            if number:  # the first of each only fills the caches
                (wall.ours if ours else wall.bare).append(took)
                (processor.ours if ours else processor.bare).append(used)
    return [wall, processor]


def _until_content(terminal: Terminal) -> tuple[float, float]:
    terminal.wait_until(lambda: CONTENT in terminal.raw, "the first frame")
    return terminal.seconds, processor_time(terminal.pid)
