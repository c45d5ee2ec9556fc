"""Schedules updates of the search index: after a pause in typing, in short steps."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from debrief.storage.threads.job_queue import Attempt

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

INDEX_AFTER = 0.4
"""Seconds without a change after which the index is updated."""
STEP_SECONDS = 0.1
"""Seconds after which a step begins nothing more. While the app draws, one debrief can take that long to load: each row
that is read gives the interpreter to the other thread, and waits 5 ms to get it back."""
INDEX_STEPS = 5
"""How many steps `catch_up` does at most, some debriefs each."""
RETRY_EVERY = 1.0
"""Seconds between attempts after one that failed."""


class IndexSchedule:
    """Schedules updates of the search index and, once it is up to date, the removal of deleted words from it.

    `lock` guards it; `clock` returns seconds.
    """

    def __init__(self, lock: threading.Condition, clock: Callable[[], float]) -> None:
        self._lock = lock
        self._clock = clock
        self._stale = True
        self._removing = False
        self._due = float("-inf")

    def add_change(self) -> None:
        """Update the index after the next pause."""
        with self._lock:
            self._stale, self._due = True, self._clock() + INDEX_AFTER

    def add_deletion(self) -> None:
        """Update the index, then remove deleted words from it."""
        with self._lock:
            self._removing = self._stale = True

    def catch_up(self, journal: "Journal") -> bool:
        """Update the index now, or most of a large backlog and the rest later; return whether it is complete."""
        complete = any(not _index_step(journal) for _ in range(INDEX_STEPS))
        if not complete:
            self.add_change()
        return complete

    def due_in(self) -> float | None:
        """Return the seconds until the next step; None if nothing is to be done."""
        return max(self._due - self._clock(), 0) if self._stale or self._removing else None

    def run_step(self, attempt: Attempt) -> None:
        """Do one step; after an error, which is not reported, it is due again after RETRY_EVERY.

        The words are stored: only a search does not find them yet. `attempt`: as `Autosave` calls what needs a journal.
        """
        with self._lock:  # what is added from here on is for a later step
            updating, self._stale = self._stale, False
            if not updating:
                self._removing = False
        more, error = attempt(_index_step if updating else _forget_step)
        with self._lock:
            if error is not None:
                more, self._due = True, self._clock() + RETRY_EVERY
            self._stale |= more and updating
            self._removing |= more and not updating


def _index_step(journal: "Journal") -> bool:
    return journal.index(seconds=STEP_SECONDS)


def _forget_step(journal: "Journal") -> bool:
    return journal.forget_words()
