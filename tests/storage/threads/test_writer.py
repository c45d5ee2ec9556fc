"""The writer's thread: in turn, to the end, and searches behind it."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.autosave import Autosave
from debrief.storage.threads.index_schedule import INDEX_STEPS
from tests.storage.paper import DEBRIEF, LONG, Heard, Paper


def test_leaving_waits_for_what_was_asked_for_just_before(writer, paper: Paper):
    autosave, may_go_on = writer(lambda: paper), threading.Event()
    tagged = autosave.submit(lambda _: may_go_on.wait(LONG))
    assert not autosave.flush(0)
    may_go_on.set()
    assert autosave.flush(LONG)
    assert tagged.result(0)


def test_leaving_does_not_wait_for_a_job_that_stores_nothing(writer, paper: Paper):
    autosave, may_go_on = writer(lambda: paper), threading.Event()
    read = autosave.submit(lambda _: may_go_on.wait(LONG), changes=False)
    assert autosave.flush(0)
    may_go_on.set()
    assert read.result(LONG)


def test_leaving_does_not_wait_for_what_is_asked_for_meanwhile(writer, paper: Paper):
    autosave, may_go_on = writer(lambda: paper), threading.Event()

    def again(_: object) -> None:
        if not may_go_on.is_set():
            autosave.submit(again)

    autosave.submit(again)
    assert autosave.flush(LONG)
    may_go_on.set()


def test_what_was_asked_for_before_closing_is_still_done_and_nothing_after(writer, paper: Paper):
    autosave, begun, may_go_on = writer(lambda: paper), threading.Event(), threading.Event()
    autosave.submit(lambda _: (begun.set(), may_go_on.wait(LONG)))
    assert begun.wait(LONG)
    before = autosave.submit(lambda _: "done")
    assert not autosave.close(0)
    after = autosave.submit(lambda _: "done")
    with pytest.raises(JournalUnusable, match="was closing"):
        after.result(0)
    may_go_on.set()
    assert before.result(LONG) == "done"
    assert autosave.close(LONG)
    assert paper.closed == 1


def test_what_cannot_be_done_when_closing_is_refused_rather_than_left_open(writer, path: Path):
    path.parent.write_text("in the way")
    autosave = writer(path)
    asked = [autosave.submit(lambda journal: journal.index()), autosave.discard("d")]
    assert autosave.close(LONG)
    for one in asked:
        with pytest.raises(JournalUnusable):
            one.result(LONG)


@pytest.mark.parametrize(
    "change",
    [
        lambda autosave: autosave.queue_save(DEBRIEF),
        lambda autosave: autosave.submit(lambda _: None),
        lambda autosave: autosave.discard("d"),
        lambda autosave: autosave.update_index(),
    ],
    ids=["a save", "a change", "a deletion", "a catching up"],
)
def test_what_is_left_to_be_searched_after_any_change_is_worked_off_behind(
    writer, paper: Paper, monkeypatch: pytest.MonkeyPatch, change: Callable[[Autosave], object]
):
    monkeypatch.setattr("debrief.storage.threads.index_schedule.INDEX_AFTER", 0)
    autosave = writer(lambda: paper)
    autosave.submit(lambda _: None).result(LONG)
    assert paper.indexed.acquire(timeout=LONG)  # nothing is behind any more
    paper.backlog = 3 * INDEX_STEPS
    change(autosave)
    for _ in range(3 * INDEX_STEPS):
        assert paper.indexed.acquire(timeout=LONG)
    assert autosave.flush(LONG)
    assert paper.backlog == 0


def test_what_is_left_to_be_searched_is_not_unsaved(writer, paper: Paper):
    autosave, opened = writer(lambda: opened.wait() and paper), threading.Event()
    autosave.update_index()
    assert autosave.is_stored()
    assert autosave.flush(0)
    opened.set()


def test_what_was_deleted_is_forgotten_once_searches_are_up_to_date(writer, paper: Paper):
    autosave = writer(lambda: paper)
    paper.backlog = 5
    autosave.remove_deleted_words()
    assert paper.forgotten.wait(LONG)
    assert paper.backlog == 0


def test_what_is_deleted_while_words_are_being_forgotten_is_forgotten_too(
    writer, paper: Paper, monkeypatch: pytest.MonkeyPatch
):
    autosave, passes, asked_again = writer(lambda: paper), threading.Semaphore(0), threading.Event()

    def forget_words() -> bool:
        if not asked_again.is_set():
            asked_again.set()
            autosave.remove_deleted_words()
        passes.release()
        return False

    monkeypatch.setattr(paper, "forget_words", forget_words)
    autosave.remove_deleted_words()
    for _ in range(2):
        assert passes.acquire(timeout=LONG)


def test_a_fault_of_our_own_leaves_the_journal_open(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper)
    assert isinstance(autosave.submit(lambda _: {}["no such key"]).exception(LONG), KeyError)
    paper.trouble = RuntimeError()
    autosave.queue_save(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    assert paper.closed == 0
    paper.trouble = None


@pytest.mark.parametrize("error", [sqlite3.OperationalError(), JournalUnusable("Full", "x"), OSError()])
def test_an_error_of_the_file_has_the_journal_opened_again(writer, paper: Paper, error: Exception):
    def fail(_: object) -> None:
        raise error

    autosave = writer(lambda: paper)
    assert autosave.submit(fail).exception(LONG) is error
    assert paper.closed == 1


def test_an_update_behind_the_typing_is_bounded_in_time(writer, paper: Paper, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("debrief.storage.threads.index_schedule.INDEX_AFTER", 0)
    writer(lambda: paper).submit(lambda _: None).result(LONG)
    assert paper.indexed.acquire(timeout=LONG)
    assert paper.index_seconds <= 0.1


@pytest.mark.parametrize(("error", "closed"), [(KeyError(), 0), (sqlite3.OperationalError(), 1)])
def test_a_failed_update_of_the_index_is_tried_again(
    writer, paper: Paper, monkeypatch: pytest.MonkeyPatch, error: Exception, closed: int
):
    monkeypatch.setattr("debrief.storage.threads.index_schedule.INDEX_AFTER", 0)
    monkeypatch.setattr("debrief.storage.threads.index_schedule.RETRY_EVERY", 0.01)
    index, failed = paper.index, threading.Event()

    def fail_once(seconds: float) -> bool:
        if failed.is_set():
            return index(seconds)
        failed.set()
        raise error

    monkeypatch.setattr(paper, "index", fail_once)
    writer(lambda: paper).submit(lambda _: None).result(LONG)
    assert failed.wait(LONG)
    assert paper.indexed.acquire(timeout=LONG)
    assert paper.closed == closed


def test_closing_a_writer_nobody_used_makes_no_journal(writer, path: Path):
    assert writer(path).close(LONG)
    assert not path.exists()
