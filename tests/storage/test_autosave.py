"""The writer: when it saves, what it says, and that it keeps the words while it cannot."""

import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import with_text
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from debrief.storage.threads.autosave import Autosave
from tests.storage.paper import DEBRIEF, LONG, Heard, Paper
from tests.storage.records import written


def test_the_first_offer_is_saved_at_once(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=1000)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.saved) == 1)
    assert paper.saves == [DEBRIEF]


def test_only_the_newest_of_many_offers_is_saved(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper)
    paper.may_save.clear()
    autosave.offer(DEBRIEF)
    assert paper.began.wait(LONG)
    for length in range(50):
        autosave.offer(with_text(DEBRIEF, "room", "x" * length))
    paper.may_save.set()
    assert autosave.flush(LONG)
    assert paper.saves == [DEBRIEF, with_text(DEBRIEF, "room", "x" * 49)]


def test_it_saves_while_offers_keep_coming_and_not_more_often_than_it_should(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=0.03)
    begin, offers = time.monotonic(), 0
    while len(paper.saves) < 6 and time.monotonic() - begin < LONG:
        offers += 1
        autosave.offer(with_text(DEBRIEF, "room", "x" * (offers % 100)))
    assert 5 * 0.03 <= time.monotonic() - begin < LONG
    assert offers > 6


def test_between_two_saves_it_waits_for_the_clock(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=1000)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.saved) == 1)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert paper.tries == 1
    assert autosave.flush(LONG)
    assert paper.saves[-1].role == "Engineer"


def test_a_trouble_is_told_once_and_the_newest_words_are_kept_until_it_is_over(writer, heard: Heard, paper: Paper):
    paper.trouble = JournalUnusable("There is no room left on the disk of /j", "free some space")
    autosave = writer(lambda: paper, every=0)
    for length in range(1, 4):
        autosave.offer(with_text(DEBRIEF, "room", "x" * length))
        tries = paper.tries
        assert not autosave.flush(0)
        deadline = time.monotonic() + LONG
        while paper.tries <= tries and time.monotonic() < deadline:
            autosave.flush(0.001)
    assert len(heard.failed) == 1
    assert "Not saved yet: There is no room left on the disk of /j; your words are kept" in heard.failed[0]
    paper.trouble = None
    assert autosave.flush(LONG)
    assert paper.saves == [with_text(DEBRIEF, "room", "xxx")]
    assert paper.closed > 0


