"""The writer: when it saves, what it says, and that it keeps the words while it cannot."""

import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief, with_text
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from debrief.storage.threads.autosave import Autosave
from tests.storage.debrief_strategies import written
from tests.storage.paper import DEBRIEF, LONG, Gate, GatedJournal, Heard, Paper


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
    assert len(autosave._drafts) == 0


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
    current = autosave.adopt(with_text(mine, "close", "A walk."))
    assert (current.text_at("room"), current.text_at("close")) == ("It was\n\nTheirs.", "A walk.")
    autosave.offer(with_text(current, "room", "Mine alone."))
    assert autosave.flush(LONG)
    heard.wait(lambda: heard.saved[-1].debrief.text_at("room") == "Mine alone.")
    assert written(journal.load("d")) == written(heard.saved[-1].debrief)
    assert not heard.saved[-1].merged


def test_a_typo_mended_while_a_save_runs_stays_mended_when_others_words_come_in(writer, heard: Heard, journal: Journal):
    base = journal.save(with_text(DEBRIEF, "room", "It wsa"), None).debrief
    gate = Gate()
    autosave = writer(lambda: GatedJournal(journal.path, gate), every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(replace(base, role="Engineer"), base)
    autosave.offer(mine := with_text(mine, "room", "It wsa b"))
    heard.wait(lambda: len(heard.saved) == 1)
    gate.may_save.clear()
    gate.began.clear()
    autosave.offer(mine := with_text(mine, "room", "It wsa br"))
    assert gate.began.wait(LONG)
    mine = autosave.adopt(mine)
    autosave.offer(mine := with_text(mine, "room", "It was br"))
    gate.may_save.set()
    assert autosave.flush(LONG)
    mine = autosave.adopt(mine)
    assert (mine.role, mine.text_at("room")) == ("Engineer", "It was br")
    assert autosave.flush(LONG)
    stored = journal.load("d")
    assert (stored.role, stored.text_at("room")) == ("Engineer", "It was br")
    assert not any(saved.clashes for saved in heard.saved)


def test_a_typo_mended_after_several_merged_saves_stays_mended(writer, heard: Heard, journal: Journal):
    base = journal.save(with_text(DEBRIEF, "room", "It wsa"), None).debrief
    autosave = writer(journal.path, every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(replace(base, role="Engineer"), base)
    for text in ("It wsa b", "It wsa br"):
        autosave.offer(mine := with_text(mine, "room", text))
        assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 2)
    mine = autosave.adopt(mine)  # told by the first of the two
    autosave.offer(mine := with_text(mine, "room", "It was br"))
    assert autosave.flush(LONG)
    assert autosave.adopt(mine) is mine  # told by the second
    stored = journal.load("d")
    assert (stored.role, stored.text_at("room")) == ("Engineer", "It was br")


def test_discarding_keeps_what_somebody_else_wrote(writer, journal: Journal):
    autosave = writer(journal.path, every=0)
    blank = Debrief(id="d", started_at=1)
    autosave.offer(replace(blank, company="A"))
    assert autosave.flush(LONG)
    base = journal.load("d")
    journal.save(with_text(base, "room", "Theirs."), base)
    autosave.offer(blank)
    autosave.discard("d").result(LONG)
    assert (journal.load("d").text_at("room"), journal.load("d").company) == ("Theirs.", "")


def test_discarding_a_debrief_nobody_edits_deletes_it_only_while_it_is_blank(writer, journal: Journal):
    autosave = writer(journal.path)
    journal.save(Debrief(id="blank", started_at=1), None)
    journal.save(DEBRIEF, None)
    for debrief_id in ("blank", "d", "nobody"):
        autosave.discard(debrief_id).result(LONG)
    assert journal.load("blank") is None
    assert journal.load("d") is not None


def test_what_is_typed_after_discarding_is_kept(writer, journal: Journal):
    gate = Gate()
    autosave = writer(lambda: GatedJournal(journal.path, gate), every=0)
    blank = Debrief(id="d", started_at=1)
    gate.may_save.clear()
    autosave.offer(replace(blank, company="A"))
    assert gate.began.wait(LONG)
    autosave.offer(blank)
    discarded = autosave.discard("d")
    autosave.offer(replace(blank, company="B"))
    gate.may_save.set()
    discarded.result(LONG)
    assert autosave.flush(LONG)
    assert journal.load("d").company == "B"


def test_closing_discards_what_is_blank_but_not_what_somebody_else_wrote(writer, journal: Journal):
    autosave = writer(journal.path, every=0)
    for name in ("mine", "theirs"):
        autosave.offer(Debrief(id=name, started_at=1, company="A"))
    assert autosave.flush(LONG)
    base = journal.load("theirs")
    journal.save(with_text(base, "room", "Theirs."), base)
    for name in ("mine", "theirs"):
        autosave.offer(Debrief(id=name, started_at=1))
    assert autosave.close(LONG)
    assert journal.load("mine") is None
    assert journal.load("theirs").text_at("room") == "Theirs."


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
