"""Read a journal after a run."""

from contextlib import closing
from pathlib import Path

from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.rescue.restore import restore_rescued

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


def read_kept(home: Path) -> list[Debrief]:
    """Return every debrief, with what a slow machine left in rescue files, which the next start stores."""
    path, folder = journal_under(home), home.parent / ".local/state/debrief/rescue"
    if path.exists() and folder.exists():
        file = JournalFile(path)
        with closing(Journal(file)) as journal, closing(RescueFolder([folder], file, lambda: 1)) as rescued:
            restore_rescued(journal, rescued)
    return read_debriefs(home)


def page_text(home: Path) -> str:
    """Return the text of the blank page of the only debrief; empty if there is no debrief."""
    debriefs = read_debriefs(home)
    assert len(debriefs) <= 1
    return debriefs[0].text_at(PAGE) if debriefs else ""


def rescue_files(home: Path) -> list[Path]:
    """Return what there is in the folder of rescue files."""
    return sorted((home.parent / ".local" / "state" / "debrief" / "rescue").glob("*"))
