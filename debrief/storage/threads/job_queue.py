"""The queue of jobs for the writer's thread."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from debrief.storage.file.errors import JournalBusy, closing_journal

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

LOCKED_SECONDS = 5.0
"""How long a job is tried again while another program locks the journal."""

Attempt = Callable[["Callable[[Journal], Any]"], tuple[Any, Exception | None]]
"""Calls a function with the journal; returns its result, or its error."""


@dataclass
class WriterJob:
    """A function to call with the journal. `changes`: whether the search index is stale after it."""

    function: "Callable[[Journal], Any]"
    changes: bool
    done: "Future[Any]" = field(default_factory=Future)
    _give_up: float | None = None

    def run(self, attempt: Attempt, *, retry: bool) -> bool:
        """Let `attempt` call the function, unless the job was cancelled, and give its result or error to `done`.

        Return False if the journal is locked and the job is to be run again; never without `retry`.
        """
        if self._give_up is None:
            self._give_up = time.monotonic() + LOCKED_SECONDS
            if not self.done.set_running_or_notify_cancel():
                return True
        result, error = attempt(self.function)
        if error is None:
            self.done.set_result(result)
        elif retry and isinstance(error, JournalBusy) and time.monotonic() < self._give_up:
            return False
        else:
            self.done.set_exception(error)
        return True


class JobQueue:
    """The jobs that were submitted and not run yet. Not thread-safe: callers hold a lock."""

    def __init__(self) -> None:
        self._jobs: list[WriterJob] = []
        self._closed = False
        self.submitted_changes = 0
        """How many jobs with changes were submitted so far."""
        self._finished_changes = 0

    def __bool__(self) -> bool:
        """Whether there are jobs to run."""
        return bool(self._jobs)

    def add(self, function: "Callable[[Journal], Any]", *, changes: bool) -> "Future[Any]":
        """Add a job and return the future of its result; it raises JournalUnusable after `close`."""
        job = WriterJob(function, changes)
        if self._closed:
            job.done.set_exception(closing_journal())
        else:
            self.submitted_changes += changes
            self._jobs.append(job)
        return job.done

    def take(self) -> list[WriterJob]:
        """Remove and return all jobs, in order."""
        jobs, self._jobs = self._jobs, []
        return jobs

    def requeue(self, jobs: list[WriterJob]) -> None:
        """Insert jobs that did not finish before all others."""
        self._jobs[:0] = jobs

    def finish(self, job: WriterJob) -> None:
        """Count a finished job."""
        self._finished_changes += job.changes

    def has_finished(self, submitted_changes: int) -> bool:
        """Return whether that many jobs with changes were run."""
        return self._finished_changes >= submitted_changes

    def close(self) -> None:
        """Refuse new jobs."""
        self._closed = True
