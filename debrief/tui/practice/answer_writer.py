"""The writer of one answer: its newest text is stored as it is typed, and tried again where that fails."""

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
    """Stores what is offered through `autosave`, newest text only.

    `tell` is called on the writer's thread after each attempt: with nothing once it is stored, else with why not, in
    one sentence.
    """

    def __init__(self, autosave: Autosave, question_id: str, tell: Callable[[str], None]) -> None:
        self._autosave = autosave
        self._question_id = question_id
        self._id = new_id()
        self._tell = tell
        self._lock = threading.Lock()
        self._offered: str | None = None
        self._stored: str | None = None
        self._waiting = False
        self._last: Future[None] | None = None

    @property
    def kept(self) -> bool:
        """Whether all that was offered is stored."""
        return self._offered == self._stored

    def offer(self, text: str) -> None:
        """Have `text` stored in place of what was offered before."""
        with self._lock:
            self._offered = text
        self.again()

    def again(self) -> None:
        """Have what is not stored yet stored, unless that is about to be done."""
        with self._lock:
            if self.kept or self._waiting:
                return
            self._waiting = True
            self._last = self._autosave.submit(self._store)
        self._last.add_done_callback(self._report)

    def flush(self, seconds: float) -> bool:
        """Wait up to so many seconds until all that was offered is stored; return whether it is."""
        self.again()
        if self._last is not None:
            try:
                self._last.exception(seconds)
            except TimeoutError:
                return False
        return self.kept

    def _store(self, journal: "Journal") -> None:
        from debrief.storage.questions.edits import draft

        with self._lock:
            self._waiting = False
            text = self._offered
        if text is not None:
            journal.ledger(partial(draft, question_id=self._question_id, text=text, writer=self._id))
            self._stored = text

    def _report(self, done: Future[None]) -> None:
        error = done.exception()
        if error is None:
            self._tell("")
        elif isinstance(error, Exception):
            with self._lock:
                self._waiting = False
            self._tell(GONE if isinstance(error, KeyError) else not_saved(error))
