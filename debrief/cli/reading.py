"""The journal, for commands that only look."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from debrief import places
from debrief.storage.connect import connect
from debrief.storage.indexing import behind
from debrief.storage.trouble import JournalUnusable, NoJournal


@contextmanager
def reading(*, up_to_date: bool = False) -> Iterator[sqlite3.Connection | None]:
    """Open the user's journal for reading only; None where there is none yet, which then reads as an empty one.

    `up_to_date`: let searches find what was written last, where whoever wrote it was stopped before that was done.
    """
    try:
        db = connect(places.journal_file(), read_only=True)
    except NoJournal:
        yield None
        return
    with closing(db):
        if up_to_date and behind(db):
            _catch_up()
        yield db


def _catch_up() -> None:
    from debrief.storage.journal import Journal

    with closing(Journal(places.journal_file())) as journal, suppress(JournalUnusable):  # it can only be read, say
        while journal.index():
            pass
