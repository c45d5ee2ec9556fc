"""Stores the text of rescue files when the key of the journal changes, which they share."""

from contextlib import closing
from pathlib import Path

from debrief import places
from debrief.cli import clock
from debrief.cli.errors import echo_to_stderr
from debrief.storage.rescue.files import list_rescue_files
from debrief.storage.rescue.folder import RescueFolder, find_rescue_files, unfinished_rescue_files


def store_rescued(journal: Path) -> None:
    """Store the text of rescue files in the journal at that path, as the next start of the app would.

    Where the journal is encrypted, name the plain files that stay. Raises JournalUnusable.
    """
    folders = places.rescue_folders()
    if not find_rescue_files(folders) and not unfinished_rescue_files(folders):
        return
    from debrief.storage.file.journal_file import JournalFile
    from debrief.storage.records.journal import Journal
    from debrief.storage.rescue.restore import restore_rescued

    file = JournalFile(journal)
    with closing(Journal(file)) as opened:
        if report := str(restore_rescued(opened, RescueFolder(folders, file, clock.now))):
            echo_to_stderr(report)
    for path in unfinished_rescue_files(folders):
        echo_to_stderr(f"A crash left part of a text that could not be saved, which may not be encrypted: {path}")
    if file.raw_key is None:
        return
    for left in list_rescue_files(folders, file.raw_key):
        if not left.encrypted and left.journal_id in (None, file.journal_id):
            echo_to_stderr(f"Text that could not be saved is not encrypted in {left.path}")
