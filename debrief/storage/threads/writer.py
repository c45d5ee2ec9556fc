"""The writer's thread: it alone holds the journal, and does one thing after the other."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from debrief.storage.file.errors import closed
from debrief.storage.threads.journal_handle import JournalHandle, OpenJournal

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

T = TypeVar("T")

RETRY_EVERY = 1.0
"""Seconds between attempts after one that failed."""
CATCH_UP_STEPS = 5
"""How often `catch_up` has searches brought up to date at most, some debriefs each time."""
INDEX_AFTER = 0.4
"""Seconds without a change after which searches are brought up to date."""


@dataclass
class _Job:
    """One thing asked for. `changes`: whether searches may be behind after it."""

    do: Callable[[OpenJournal], Any]
    changes: bool
    done: "Future[Any]" = field(default_factory=Future)


class Writer:
    """Does with the journal what it is asked, in order, on a thread of its own; opens it at the first.

    Whenever nothing is asked for a while, searches are brought up to date.
    """

    def __init__(self, journal: Path | Callable[[], OpenJournal], clock: Callable[[], float]) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._held = JournalHandle(journal)
        self._jobs: list[_Job] = []
        self._asked = self._done = 0
        self._behind = True
        self._index_due = float("-inf")
        self._forgetting = False
        self._closing = False
        self._thread: threading.Thread | None = None

    def do(self, job: "Callable[[Journal], T]", *, changes: bool = True) -> "Future[T]":
        """Do something with the journal, once what was offered is stored; the future raises what `job` does.

        `changes`: whether searches are to be brought up to date after it, and a while later, since there may be more.
        The future raises JournalUnusable where this is closed already.
        """
        return self._submit(cast("Callable[[OpenJournal], T]", job), changes=changes)

    def catch_up(self) -> "Future[bool]":
        """Index what was stored so far at once; the future returns whether that is all, as a large backlog is not."""
        return self._submit(lambda journal: any(not journal.index() for _ in range(CATCH_UP_STEPS)), changes=True)

    def forget_words(self) -> None:
        """Behind everything else, take the words of what was deleted out of the file."""
        with self._changed:
            self._forgetting = self._behind = True
            self._wake()

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds until what was asked for so far is done; return whether it is."""
        with self._changed:
            asked = self._asked
            self._hurry()
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._done >= asked and self._all_stored(), timeout)

    def close(self, timeout: float) -> bool:
        """Flush, then stop and close the journal; return whether everything is committed."""
        begin = time.monotonic()
        self.flush(timeout)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(max(timeout - (time.monotonic() - begin), 0.05))
        with self._changed:
            return self._done == self._asked and self._all_stored()

    def _hurry(self) -> None:
        """Store what is still to be stored without waiting for its time."""

    def _all_stored(self) -> bool:
        """Return whether nothing is still to be stored."""
        return True

    def _due_in(self) -> float | None:
        """Return in how many seconds something is to be stored, None where nothing is."""
        return None

    def _store(self) -> None:
        """Store what is still to be stored."""

    def _submit(self, do: Callable[[OpenJournal], T], *, changes: bool) -> "Future[T]":
        job = _Job(do, changes)
        with self._changed:
            if self._closing:
                job.done.set_exception(closed())
                return job.done
            self._asked += 1
            self._jobs.append(job)
            self._wake()
        return job.done

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        closing = False
        while not closing:
            with self._changed:
                while (seconds := self._rest()) != 0:
                    self._changed.wait(seconds)
                # What was asked for until now is still done; from now on nothing more can be.
                closing = self._closing
                jobs, self._jobs = self._jobs, []
                storing = not self._all_stored()
            if storing:
                self._store()
            for job in jobs:
                self._do(job)
            if not (storing or jobs or closing):
                self._catch_up()
        self._held.shut()

    def _rest(self) -> float | None:
        """Return how many seconds there is nothing to do, None where nothing is to come."""
        if self._closing or self._jobs:
            return 0
        if (seconds := self._due_in()) is not None:
            return max(seconds, 0)
        return max(self._index_due - self._clock(), 0) if self._behind or self._forgetting else None

    def _do(self, job: _Job) -> None:
        try:
            if job.done.set_running_or_notify_cancel():
                job.done.set_result(job.do(self._held.opened()))
        except Exception as error:
            self._held.shut()
            job.done.set_exception(error)
        if job.changes:
            self._changed_now()
        with self._changed:
            self._done += 1
            self._changed.notify_all()

    def _changed_now(self) -> None:
        self._behind, self._index_due = True, self._clock() + INDEX_AFTER

    def _catch_up(self) -> None:
        with self._changed:  # what is asked for from here on is for the next time
            behind, self._behind = self._behind, False
            if not behind:
                self._forgetting = False
        more = True
        try:
            journal = self._held.opened()
            more = journal.index() if behind else journal.forget_words()
        except Exception:  # the words are safe; that searches do not find them yet is no trouble to be told
            self._held.shut()
            self._index_due = self._clock() + RETRY_EVERY
        with self._changed:
            self._behind |= more and behind
            self._forgetting |= more and not behind
