"""Discarding a draft: it deletes only what the user alone wrote."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief, with_text
from debrief.storage.records.journal import Journal
from tests.storage.paper import DEBRIEF, LONG, Gate, GatedJournal


def test_discarding_deletes_a_debrief_and_its_pending_version(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.queue_save(DEBRIEF)
    autosave.discard("d").result(LONG)
    assert autosave.flush(LONG)
    assert journal.load("d") is None


def test_discarding_keeps_the_text_of_another_writer(writer, journal: Journal):
    autosave = writer(journal.path, every=0)
    blank = Debrief(id="d", started_at=1)
    autosave.queue_save(replace(blank, company="A"))
    assert autosave.flush(LONG)
    base = journal.load("d")
    journal.save(with_text(base, "room", "Theirs."), base)
    autosave.queue_save(blank)
    autosave.discard("d").result(LONG)
    assert (journal.load("d").text_at("room"), journal.load("d").company) == ("Theirs.", "")


def test_discarding_an_unedited_debrief_deletes_it_only_if_it_is_blank(writer, journal: Journal):
    autosave = writer(journal.path)
    journal.save(Debrief(id="blank", started_at=1), None)
    journal.save(DEBRIEF, None)
    for debrief_id in ("blank", "d", "nobody"):
        autosave.discard(debrief_id).result(LONG)
    assert journal.load("blank") is None
    assert journal.load("d") is not None


def test_text_queued_after_discarding_is_kept(writer, journal: Journal):
    gate = Gate()
    autosave = writer(lambda: GatedJournal(journal.path, gate), every=0)
    blank = Debrief(id="d", started_at=1)
    gate.may_save.clear()
    autosave.queue_save(replace(blank, company="A"))
    assert gate.began.wait(LONG)
    autosave.queue_save(blank)
    discarded = autosave.discard("d")
    autosave.queue_save(replace(blank, company="B"))
    gate.may_save.set()
    discarded.result(LONG)
    assert autosave.flush(LONG)
    assert journal.load("d").company == "B"


def test_closing_discards_a_blank_debrief_unless_another_writer_wrote_in_it(writer, journal: Journal):
    autosave = writer(journal.path, every=0)
    for name in ("mine", "theirs"):
        autosave.queue_save(Debrief(id=name, started_at=1, company="A"))
    assert autosave.flush(LONG)
    base = journal.load("theirs")
    journal.save(with_text(base, "room", "Theirs."), base)
    for name in ("mine", "theirs"):
        autosave.queue_save(Debrief(id=name, started_at=1))
    assert autosave.close(LONG)
    assert journal.load("mine") is None
    assert journal.load("theirs").text_at("room") == "Theirs."