def test_it_tries_again_on_its_own(writer, heard: Heard, paper: Paper, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("debrief.storage.threads.autosave.RETRY_EVERY", 0.01)
    paper.trouble = sqlite3.OperationalError("who knows")
    autosave = writer(lambda: paper)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    paper.trouble = None
    heard.wait(lambda: len(heard.saved) == 1)
    assert "unexpected" in heard.failed[0]


def test_the_same_trouble_after_a_good_save_is_told_again(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=0)
    for trouble in (JournalUnusable("Full", "x"), None, JournalUnusable("Full", "x")):
        paper.trouble = trouble
        autosave.offer(replace(DEBRIEF, role=str(paper.tries)))
        heard.wait(lambda: len(heard.saved) + len(heard.failed) > 0)
        autosave.flush(LONG if trouble is None else 0.2)
    heard.wait(lambda: len(heard.failed) == 2)
    paper.trouble = None


def test_a_listener_that_fails_stops_nothing(paper: Paper):
    def fail(_: object) -> None:
        raise RuntimeError

    autosave = Autosave(lambda: paper, fail, fail, every=0)
    autosave.offer(DEBRIEF)
    assert autosave.flush(LONG)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.close(LONG)
    assert len(paper.saves) == 2


def test_closing_saves_what_was_offered_last_and_closes_the_journal(writer, heard: Heard, path: Path):
    autosave = writer(path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.close(LONG)
    assert [saved.debrief.role for saved in heard.saved][-1] == "Engineer"
    journal = Journal(path)
    assert journal.load("d") == heard.saved[-1].debrief
    journal.close()


def test_what_was_offered_last_is_tried_once_more_while_closing(writer, paper: Paper):
    autosave = writer(lambda: paper, every=0)
    paper.may_save.clear()
    autosave.offer(DEBRIEF)
    assert paper.began.wait(LONG)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert not autosave.close(0)
    paper.may_save.set()
    assert autosave.close(LONG)
    assert paper.saves[-1].role == "Engineer"


def test_a_loaded_debrief_goes_on_from_what_is_stored(writer, heard: Heard, journal: Journal):
    base = journal.save(DEBRIEF, None).debrief
    autosave = writer(journal.path)
    assert autosave.load("nobody").result(LONG) is None
    loaded = autosave.load("d").result(LONG)
    assert loaded == base
    autosave.offer(replace(loaded, company=""))
    assert autosave.flush(LONG)
    assert journal.load("d").company == ""


def test_what_is_only_looked_at_is_the_newest_too(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.read("d").result(LONG).role == "Engineer"
    assert autosave.flush(LONG)
    assert autosave.read("d").result(LONG).role == "Engineer"
    assert autosave.read("nobody").result(LONG) is None


def test_nothing_is_kept_of_a_debrief_that_nobody_writes_any_more(writer, heard: Heard, journal: Journal):
    for name in "abc":
        journal.save(replace(DEBRIEF, id=name), None)
    autosave = writer(journal.path)
    for name in "abc":
        autosave.read(name).result(LONG)
    autosave.offer(replace(autosave.load("a").result(LONG), role="Engineer"))
    autosave.release("a")
    autosave.load("b").result(LONG)
    autosave.release("b")
    assert autosave.flush(LONG)
    assert journal.load("a").role == "Engineer"
    assert len(autosave._offered) == 0


def test_loading_what_is_still_being_written_returns_the_newest(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.load("d").result(LONG).role == "Engineer"


def test_a_discarded_debrief_is_gone_with_what_was_not_saved_yet(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.discard("d").result(LONG)
    assert autosave.flush(LONG)
    assert journal.load("d") is None


def test_words_of_another_window_outlive_any_number_of_saves_that_do_not_know_them(
    writer, heard: Heard, journal: Journal
):
    base = journal.save(with_text(DEBRIEF, "room", "It"), None).debrief
    autosave = writer(journal.path, every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(with_text(replace(base, role="Engineer"), "room", "It\n\nTheirs."), base)
    for text in ("It w", "It wa", "It was"):
        mine = with_text(mine, "room", text)
        autosave.offer(mine)
        assert autosave.flush(LONG)
    stored = journal.load("d")
    assert (stored.role, stored.text_at("room")) == ("Engineer", "It was\n\nTheirs.")

    heard.wait(lambda: len(heard.saved) == 3)
    current = autosave.adopt(heard.saved[-1], with_text(mine, "close", "A walk."))
    assert (current.text_at("room"), current.text_at("close")) == ("It was\n\nTheirs.", "A walk.")
    autosave.offer(with_text(current, "room", "Mine alone."))
    assert autosave.flush(LONG)
    heard.wait(lambda: heard.saved[-1].debrief.text_at("room") == "Mine alone.")
    assert written(journal.load("d")) == written(heard.saved[-1].debrief)
    assert not heard.saved[-1].merged


def test_a_journal_that_cannot_be_made_is_told_and_made_as_soon_as_it_can_be(writer, heard: Heard, path: Path):
    path.parent.write_text("in the way")
    autosave = writer(path, every=0)
    with pytest.raises(JournalUnusable):
        autosave.load("d").result(LONG)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    path.parent.unlink()
    assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 1)


def test_a_full_disk_loses_nothing_and_is_over_when_there_is_room(writer, heard: Heard, path: Path):
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    autosave = writer(path, every=0)
    autosave.offer(DEBRIEF)
    assert autosave.flush(LONG)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, before[1]))
        autosave.offer(with_text(DEBRIEF, "room", "x" * 100_000))
        heard.wait(lambda: len(heard.failed) == 1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "your words are kept" in heard.failed[0]
    assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 2)
    assert heard.saved[-1].debrief.text_at("room") == "x" * 100_000
