"""The writer of one answer: stores the newest text as it is typed, and retries after a failure."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.record.parts import new_id
from debrief.storage.threads.autosave import Autosave, not_saved

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

GONE = "This question is not in the journal any more. Copy your words before you leave."


class AnswerWriter:
    """Stores the newest offered text through `autosave`.

    `on_attempt` is called on the writer's thread after each attempt: with an empty text on success, otherwise with one
    sentence on the failure.
    """

    def __init__(self, autosave: Autosave, question_id: str, on_attempt: Callable[[str], None]) -> None:
        self._autosave = autosave
        self._question_id = question_id
        self._id = new_id()
        self._on_attempt = on_attempt
        self._lock = threading.Lock()
        self._newest: str | None = None
        self._stored: str | None = None
        self._queued = False
        self._last_job: Future[None] | None = None

    @property
    def is_stored(self) -> bool:
        """Whether the newest text is stored."""
        return self._newest == self._stored

    def offer(self, text: str) -> None:
        """Store `text` soon, in place of any earlier text."""
        with self._lock:
            self._newest = text
        self.retry()

    def retry(self) -> None:
        """Submit the newest text, unless it is stored or already queued."""
        with self._lock:
            if self.is_stored or self._queued:
                return
            self._queued = True
            self._last_job = self._autosave.submit(self._store)
        self._last_job.add_done_callback(self._report)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for the newest text to be stored; return whether it is."""
        self.retry()
        if self._last_job is not None:
            try:
                self._last_job.exception(seconds)
            except TimeoutError:
                return False
        return self.is_stored

    def _store(self, journal: "Journal") -> None:
        from debrief.storage.questions.edits import draft

        with self._lock:
            self._queued = False
            text = self._newest
        if text is not None:
            journal.ledger(partial(draft, question_id=self._question_id, text=text, writer=self._id))
            self._stored = text

    def _report(self, job: Future[None]) -> None:
        error = job.exception()
        if error is None:
            self._on_attempt("")
        elif isinstance(error, Exception):
            with self._lock:
                self._queued = False
            self._on_attempt(GONE if isinstance(error, KeyError) else not_saved(error))
