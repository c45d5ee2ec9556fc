"""The writer: the newest text at once, then at most every 100 ms, and "saved" only after the commit."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from debrief.storage.saved import Saved
from debrief.storage.trouble import JournalUnusable

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief
    from debrief.storage.journal import Journal

T = TypeVar("T")

RETRY_EVERY = 1.0
"""Seconds between attempts after one that failed."""
CATCH_UP_STEPS = 10
"""How often `catch_up` has searches brought up to date at most, some debriefs each time."""
INDEX_AFTER = 0.4
"""Seconds without a save after which searches are brought up to date."""


class Keeper(Protocol):
    """What a writer needs of a journal."""

    def load(self, debrief_id: str) -> "Debrief | None":
        """Return the debrief of that id."""

    def save(self, mine: "Debrief", base: "Debrief | None") -> Saved:
        """Store `mine`, made from `base`."""

    def discard(self, debrief_id: str) -> None:
        """Delete the debrief of that id."""

    def index(self) -> bool:
        """Let searches find some of what was written last; return whether more is to be done."""

    def close(self) -> None:
        """Close the file."""


@dataclass
class _Writing:
    """One debrief being written: what the offers are made from, and the newest offer not yet stored."""

    base: "Debrief | None" = None
    offered: "Debrief | None" = None


class Autosave:
    """Stores what is offered, newest value only, on a thread of its own that alone holds the journal.

    `on_saved` and `on_failed` are called on that thread. `on_failed` gets one sentence, once for each trouble until a
    save succeeds; meanwhile nothing offered is dropped, and saving is tried again every second and on every offer.
    Whenever nothing is offered for a while, searches are brought up to date.
    """

    def __init__(
        self,
        journal: Path | Callable[[], Keeper],
        on_saved: Callable[[Saved], None],
        on_failed: Callable[[str], None],
        *,
        every: float = 0.1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the journal's path, or what opens one; `every`: seconds between two saves. Opens nothing yet."""
        self._open = partial(_open, journal) if isinstance(journal, Path) else journal
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._every = every
        self._clock = clock
        self._journal: Keeper | None = None
        self._writing: dict[str, _Writing] = {}
        self._jobs: list[tuple[Callable[[Keeper], Any], Future[Any]]] = []
        self._saving = False
        self._closing = False
        self._last = float("-inf")
        self._due = float("-inf")
        self._behind = True
        self._index_due = float("-inf")
        self._told: set[str] = set()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def warm(self) -> None:
        """Open the journal now, in the background, so that the first save need not wait for it; errors come later."""
        self._submit(lambda _: None)

    def load(self, debrief_id: str) -> "Future[Debrief | None]":
        """Read a debrief; what is offered under its id from then on counts as made from it.

        The future raises JournalUnusable where the journal cannot be read. What is offered and not stored yet comes
        first.
        """
        return self._submit(partial(self._load, debrief_id))

    def offer(self, debrief: "Debrief") -> None:
        """Have `debrief` stored: made from what `load` returned or was offered before; a new record otherwise."""
        with self._changed:
            self._writing.setdefault(debrief.id, _Writing()).offered = debrief
            self._due = min(self._due, self._last + self._every)
            self._wake()

    def adopt(self, saved: Saved, current: "Debrief") -> "Debrief":
        """Take over a merged save: return `current` with the others' words too, which is also offered.

        Until then further offers count as made without them, so that nothing of theirs is deleted.
        """
        with self._changed:
            from debrief.domain.merge import merge

            mine, _ = merge(saved.mine, current, saved.debrief)
            self._writing[mine.id] = _Writing(base=saved.debrief, offered=mine)
            self._wake()
            return mine

    def do(self, job: "Callable[[Journal], T]") -> "Future[T]":
        """Do something else with the journal, once what was offered is stored; the future raises what `job` does."""
        return self._submit(cast("Callable[[Keeper], T]", job))

    def catch_up(self) -> "Future[None]":
        """Let searches find what was stored so far, without the usual pause; a large backlog goes on behind."""
        return self._submit(lambda journal: next((None for _ in range(CATCH_UP_STEPS) if not journal.index()), None))

    def discard(self, debrief_id: str) -> "Future[None]":
        """Delete a debrief for ever, with whatever of it is not stored yet."""
        with self._changed:
            self._writing.pop(debrief_id, None)
        return self._submit(lambda journal: journal.discard(debrief_id))

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds until all that was offered is committed; return whether it is."""
        with self._changed:
            self._due = float("-inf")
            self._changed.notify_all()
            return self._changed.wait_for(lambda: not self._saving and not self._pending(), timeout)

    def close(self, timeout: float) -> bool:
        """Flush, then stop and close the journal; return whether everything is committed."""
        begin = time.monotonic()
        flushed = self.flush(timeout)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(max(timeout - (time.monotonic() - begin), 0.05))
        return flushed

    def _submit(self, job: Callable[[Keeper], T]) -> "Future[T]":
        future: Future[T] = Future()
        with self._changed:
            self._jobs.append((job, future))
            self._wake()
        return future

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _pending(self) -> list[str]:
        return [debrief_id for debrief_id, writing in self._writing.items() if writing.offered is not None]

    def _run(self) -> None:
        while not self._closing:
            with self._changed:
                while (seconds := self._rest()) != 0:
                    self._changed.wait(seconds)
                jobs, self._jobs = self._jobs, []
                pending = self._pending()
            for debrief_id in pending:
                self._save(debrief_id)
            for job, future in jobs:
                self._do(job, future)
            if not (pending or jobs):
                self._index()
        self._shut()

    def _rest(self) -> float | None:
        """Return how many seconds there is nothing to do, None where nothing is to come."""
        if self._closing or self._jobs:
            return 0
        if self._pending():
            return max(self._due - self._clock(), 0)
        return max(self._index_due - self._clock(), 0) if self._behind else None

    def _index(self) -> None:
        if self._closing:
            return
        try:
            self._behind = self._opened().index()
        except Exception:  # the words are safe; that searches do not find them yet is no trouble to be told
            self._shut()
            self._index_due = self._clock() + RETRY_EVERY

    def _save(self, debrief_id: str) -> None:
        with self._changed:
            writing = self._writing.get(debrief_id)
            mine = writing.offered if writing else None
            if writing is None or mine is None:
                return
            base = writing.base
            self._saving = True
            self._last = self._clock()
            self._due = self._last + self._every
            self._behind, self._index_due = True, self._last + INDEX_AFTER
        saved, sentence = None, ""
        try:
            saved = self._opened().save(mine, base)
        except Exception as error:
            sentence = not_saved(error)
            self._shut()
        with self._changed:
            self._saving = False
            if saved is None:
                self._due = self._clock() + RETRY_EVERY
            else:
                # Until a merged record is adopted, what is typed goes on from `mine`: see `adopt`.
                writing.base = replace(saved.mine, rev=base.rev if base else 0) if saved.merged else saved.debrief
                if writing.offered is mine:
                    writing.offered = None
            self._changed.notify_all()
        self._report(saved, sentence)

    def _report(self, saved: Saved | None, sentence: str) -> None:
        if saved is not None:
            self._told.clear()
            with suppress(Exception):
                self._on_saved(saved)
        elif sentence not in self._told:
            self._told.add(sentence)
            with suppress(Exception):
                self._on_failed(sentence)

    def _load(self, debrief_id: str, journal: Keeper) -> "Debrief | None":
        found = journal.load(debrief_id)
        with self._changed:
            writing = self._writing.setdefault(debrief_id, _Writing())
            if writing.offered is not None:
                return writing.offered
            writing.base = found
        return found

    def _do(self, job: Callable[[Keeper], Any], future: "Future[Any]") -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(job(self._opened()))
        except Exception as error:
            self._shut()
            future.set_exception(error)

    def _opened(self) -> Keeper:
        if self._journal is None:
            self._journal = self._open()
        return self._journal

    def _shut(self) -> None:
        # After any trouble the file is opened afresh: it may have been replaced, or its disk have come back.
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(Exception):
                journal.close()


def _open(path: Path) -> "Journal":
    from debrief.storage.journal import Journal

    return Journal(path)


def not_saved(error: Exception) -> str:
    """Return in one sentence that something is not saved yet, and why."""
    what = error.what if isinstance(error, JournalUnusable) else f"Something unexpected failed ({type(error).__name__})"
    return f"Not saved yet: {what}; your words are kept here, and saving is tried again every second."
