"""Autosave beside another writer: both texts survive, and corrections stay."""

from dataclasses import replace

import pytest

from debrief.domain.record.debrief import with_text
from debrief.storage.records.journal import Journal
from tests.storage.debrief_strategies import written
from tests.storage.paper import DEBRIEF, LONG, Gate, GatedJournal, Heard

pytestmark = pytest.mark.row(4)


def test_text_of_another_window_survives_saves_that_do_not_have_it(writer, heard: Heard, journal: Journal):
    base = journal.save(with_text(DEBRIEF, "room", "It"), None).debrief
    autosave = writer(journal.path, every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(with_text(replace(base, role="Engineer"), "room", "It\n\nTheirs."), base)
    for text in ("It w", "It wa", "It was"):
        mine = with_text(mine, "room", text)
        autosave.queue_save(mine)
        assert autosave.flush(LONG)
    stored = journal.load("d")
    assert (stored.role, stored.text_at("room")) == ("Engineer", "It was\n\nTheirs.")

    heard.wait(lambda: len(heard.saved) == 3)
    current = autosave.adopt(with_text(mine, "close", "A walk."))
    assert (current.text_at("room"), current.text_at("close")) == ("It was\n\nTheirs.", "A walk.")
    autosave.queue_save(with_text(current, "room", "Mine alone."))
    assert autosave.flush(LONG)
    heard.wait(lambda: heard.saved[-1].debrief.text_at("room") == "Mine alone.")
    assert written(journal.load("d")) == written(heard.saved[-1].debrief)
    assert not heard.saved[-1].merged


def test_a_typo_corrected_during_a_save_stays_corrected_after_a_merge(writer, heard: Heard, journal: Journal):
    base = journal.save(with_text(DEBRIEF, "room", "It wsa"), None).debrief
    gate = Gate()
    autosave = writer(lambda: GatedJournal(journal.path, gate), every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(replace(base, role="Engineer"), base)
    autosave.queue_save(mine := with_text(mine, "room", "It wsa b"))
    heard.wait(lambda: len(heard.saved) == 1)
    gate.may_save.clear()
    gate.began.clear()
    autosave.queue_save(mine := with_text(mine, "room", "It wsa br"))
    assert gate.began.wait(LONG)
    mine = autosave.adopt(mine)
    autosave.queue_save(mine := with_text(mine, "room", "It was br"))
    gate.may_save.set()
    assert autosave.flush(LONG)
    mine = autosave.adopt(mine)
    assert (mine.role, mine.text_at("room")) == ("Engineer", "It was br")
    assert autosave.flush(LONG)
    stored = journal.load("d")
    assert (stored.role, stored.text_at("room")) == ("Engineer", "It was br")
    assert not any(saved.clashes for saved in heard.saved)


def test_a_typo_corrected_after_several_merges_stays_corrected(writer, heard: Heard, journal: Journal):
    base = journal.save(with_text(DEBRIEF, "room", "It wsa"), None).debrief
    autosave = writer(journal.path, every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(replace(base, role="Engineer"), base)
    for text in ("It wsa b", "It wsa br"):
        autosave.queue_save(mine := with_text(mine, "room", text))
        assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 2)
    mine = autosave.adopt(mine)  # told by the first of the two
    autosave.queue_save(mine := with_text(mine, "room", "It was br"))
    assert autosave.flush(LONG)
    assert autosave.adopt(mine) is mine  # told by the second
    stored = journal.load("d")
    assert (stored.role, stored.text_at("room")) == ("Engineer", "It was br")


def test_each_window_keeps_its_place_in_the_guide_and_the_last_one_left_is_stored(writer, journal: Journal):
    journal.save(with_text(DEBRIEF, "room", "It"), None)
    first, second = writer(journal.path, every=0), writer(journal.path, every=0)
    mine, theirs = first.load("d").result(LONG), second.load("d").result(LONG)
    second.queue_save(
        theirs := replace(with_text(theirs, "close", "Theirs."), step="close", skipped=("a",), quick=True)
    )
    assert second.flush(LONG)
    first.queue_save(mine := with_text(mine, "room", "It was"))
    assert first.flush(LONG)
    mine = first.adopt(mine)
    assert (mine.text_at("close"), mine.step, mine.skipped, mine.quick) == ("Theirs.", DEBRIEF.step, (), False)
    assert first.flush(LONG)
    second.release("d")
    assert second.submit(lambda _: True).result(LONG)
    assert (journal.load("d").step, journal.load("d").quick) == ("close", True)
    first.close(LONG)
    stored = journal.load("d")
    assert (stored.step, stored.skipped, stored.quick) == (DEBRIEF.step, (), False)
    assert (stored.text_at("room"), stored.text_at("close")) == ("It was", "Theirs.")
