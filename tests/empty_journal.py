"""An empty journal to begin a test with.

To make one takes 20 ms of processor time and nine commits; so one is made once a process, and copied from then on.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal


def copy_empty_journal(path: Path) -> None:
    """Put an empty journal at `path`, private as the app makes it, unless there is a file already."""
    if not path.exists():
        private_folder(path.parent)
        path.touch(mode=0o600)
        path.write_bytes(_content())


def open_empty_journal(path: Path) -> Journal:
    """Open the journal at `path`, an empty one unless there is a file already."""
    copy_empty_journal(path)
    return Journal(path)


@cache
def _content() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        connect(path, create=True).close()
        return path.read_bytes()


def keep(home: Path, *values: Debrief) -> None:
    """Save `values` in the journal of the folder `home`."""
    journal = open_empty_journal(journal_under(home))
    for value in values:
        journal.save(value, None)
    journal.close()
