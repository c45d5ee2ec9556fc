"""Autosave while saving fails: it reports the failure, keeps the text and retries."""

import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import with_text
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.autosave import Autosave
from tests.storage.paper import DEBRIEF, LONG, Heard, Paper

pytestmark = pytest.mark.row(3)


def test_a_failure_is_reported_once_and_the_newest_text_is_saved_after_it(writer, heard: Heard, paper: Paper):
    paper.trouble = JournalUnusable("There is no room left on the disk of /j", "free some space")
    autosave = writer(lambda: paper, every=0)
    for length in range(1, 4):
        autosave.queue_save(with_text(DEBRIEF, "room", "x" * length))
        tries = paper.tries
        assert not autosave.flush(0)
        deadline = time.monotonic() + LONG
        while paper.tries <= tries and time.monotonic() < deadline:
            autosave.flush(0.001)
    assert len(heard.failed) == 1
    assert "Not saved yet: There is no room left on the disk of /j; your text is kept" in heard.failed[0]
    paper.trouble = None
    assert autosave.flush(LONG)
    assert paper.saves == [with_text(DEBRIEF, "room", "xxx")]
    assert paper.closed > 0


def test_a_failed_save_is_retried_without_a_new_change(
    writer, heard: Heard, paper: Paper, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.01)
    paper.trouble = sqlite3.OperationalError("who knows")
    autosave = writer(lambda: paper)
    autosave.queue_save(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    paper.trouble = None
    heard.wait(lambda: len(heard.saved) == 1)
    assert "unexpected" in heard.failed[0]


def test_the_same_failure_is_reported_again_after_a_good_save(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=0)
    for trouble in (JournalUnusable("Full", "x"), None, JournalUnusable("Full", "x")):
        paper.trouble = trouble
        autosave.queue_save(replace(DEBRIEF, role=str(paper.tries)))
        heard.wait(lambda: len(heard.saved) + len(heard.failed) > 0)
        autosave.flush(LONG if trouble is None else 0.2)
    heard.wait(lambda: len(heard.failed) == 2)
    paper.trouble = None


def test_a_listener_that_raises_does_not_stop_saving(paper: Paper):
    def fail(_: object) -> None:
        raise RuntimeError

    autosave = Autosave(lambda: paper, fail, fail, every=0)
    autosave.queue_save(DEBRIEF)
    assert autosave.flush(LONG)
    autosave.queue_save(replace(DEBRIEF, role="Engineer"))
    assert autosave.close(LONG)
    assert len(paper.saves) == 2


def test_a_journal_that_cannot_be_created_is_reported_and_created_later(writer, heard: Heard, path: Path):
    path.parent.write_text("in the way")
    autosave = writer(path, every=0)
    with pytest.raises(JournalUnusable):
        autosave.load("d").result(LONG)
    autosave.queue_save(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    path.parent.unlink()
    assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 1)


def test_a_full_disk_loses_no_text(writer, heard: Heard, path: Path):
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    autosave = writer(path, every=0)
    autosave.queue_save(DEBRIEF)
    assert autosave.flush(LONG)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, before[1]))
        autosave.queue_save(with_text(DEBRIEF, "room", "x" * 100_000))
        heard.wait(lambda: len(heard.failed) == 1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "your text is kept" in heard.failed[0]
    assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 2)
    assert heard.saved[-1].debrief.text_at("room") == "x" * 100_000
