"""Backups that a running app makes of its journal, each on a connection of its own."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from debrief.storage.backups.make import backup_before, make_daily_backup
from debrief.storage.backups.verified_copy import CopyCancelled, NotVerified
from debrief.storage.file.errors import JournalUnusable, file_errors
from debrief.storage.file.journal_file import JournalFile


def try_daily_backup(journal: JournalFile, is_cancelled: Callable[[], bool]) -> str:
    """Make a backup if one is due; return the reason in a sentence if that failed, else nothing."""
    try:
        with closing(journal.connect(read_only=True)) as db:
            make_daily_backup(db, journal.path, is_cancelled)
    except (CopyCancelled, JournalUnusable):  # where the journal itself fails, saving says so
        return ""
    except (NotVerified, *file_errors(), OSError) as error:
        return f"Today's backup could not be made: {_reason(error)}. Your journal is unchanged."
    return ""


def back_up_before(journal: JournalFile, reason: str) -> Path:
    """Make a backup before a risky change and return its path. Raises JournalUnusable; then skip the change."""
    with closing(journal.connect(read_only=True)) as db:
        return backup_before(db, journal.path, reason)


def _reason(error: Exception) -> str:
    if isinstance(error, sqlite3.Error | NotVerified):
        return str(error)
    return getattr(error, "strerror", None) or type(error).__name__
