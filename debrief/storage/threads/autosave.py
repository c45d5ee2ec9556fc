"""Saves the newest version while the user types, as often as the save schedule lets it."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from debrief.storage.file.errors import is_file_error
from debrief.storage.records.save_result import SaveResult
from debrief.storage.rescue.result import RescueResult
from debrief.storage.threads.drafts import DraftLoader, Drafts
from debrief.storage.threads.failed_save_reports import FailedSaveReports
from debrief.storage.threads.index_schedule import IndexSchedule
from debrief.storage.threads.job_queue import JobQueue, WriterJob
from debrief.storage.threads.pending_rescue import PendingRescue
from debrief.storage.threads.pending_texts import PendingTexts, TextResult
from debrief.storage.threads.save_schedule import SAVE_EVERY_SECONDS, SaveSchedule

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.domain.record.text_edit import TextEdit
    from debrief.storage.records.journal import Journal
    from debrief.storage.rescue.folder import RescueFolder

T = TypeVar("T")


class Autosave:
    """Saves drafts and texts and runs jobs on the writer's thread, which alone writes to the journal.

    `on_saved`, `on_text` and `on_failed` are called on that thread: for a stored debrief, for a text no longer pending,
    and with a sentence once for each kind of failure until a save succeeds. Meanwhile all that was queued is kept, in
    `rescue` too, and saving is retried by the schedule and at each change.
    """

    def __init__(
        self,
        open_journal: "Callable[[], Journal]",
        on_saved: Callable[[SaveResult], None],
        on_failed: Callable[[str], None],
        *,
        on_text: Callable[[TextResult], None] = lambda _: None,
        rescue: "RescueFolder | None" = None,
        every: float = SAVE_EVERY_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`open_journal` is called on the thread. `every`: least seconds between two saves; `clock`: in seconds."""
        self._open_journal = open_journal
        self._journal: Journal | None = None
        self._on_saved = on_saved
        self._on_text = on_text
        self._schedule = SaveSchedule(every, clock)
        self._changed = threading.Condition()
        self._drafts = Drafts()
        self._loader = DraftLoader(self._changed, self._drafts)
        self._texts = PendingTexts()
        self._failures = FailedSaveReports(on_failed)
        self._rescue = PendingRescue(rescue, self._changed, self._drafts, self._texts)
        self._jobs = JobQueue()
        self._index = IndexSchedule(self._changed, clock)
        self._closing = False
        self._thread: threading.Thread | None = None

    def read(self, debrief_id: str) -> "Future[Debrief | None]":
        """Return the newest version of a debrief, stored or not, or None; the future may raise JournalUnusable."""
        return self.submit(partial(self._loader.read, debrief_id), changes=False)

    def load(self, debrief_id: str) -> "Future[Debrief | None]":
        """Return the newest version of a debrief and begin an edit session of it, which lasts until `release`."""
        return self.submit(partial(self._loader.load, debrief_id), changes=False)

    def queue_save(self, debrief: "Debrief") -> None:
        """Save `debrief` soon: as an edit of the version loaded or queued before, or else as a new record."""
        with self._queueing():
            self._drafts.set_newest(debrief)

    def queue_text(self, edit: "TextEdit") -> "Future[bool]":
        """Save `edit` soon, in place of a pending one of its key.

        The future returns, after the first attempt, whether it is stored: not where its question or debrief is gone.
        It raises JournalUnusable if that attempt failed; saving is retried all the same.
        """
        with self._queueing():
            return self._texts.set_newest(edit)

    def adopt(self, current: "Debrief") -> "Debrief":
        """Merge the changes of other writers into `current`, the newest version; queue and return the result.

        Return `current` itself if there is nothing to adopt, or not before the save that runs now has been
        reported. Until adopted, edits count as made without the others' words, so none of those are deleted.
        """
        with self._changed:
            adopted = self._drafts.adopt(current)
            self._wake()
            return adopted

    def release(self, debrief_id: str) -> None:
        """End the edit session of a debrief; its newest version and its position in the guide are still stored."""
        with self._changed:
            self._save_position(debrief_id)
            self._drafts.end(debrief_id)

    def discard(self, debrief_id: str) -> "Future[None]":
        """Delete a debrief for good, unless it has text of another writer, or is edited again before that."""
        with self._changed:
            version = self._drafts.newest(debrief_id)
            self._drafts.cancel_first_save(debrief_id)
            discarded = self.submit(partial(self._loader.discard, debrief_id, version))
        self._rescue.remove_stored(debrief_id)
        return discarded

    def submit(self, job: "Callable[[Journal], T]", *, changes: bool = True) -> "Future[T]":
        """Queue `job`, called with the journal once all drafts and texts are stored; the future raises what it raises.

        `changes`: whether the search index is stale after it. The future raises JournalUnusable after `close`.
        """
        with self._changed:
            done = self._jobs.add(job, changes=changes)
            if not done.done():
                self._wake()
        return done

    def update_index(self) -> "Future[bool]":
        """Update the search index now; the future returns whether it is complete, which a large backlog prevents."""
        return self.submit(self._index.catch_up, changes=False)  # nobody's text is unsaved meanwhile

    def remove_deleted_words(self) -> None:
        """Schedule the removal of deleted words from the search index, after all other work."""
        with self._changed:
            self._index.add_deletion()
            self._wake()

    def is_stored(self) -> bool:
        """Return whether all drafts, texts and changes are stored now."""
        with self._changed:
            return self._all_stored(self._jobs.submitted_changes)

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for drafts and the changes submitted so far; return whether all are stored.

        Jobs that change nothing a person wrote are not waited for: one that still runs loses no words.
        """
        with self._changed:
            submitted = self._jobs.submitted_changes
            self._schedule.force()
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._all_stored(submitted), timeout)

    def rescue(self, *, left: bool = False) -> RescueResult:
        """Write everything that is not stored to rescue files; return their paths. `left`: the user has left it."""
        return self._rescue.write(left=left)

    def close(self, timeout: float) -> bool:
        """Discard drafts without words, flush, stop the thread and close the journal; return whether all is stored."""
        begin = time.monotonic()
        with self._changed:
            for debrief_id in self._drafts.blank:
                self.discard(debrief_id)
            for debrief_id in self._drafts.open:
                self._save_position(debrief_id)
        self.flush(timeout)
        with self._changed:
            self._closing = True
            self._jobs.close()
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(max(timeout - (time.monotonic() - begin), 0.05))
        return self.is_stored()

    def _all_stored(self, submitted: int) -> bool:
        return self._jobs.has_finished(submitted) and not self._drafts.pending and not self._texts.keys

    @contextmanager
    def _queueing(self) -> Iterator[None]:
        with self._changed:
            waits = self._drafts.pending or self._texts.keys
            yield
            if self._schedule.request() or not waits:  # else the thread waits for the next save already
                self._wake()

    def _save_position(self, debrief_id: str) -> None:
        # A save writes only what this session changed, so the position of a window left earlier would stand.
        if (left := self._drafts.newest(debrief_id)) is not None:
            self.submit(lambda journal: journal.save_position(left), changes=False)

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        closing = False
        while not closing:
            with self._changed:
                while (seconds := self._idle_seconds()) != 0:
                    self._changed.wait(seconds)
                closing = self._closing  # what was submitted until now is still done; afterwards `submit` refuses
                jobs = self._jobs.take()
                pending, texts = self._drafts.pending, self._texts.keys
            for debrief_id in pending:
                self._save(debrief_id)
            for key in texts:
                self._save_text(key)
            self._run_jobs(jobs, retry=not closing)
            if not (pending or texts or jobs or closing):
                self._run_idle_step()
        self._close_journal()

    def _idle_seconds(self) -> float | None:
        """Return the seconds until there is something to do; None: until somebody calls `_wake`."""
        if self._closing or self._jobs:
            return 0
        if self._drafts.pending or self._texts.keys:
            return self._schedule.due_in()
        due = [self._index.due_in(), self._schedule.check_due_in() if len(self._drafts) else None]
        return min((seconds for seconds in due if seconds is not None), default=None)

    def _run_idle_step(self) -> None:
        if self._index.due_in() == 0:
            self._index.run_step(self._try)
        elif self._schedule.check_due_in() == 0:
            self._schedule.begin_check()
            _, error = self._try(lambda journal: journal.check_file())
            if error is not None:  # the journal is not there any more: all open drafts are saved again
                with self._changed:
                    self._drafts.mark_pending()

    def _save(self, debrief_id: str) -> None:
        with self._changed:
            session = self._drafts.get(debrief_id)
            if session is None or (mine := session.pending) is None:
                return
            base, session.saving = session.base, True
            self._schedule.begin()
        saved, error = self._try(lambda journal: journal.save(mine, base, session.id))
        with self._changed:
            result = self._drafts.finish_save(session, mine, saved)
            self._end_save(error)
        rescued = self._rescue.update(debrief_id, error)
        self._failures.report(error, lambda: self._on_saved(result) if result else None, rescued=rescued)

    def _save_text(self, key: str) -> None:
        from debrief.storage.records.text_edits import store_text

        with self._changed:
            if (pending := self._texts.get(key)) is None:
                return
            first = pending.begin()
            self._schedule.begin()
        stored, error = self._try(lambda journal: store_text(journal, pending.edit))
        with self._changed:
            if error is None:
                self._texts.finish(pending)
            self._end_save(error)
        rescued = self._rescue.update(key, error)
        if first:
            pending.resolve(stored=bool(stored), error=error)
        self._failures.report(error, lambda: self._on_text(TextResult(pending.edit, gone=not stored)), rescued=rescued)

    def _end_save(self, error: Exception | None) -> None:
        if error is not None:
            self._schedule.fail()
        self._index.add_change()
        self._changed.notify_all()

    def _try(self, save: "Callable[[Journal], T]") -> tuple[T | None, Exception | None]:
        """Call `save` with the journal, which is opened if it is not; return its result, or its error."""
        try:
            if self._journal is None:
                self._journal = self._open_journal()
            return save(self._journal), None
        except Exception as error:
            if is_file_error(error):
                self._close_journal()  # opening it again may succeed, as when its disk is back
            return None, error

    def _close_journal(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(Exception):
                journal.close()

    def _run_jobs(self, jobs: list[WriterJob], *, retry: bool) -> None:
        for number, job in enumerate(jobs):
            finished = job.run(self._try, retry=retry)
            with self._changed:
                if not finished:
                    self._jobs.requeue(jobs[number:])
                    return
                self._jobs.finish(job)
                if job.changes:
                    self._index.add_change()
                self._changed.notify_all()
