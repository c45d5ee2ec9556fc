"""The open journal of a running app: autosave, the first frame's connection, and saving before the app ends."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual.app import App

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.rescue.result import RescueResult
from debrief.storage.threads.autosave import Autosave
from debrief.tui.runtime.messages import NotStored, RescueRestored, Stored, TextStored
from debrief.tui.runtime.presence import Presence
from debrief.tui.runtime.unsaved import HasUnsavedChanges

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

PRELOADED = (
    "debrief.tui.flows.flows",
    "debrief.tui.services.debriefs",
    "debrief.tui.services.journal_access",
    "debrief.tui.common.cover.screen",
    "debrief.storage.backups.in_app",
    "wcwidth",
)
"""Modules imported on the writer's thread after the first frame, so that the most used screens open at once."""
BUSY_SECONDS = 0.9
"""Seconds that a save waits for another program's lock before the user sees it; then it is retried every second."""
FLUSH_SECONDS = 5.0
"""Seconds that leaving waits for the last text to be stored."""
HURRIED_FLUSH_SECONDS = 0.35
"""The same when the terminal or the system is closing."""
GIVE_UP_SECONDS = 0.05
"""The same after saving has failed."""
RESCUED_FLUSH_SECONDS = 0.15
"""Further seconds that closing waits once the last text is in rescue files, if saving has not failed yet."""

STORED_AT_LAST = "Everything is saved now."


class JournalSession:
    """Opens the journal at `path` twice: at once to read the first frame, and on the writer's thread to save."""

    def __init__(
        self,
        app: App[None],
        path: Path,
        on_loaded: Callable[[], None],
        rescue_folders: Sequence[Path],
        clock: Callable[[], int],
    ) -> None:
        """Open the journal for reading; raises JournalUnusable before anything is drawn.

        `rescue_folders`: for words that cannot be stored, in order of preference; `clock` returns UTC ms.
        """
        self._app = app
        self._on_loaded = on_loaded
        self.file = JournalFile(path)
        self.first = self.file.connect(create=True)
        """What the first frame is read from, on the app's thread; nothing is after."""
        self.save_error = ""
        """Why saving fails now, in one sentence; empty while it does not."""
        self.presence = Presence(path)
        """Tells other apps on the journal of this one; from the first opening on the writer's thread."""
        self.unsaved = RescueResult()
        """Where the last words are once the journal is closed, as far as they could not be stored."""
        self._close_seconds = FLUSH_SECONDS
        self._input_lost = False
        self._rescue = RescueFolder(rescue_folders, self.file, clock)
        self._rescued_restored = False
        self.autosave = Autosave(
            self._open,
            lambda saved: self._report(Stored(saved)),
            lambda sentence: self._report(NotStored(sentence)),
            on_text=lambda result: self._report(TextStored(result)),
            rescue=self._rescue,
        )

    def warm_up(self, now: int) -> None:
        """Load what saving needs, check the file, and empty the trash of what has expired at `now` (UTC ms).

        A damaged file is said at once, and not only when something is saved.
        """

        def expire(journal: "Journal") -> None:
            try:
                journal.require_sound()
            except JournalUnusable as error:
                self._app.call_later(self._app.notify, str(error), severity="error", timeout=60)
                raise
            if journal.expire(now):
                self.autosave.remove_deleted_words()

        # What the last run left to be indexed need not wait for it.
        self.autosave.submit(expire, changes=False)

    async def save(self) -> bool:
        """Store everything typed so far, including keys not handled yet; return whether it is stored."""
        self._close_seconds = FLUSH_SECONDS
        screens = self._unsaved_screens()
        for screen in screens:
            await screen.collect_all_input()
        return await asyncio.to_thread(self._flush, screens)

    def save_now(self) -> bool:
        """Store what has been handled so far, without waiting for keys; return whether it is stored."""
        screens = self._unsaved_screens()
        for screen in screens:
            screen.collect_input()
        return self._flush(screens)

    async def save_or_rescue(self) -> None:
        """Store everything typed so far, or write it to rescue files, so that closing need not wait."""
        if not await self.save():
            await asyncio.to_thread(self.rescue)

    def is_stored(self) -> bool:
        """Return whether everything handled so far is stored."""
        return self.autosave.is_stored()

    @property
    def flush_seconds(self) -> float:
        """Seconds to wait for what a screen has left to be stored: few once saving has failed, which is retried."""
        return GIVE_UP_SECONDS if self.save_error else FLUSH_SECONDS

    def rescue(self, *, left: bool = False) -> RescueResult:
        """Write what is not stored to rescue files, so that closing need not wait; return the result.

        `left`: the user has left it, although it is not stored.
        """
        self._close_seconds = GIVE_UP_SECONDS if self.save_error else RESCUED_FLUSH_SECONDS
        return self.autosave.rescue(left=left)

    def save_after_crash(self) -> bool:
        """Store what has been handled so far, or write it to rescue files; return whether it is stored."""
        try:
            if self.save_now():
                return True
        except Exception:  # it may be what failed
            self._input_lost = True
        with suppress(Exception):
            self.rescue()
        return False

    async def close(self) -> None:
        """Store the last text, or write it to rescue files, and close the journal."""
        stored = await asyncio.to_thread(self.autosave.close, self._close_seconds)
        rescued = RescueResult() if stored else await asyncio.to_thread(self.autosave.rescue)
        self.unsaved = replace(rescued, complete=rescued.complete and not self._input_lost)
        self._rescue.close()
        self.presence.close()

    def _open(self) -> "Journal":
        """Open the journal for writing, on the writer's thread; the first time, import PRELOADED before that."""
        for name in PRELOADED:
            import_module(name)
        from debrief.guides.loader import load_guide

        load_guide("default", None)  # parsed here, and not on the loop for the first page that is shown
        from debrief.storage.records.journal import Journal

        self._on_loaded()
        journal = Journal(self.file, busy_seconds=BUSY_SECONDS)
        self.presence.announce()
        self._restore_rescued(journal)
        return journal

    def _restore_rescued(self, journal: "Journal") -> None:
        """Store what earlier runs could not, before anything is loaded; if that fails, retry at the next opening."""
        if self._rescued_restored:
            return
        from debrief.storage.rescue.restore import restore_rescued

        with suppress(JournalUnusable):
            report = restore_rescued(journal, self._rescue)
            self._rescued_restored = True
            if str(report):
                self._app.post_message(RescueRestored(str(report)))

    def _flush(self, screens: list[HasUnsavedChanges]) -> bool:
        end = monotonic() + (GIVE_UP_SECONDS if self.save_error else HURRIED_FLUSH_SECONDS)
        stored = [screen.flush(max(end - monotonic(), 0)) for screen in screens]
        return self.autosave.flush(max(end - monotonic(), 0)) and all(stored)

    def _unsaved_screens(self) -> list[HasUnsavedChanges]:
        return [screen for screen in self._app.screen_stack if isinstance(screen, HasUnsavedChanges)]

    def _report(self, message: Stored | TextStored | NotStored) -> None:
        failed, self.save_error = self.save_error, message.sentence if isinstance(message, NotStored) else ""
        says_it = isinstance(self._app.screen_stack[-1], HasUnsavedChanges)
        if failed and not self.save_error and not says_it:
            self._app.call_later(self._app.notify, STORED_AT_LAST)
        if self.save_error and says_it:  # a notification would cover the sentence on the screen
            self._app.call_later(self._app.clear_notifications)
        for screen in self._app.screen_stack:
            if isinstance(screen, HasUnsavedChanges):
                screen.post_message(message)
