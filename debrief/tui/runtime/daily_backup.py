"""Makes the daily backup: some time after the start, then checked every hour, and when the user leaves."""

import asyncio
from contextlib import suppress

from textual.app import App

from debrief.tui.runtime.journal_session import JournalSession
from debrief.tui.runtime.work import start_worker

AFTER_START_SECONDS = 10.0
"""Seconds from the start to the first check, long after the first frame and the imports behind it."""
EVERY_SECONDS = 3600.0
"""Seconds between two checks in an app that stays open."""
LARGEST_AT_LEAVING = 8 << 20
"""The size in bytes up to which a journal is backed up on leaving; about 2,000 debriefs take 0.1 s."""
LEAVING_SECONDS = 0.5
"""The maximum time that leaving waits for that backup; after that, the next start makes it."""


class DailyBackup:
    """Makes backups of one journal on a thread while `app` runs."""

    def __init__(self, app: App[None], journal: JournalSession, *, enabled: bool) -> None:
        self._enabled = enabled
        self._app = app
        self._journal = journal
        self._cancelled = False
        self._running = asyncio.Lock()

    def start(self) -> None:
        """Start to check whether a backup is due."""
        if self._enabled:
            self._app.set_timer(AFTER_START_SECONDS, self._look)
            self._app.set_interval(EVERY_SECONDS, self._look)

    async def finish(self) -> None:
        """Make a last backup, if one is due and it is quick."""
        with suppress(OSError):
            if self._enabled and self._journal.file.path.stat().st_size <= LARGEST_AT_LEAVING:
                await asyncio.wait({asyncio.create_task(self._make())}, timeout=LEAVING_SECONDS)
        self.stop()

    def stop(self) -> None:
        """Stop making a backup, so that the thread ends."""
        self._cancelled = True

    def _look(self) -> None:
        start_worker(self._app, self._make, group="daily backup")

    async def _make(self) -> None:
        async with self._running:
            if self._cancelled:
                return
            sentence = await asyncio.to_thread(self._make_if_due)
            if sentence and not self._journal.save_error:  # its notification would cover that
                self._app.notify(sentence, severity="warning", timeout=30)

    def _make_if_due(self) -> str:
        from debrief.storage.backups.in_app import try_daily_backup

        return try_daily_backup(self._journal.file, lambda: self._cancelled)
