"""The open journal of a running app: autosave, the first frame's connection, and saving before the app ends."""

import asyncio
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from debrief.storage.file.journal_file import JournalFile
from debrief.storage.threads.autosave import Autosave
from debrief.tui.runtime.messages import NotStored, Stored, TextStored
from debrief.tui.runtime.presence import Presence
from debrief.tui.runtime.unsaved import HasUnsavedChanges

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

PRELOADED = (
    "debrief.tui.flows.flows",
    "debrief.tui.services.debriefs",
    "debrief.tui.services.journal_access",
    "wcwidth",
)
"""Modules imported on the writer's thread behind the first frame, so that the screens used most open at once."""
BUSY_SECONDS = 0.7
"""How long a save waits for another program's lock before that is shown; it is then tried again every second."""
FLUSH_SECONDS = 5.0
"""How long leaving waits for the last words to be stored."""
HURRIED_FLUSH_SECONDS = 0.8
"""The same where the terminal or the system is going away."""


class JournalSession:
    """Opens the journal at `path` twice: at once to read the first frame, and on the writer's thread to store."""

    def __init__(self, app: App[None], path: Path, on_loaded: Callable[[], None]) -> None:
        """Open the journal to read; raises JournalUnusable, before anything is drawn, where that fails."""
        self._app = app
        self._on_loaded = on_loaded
        self.file = JournalFile(path)
        self.first = self.file.connect(create=True)
        """What the first frame is read from, on the app's thread; nothing is after."""
        self.save_error = ""
        """Why saving fails now, in one sentence; empty while it does not."""
        self.presence = Presence(path)
        """Tells other apps on the journal of this one; from the first opening on the writer's thread."""
        self.autosave = Autosave(
            self._open,
            lambda saved: self._report(Stored(saved)),
            lambda sentence: self._report(NotStored(sentence)),
            on_text=lambda result: self._report(TextStored(result)),
        )

    def warm_up(self, now: int) -> None:
        """Load what saving needs, and remove what has been in the trash too long at `now` (UTC ms)."""

        def expire(journal: "Journal") -> None:
            if journal.expire(now):
                self.autosave.remove_deleted_words()

        # What the last run left to be indexed need not wait for it.
        self.autosave.submit(expire, changes=False)

    async def save(self) -> bool:
        """Store everything typed so far, the keys not yet handled included; return whether it is stored."""
        screens = self._unsaved_screens()
        for screen in screens:
            await screen.settle()
        return await asyncio.to_thread(self._flush, screens)

    def save_now(self) -> bool:
        """Store what has been handled so far, without waiting for keys; return whether it is stored."""
        screens = self._unsaved_screens()
        for screen in screens:
            screen.collect_input()
        return self._flush(screens)

    async def close(self) -> None:
        """Store the last words and close the journal."""
        await asyncio.to_thread(self.autosave.close, FLUSH_SECONDS)
        self.presence.close()

    def _open(self) -> "Journal":
        """Open the journal to write, on the writer's thread; the first time, import what comes next before."""
        for name in PRELOADED:
            import_module(name)
        from debrief.guides.loader import load_guide

        load_guide("default", None)  # parsed here, and not on the loop for the first page that is shown
        from debrief.storage.records.journal import Journal

        self._on_loaded()
        self.presence.announce()
        return Journal(self.file, busy_seconds=BUSY_SECONDS)

    def _flush(self, screens: list[HasUnsavedChanges]) -> bool:
        stored = [screen.flush(HURRIED_FLUSH_SECONDS) for screen in screens]
        return self.autosave.flush(HURRIED_FLUSH_SECONDS) and all(stored)

    def _unsaved_screens(self) -> list[HasUnsavedChanges]:
        return [screen for screen in self._app.screen_stack if isinstance(screen, HasUnsavedChanges)]

    def _report(self, message: Stored | TextStored | NotStored) -> None:
        self.save_error = message.sentence if isinstance(message, NotStored) else ""
        for screen in self._app.screen_stack:
            if isinstance(screen, HasUnsavedChanges):
                screen.post_message(message)
