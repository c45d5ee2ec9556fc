"""An app that holds the journal: what is typed is stored, and what is shown is read, through here."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.storage.file.connect import connect
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.autosave import Autosave
from debrief.tui.runtime.messages import NotStored, Stored
from debrief.tui.runtime.safe_shutdown import CarefulApp
from debrief.tui.runtime.unsaved import HasUnsavedChanges

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal

OPENED_NEXT = ("lists.debriefs.screen", "page.screen", "services.debriefs")
"""What is imported behind the first frame, so that the screens most people go to next open at once."""
FLUSH_SECONDS = 5.0
"""How long leaving waits for the last words to be stored."""
HURRIED_SECONDS = 0.8
"""The same where the terminal or the system is going away."""


class JournalApp(CarefulApp):
    """Reads its first frame from `first` and writes through `autosave`; `clock` returns UTC ms."""

    when_loaded: Callable[[], None] | None = None
    """Called on the writer's thread once all is imported that the first frame does without."""

    def __init__(self, journal: Path, clock: Callable[[], int]) -> None:
        """Open `journal`; raises JournalUnusable, before anything is drawn, where it cannot be opened."""
        super().__init__()
        self.first = connect(journal)
        """What the first frame is read from, on the app's own thread; nothing is after."""
        self.clock = clock
        self.trouble = ""
        """Why saving fails now, in one sentence; empty while it does not."""
        self._journal = journal
        self.autosave = Autosave(
            self._open,
            lambda saved: self._tell(Stored(saved)),
            lambda sentence: self._tell(NotStored(sentence)),
        )

    def on_mount(self) -> None:
        """Load what saving needs, once the first frame is out."""
        self.call_after_refresh(self._warm)

    def _warm(self) -> None:
        now = self.clock()

        def expire(journal: "Journal") -> None:
            if journal.expire(now):
                self.autosave.forget_words()

        # What the last run left to be searched need not wait for it.
        self.autosave.do(expire, changes=False)

    def _open(self) -> "Journal":
        """Open the journal to write, on the writer's thread; the first time, import what comes next before."""
        for name in OPENED_NEXT:
            import_module(f"debrief.tui.{name}")
        from debrief.storage.records.journal import Journal

        opened = Journal(self._journal)
        if self.when_loaded is not None:
            self.when_loaded()
        return opened

    async def on_unmount(self) -> None:
        """Store the last words and let go of the journal."""
        await asyncio.to_thread(self.autosave.close, FLUSH_SECONDS)

    async def keep(self) -> bool:
        """Store everything typed so far, the keys not yet handled included; return whether it is stored."""
        screens = self._keeping()
        for screen in screens:
            await screen.settle()
        return await asyncio.to_thread(self._flushed, screens)

    def keep_now(self) -> bool:
        """Store what has been handled so far; return whether it is stored."""
        screens = self._keeping()
        for screen in screens:
            screen.collect_input()
        return self._flushed(screens)

    def _flushed(self, screens: list[HasUnsavedChanges]) -> bool:
        kept = [screen.flush(HURRIED_SECONDS) for screen in screens]
        return self.autosave.flush(HURRIED_SECONDS) and all(kept)

    def _keeping(self) -> list[HasUnsavedChanges]:
        return [screen for screen in self.screen_stack if isinstance(screen, HasUnsavedChanges)]

    async def forget(self, debrief_id: str, seconds: float) -> None:
        """Take a debrief out in which nothing was written, within so many `seconds`."""
        with suppress(JournalUnusable, TimeoutError):
            await asyncio.wait_for(asyncio.wrap_future(self.autosave.discard(debrief_id)), seconds)

    async def loaded(self, debrief_id: str, *, to_write: bool = False) -> "Debrief | None":
        """Return a debrief as it is stored; None, and a word about it, where it is gone or cannot be read.

        `to_write`: what is offered under its id from then on, until it is released, is made from it.
        """
        load = self.autosave.load if to_write else self.autosave.read
        try:
            debrief = await asyncio.wrap_future(load(debrief_id))
        except JournalUnusable as trouble:
            self.say_trouble(trouble)
            return None
        if debrief is None:
            self.notify("This debrief is not in the journal any more.", markup=False)
        return debrief

    def _tell(self, message: Stored | NotStored) -> None:
        self.trouble = message.sentence if isinstance(message, NotStored) else ""
        for screen in self.screen_stack:
            if isinstance(screen, HasUnsavedChanges):
                screen.post_message(message)
