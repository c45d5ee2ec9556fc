"""The journal, for commands that only look."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from debrief import places
from debrief.storage.connect import connect
from debrief.storage.trouble import NoJournal


@contextmanager
def reading() -> Iterator[sqlite3.Connection | None]:
    """Open the user's journal for reading only; None where there is none yet, which then reads as an empty one."""
    try:
        db = connect(places.journal_file(), read_only=True)
    except NoJournal:
        yield None
        return
    with closing(db):
        yield db
