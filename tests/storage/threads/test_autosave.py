"""Autosave: when it saves, and which version it reads and saves."""

import time
from dataclasses import replace
from pathlib import Path

from debrief.domain.record.debrief import with_text
from debrief.storage.records.journal import Journal
from tests.storage.paper import DEBRIEF, LONG, Heard, Paper


def test_the_first_change_is_saved_at_once(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=1000)
    autosave.queue_save(DEBRIEF)
    heard.wait(lambda: len(heard.saved) == 1)
    assert paper.saves == [DEBRIEF]


def test_only_the_newest_of_many_changes_is_saved(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper)
    paper.may_save.clear()
    autosave.queue_save(DEBRIEF)
    assert paper.began.wait(LONG)
    for length in range(50):
        autosave.queue_save(with_text(DEBRIEF, "room", "x" * length))
    paper.may_save.set()
    assert autosave.flush(LONG)
    assert paper.saves == [DEBRIEF, with_text(DEBRIEF, "room", "x" * 49)]


def test_saves_during_steady_changes_keep_the_interval(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=0.03)
    begin, offers = time.monotonic(), 0
    while len(paper.saves) < 6 and time.monotonic() - begin < LONG:
        offers += 1
        autosave.queue_save(with_text(DEBRIEF, "room", "x" * (offers % 100)))
    assert 5 * 0.03 <= time.monotonic() - begin < LONG
    assert offers > 6


def test_a_second_save_waits_for_the_interval(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=1000)
    autosave.queue_save(DEBRIEF)
    heard.wait(lambda: len(heard.saved) == 1)
    autosave.queue_save(replace(DEBRIEF, role="Engineer"))
    assert paper.tries == 1
    assert autosave.flush(LONG)
    assert paper.saves[-1].role == "Engineer"


def test_closing_saves_the_last_change_and_closes_the_journal(writer, heard: Heard, path: Path):
    autosave = writer(path, every=1000)
    autosave.queue_save(DEBRIEF)
    autosave.queue_save(replace(DEBRIEF, role="Engineer"))
    assert autosave.close(LONG)
    assert [saved.debrief.role for saved in heard.saved][-1] == "Engineer"
    journal = Journal(path)
    assert journal.load("d") == heard.saved[-1].debrief
    journal.close()


def test_closing_retries_the_last_change(writer, paper: Paper):
    autosave = writer(lambda: paper, every=0)
    paper.may_save.clear()
    autosave.queue_save(DEBRIEF)
    assert paper.began.wait(LONG)
    autosave.queue_save(replace(DEBRIEF, role="Engineer"))
    assert not autosave.close(0)
    paper.may_save.set()
    assert autosave.close(LONG)
    assert paper.saves[-1].role == "Engineer"


def test_edits_of_a_loaded_debrief_are_based_on_the_stored_one(writer, heard: Heard, journal: Journal):
    base = journal.save(DEBRIEF, None).debrief
    autosave = writer(journal.path)
    assert autosave.load("nobody").result(LONG) is None
    loaded = autosave.load("d").result(LONG)
    assert loaded == base
    autosave.queue_save(replace(loaded, company=""))
    assert autosave.flush(LONG)
    assert journal.load("d").company == ""


def test_reading_returns_the_newest_version(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.queue_save(DEBRIEF)
    autosave.queue_save(replace(DEBRIEF, role="Engineer"))
    assert autosave.read("d").result(LONG).role == "Engineer"
    assert autosave.flush(LONG)
    assert autosave.read("d").result(LONG).role == "Engineer"
    assert autosave.read("nobody").result(LONG) is None


def test_a_released_debrief_leaves_memory_once_it_is_stored(writer, heard: Heard, journal: Journal):
    for name in "abc":
        journal.save(replace(DEBRIEF, id=name), None)
    autosave = writer(journal.path)
    for name in "abc":
        autosave.read(name).result(LONG)
    autosave.queue_save(replace(autosave.load("a").result(LONG), role="Engineer"))
    autosave.release("a")
    autosave.load("b").result(LONG)
    autosave.release("b")
    assert autosave.flush(LONG)
    assert journal.load("a").role == "Engineer"
    assert len(autosave._drafts) == 0


def test_loading_returns_the_newest_version(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.queue_save(DEBRIEF)
    autosave.queue_save(replace(DEBRIEF, role="Engineer"))
    assert autosave.load("d").result(LONG).role == "Engineer"
