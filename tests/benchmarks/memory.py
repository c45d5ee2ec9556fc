"""What the app takes of the computer's memory."""

from pathlib import Path

from tests.benchmarks.journals import FEW, Journals
from tests.benchmarks.measure import MB, Pair
from tests.benchmarks.waits.looking import Looking

ROUNDS = 3
PAGES = 50
SIZE = (120, 40)
PAGE_DOWN = "\x1b[6~"


def memory(journals: Journals) -> list[Pair]:
    """Resident memory (MB) with a big journal, beside one with ten debriefs."""
    opened = Pair("memory, MB: the list open", 1.15, MB)
    paged = Pair(f"memory, MB: after {PAGES} pages", 1.15, MB)
    searched = Pair(f"memory, MB: after a search and {PAGES} pages of it", 1.15, MB)
    for _ in range(ROUNDS):
        for count, ours in ((journals.many, True), (FEW, False)):
            taken = _taken(journals.home(count))
            for pair, resident in zip((opened, paged, searched), taken, strict=True):
                (pair.ours if ours else pair.peer).append(resident)
    return [opened, paged, searched]


def _taken(home: Path) -> list[float]:
    """Return the bytes that are resident at three points of one visit."""
    taken = []
    with Looking(home=home, size=SIZE) as terminal:
        terminal.open_list()
        terminal.rest()
        taken.append(_resident(terminal.pid))
        _page(terminal)
        taken.append(_resident(terminal.pid))
        terminal.search("the te")
        _page(terminal)
        taken.append(_resident(terminal.pid))
    return taken


def _page(terminal: Looking) -> None:
    for _ in range(PAGES):
        terminal.type(PAGE_DOWN)
        terminal.rest()


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    kilobytes = next(line for line in lines if line.startswith("VmRSS:")).split()[1]
    return int(kilobytes) * 1024.0
