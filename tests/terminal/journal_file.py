"""Read a journal after a run."""

from pathlib import Path

from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.connect import connect
from debrief.storage.records.journal import Journal

PAGE = "free"
"""The step that the guide "blank" begins with."""


def read_debriefs(home: Path) -> list[Debrief]:
    """Return every debrief, newest first, from a journal that is whole."""
    path = journal_under(home)
    if not path.exists():
        return []
    db = connect(path)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    ids = [summary.id for summary in lists.debriefs(db, limit=None)]
    db.close()
    journal = Journal(path)
    try:
        return [debrief for id_ in ids if (debrief := journal.load(id_))]
    finally:
        journal.close()


def page_text(home: Path) -> str:
    """Return the text of the blank page of the only debrief; empty if there is no debrief."""
    debriefs = read_debriefs(home)
    assert len(debriefs) <= 1
    return debriefs[0].text_at(PAGE) if debriefs else ""
