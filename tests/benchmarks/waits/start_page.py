"""The start page of a big journal."""

from contextlib import closing
from pathlib import Path

from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from tests.benchmarks.journals import FEW, Journals
from tests.benchmarks.measure import Pair
from tests.benchmarks.waits.first_frame import until_shown

ROUNDS = 15


def start_page(journals: Journals) -> list[Pair]:
    """The first frame of a big journal, beside that of one with ten debriefs."""
    wall, processor = Pair("start page, wall time", 1.15), Pair("start page, processor time", 1.15)
    for number in range(ROUNDS + 1):
        for count, ours in ((journals.many, True), (FEW, False)):
            home = journals.home(count)
            took, used = until_shown(_newest(home), home)
            if number:  # the first of each only fills the caches
                (wall.ours if ours else wall.peer).append(took)
                (processor.ours if ours else processor.peer).append(used)
    return [wall, processor]


def _newest(home: Path) -> bytes:
    """Return the beginning of the name of the newest company with a name, which the first frame shows."""
    with closing(connect(journal_under(home), read_only=True)) as db:
        names = [summary.company for summary in lists.debriefs(db, limit=5)]
    return next(name.split()[0] for name in names if name).encode()
