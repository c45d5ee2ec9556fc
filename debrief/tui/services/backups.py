"""The backup service: lists backups of the journal, and makes one."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from debrief.storage.backups.folder import Backup, backups_containing, backups_folder, list_backups
from debrief.storage.backups.in_app import back_up_before
from debrief.storage.file.journal_file import JournalFile


class BackupService:
    """Lists and makes backups, each on a thread of its own."""

    def __init__(self, journal: JournalFile) -> None:
        self._journal = journal
        self.folder = backups_folder(journal.path)
        """Where they are."""

    async def all(self) -> list[Backup]:
        """Return the backups, newest first, each with its contents."""
        return await asyncio.to_thread(list_backups, self.folder)

    async def containing(self, debrief_ids: Sequence[str]) -> list[Path]:
        """Return the backups that contain any of these debriefs."""
        return await asyncio.to_thread(backups_containing, self.folder, debrief_ids)

    async def make(self, reason: str) -> Path:
        """Make a backup and return where it is. Raises JournalUnusable."""
        return await asyncio.to_thread(back_up_before, self._journal, reason)
