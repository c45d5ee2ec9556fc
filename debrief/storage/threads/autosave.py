"""Saving as somebody types: the newest text at once, then at most every 100 ms, and "saved" only after the commit."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.save_result import SaveResult
from debrief.storage.threads.drafts import Drafts
from debrief.storage.threads.journal_handle import OpenJournal
from debrief.storage.threads.writer import RETRY_EVERY, Writer

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief


class Autosave(Writer):
    """Stores what is offered, newest value only.

    `on_saved` and `on_failed` are called on the writer's thread. `on_failed` gets one sentence, once for each trouble
    until a save succeeds; meanwhile nothing offered is dropped, and saving is tried again every second and on every
    offer.
    """

    def __init__(
        self,
        journal: Path | Callable[[], OpenJournal],
        on_saved: Callable[[SaveResult], None],
        on_failed: Callable[[str], None],
        *,
        every: float = 0.1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the journal's path, or what opens one; `every`: seconds between two saves. Opens nothing yet."""
        super().__init__(journal, clock)
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._every = every
        self._offered = Drafts()
        self._saving = False
        self._last = float("-inf")
        self._due = float("-inf")
        self._told: set[str] = set()

    def read(self, debrief_id: str) -> "Future[Debrief | None]":
        """Return a debrief to be looked at, with what is offered and not stored yet; None where there is none.

        The future raises JournalUnusable where the journal cannot be read.
        """
        return self._submit(partial(self._look, debrief_id), changes=False)

    def load(self, debrief_id: str) -> "Future[Debrief | None]":
        """The same to be written: what is offered under its id from then on, until its `release`, is made from it."""
        return self._submit(partial(self._begin, debrief_id), changes=False)

    def offer(self, debrief: "Debrief") -> None:
        """Have `debrief` stored: made from what `load` returned or was offered before; a new record otherwise."""
        with self._changed:
            self._offered.put(debrief)
            self._due = min(self._due, self._last + self._every)
            self._wake()

    def adopt(self, saved: SaveResult, current: "Debrief") -> "Debrief":
        """Take over a merged save: return `current` with the others' words too, which is also offered.

        Until then further offers count as made without them, so that nothing of theirs is deleted.
        """
        with self._changed:
            mine = self._offered.adopt(saved, current)
            self._wake()
            return mine

    def release(self, debrief_id: str) -> None:
        """End the writing of a debrief; what was offered of it is still stored."""
        with self._changed:
            self._offered.end(debrief_id)

    def discard(self, debrief_id: str) -> "Future[None]":
        """Delete a debrief for ever, with whatever of it is not stored yet."""
        with self._changed:
            self._offered.drop(debrief_id)
        return self._submit(lambda journal: journal.discard(debrief_id), changes=True)

    def _hurry(self) -> None:
        self._due = float("-inf")

    def _all_stored(self) -> bool:
        return not self._saving and not self._offered.pending

    def _due_in(self) -> float | None:
        return self._due - self._clock() if self._offered.pending else None

    def _store(self) -> None:
        with self._changed:
            pending = self._offered.pending
        for debrief_id in pending:
            self._save(debrief_id)

    def _save(self, debrief_id: str) -> None:
        with self._changed:
            sitting = self._offered.get(debrief_id)
            if sitting is None or (mine := sitting.offered) is None:
                return
            base = sitting.base
            self._saving = True
            self._last = self._clock()
            self._due = self._last + self._every
        saved, sentence = None, ""
        try:
            saved = self._held.opened().save(mine, base, sitting.id)
        except Exception as error:
            sentence = not_saved(error)
            self._held.shut()
        with self._changed:
            self._saving = False
            if saved is None:
                self._due = self._clock() + RETRY_EVERY
            else:
                self._offered.stored(sitting, mine, saved)
            self._changed_now()
            self._changed.notify_all()
        self._report(saved, sentence)

    def _report(self, saved: SaveResult | None, sentence: str) -> None:
        if saved is not None:
            self._told.clear()
            with suppress(Exception):
                self._on_saved(saved)
        elif sentence not in self._told:
            self._told.add(sentence)
            with suppress(Exception):
                self._on_failed(sentence)

    def _begin(self, debrief_id: str, journal: OpenJournal) -> "Debrief | None":
        found = journal.load(debrief_id)
        with self._changed:
            return self._offered.begin(debrief_id, found)

    def _look(self, debrief_id: str, journal: OpenJournal) -> "Debrief | None":
        with self._changed:
            newest = self._offered.newest(debrief_id)
        return journal.load(debrief_id) if newest is None else newest


def not_saved(error: Exception) -> str:
    """Return in one sentence that something is not saved yet, and why."""
    what = error.what if isinstance(error, JournalUnusable) else f"Something unexpected failed ({type(error).__name__})"
    return f"Not saved yet: {what}; your words are kept here, and saving is tried again every second."
