"""What is being written: what it is made from, one sitting at a time, and for no longer than needed."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.storage.records.save_result import SaveResult
from debrief.storage.threads.drafts import Drafts

STORED = Debrief(id="d", started_at=1, company="Acme", rev=1)
MINE = replace(STORED, role="Engineer")


def store(offered: Drafts) -> None:
    writing = offered.get("d")
    assert writing is not None
    assert writing.offered is not None
    mine = writing.offered
    offered.stored(writing, mine, SaveResult(debrief=replace(mine, rev=mine.rev + 1), mine=mine))


def test_what_is_offered_next_is_made_from_what_was_stored_last():
    offered = Drafts()
    assert offered.begin("d", STORED) == STORED
    offered.put(MINE)
    store(offered)
    assert offered.pending == []
    assert offered.get("d").base == replace(MINE, rev=2)


def test_a_sitting_lasts_until_the_debrief_is_loaded_again():
    offered = Drafts()
    offered.begin("d", STORED)
    first = offered.get("d").id
    offered.put(MINE)
    store(offered)
    offered.put(replace(MINE, stage="Call"))
    assert offered.get("d").id == first
    assert offered.begin("d", STORED) == replace(MINE, stage="Call")
    assert offered.get("d").id != first
    assert offered.get("d").base == replace(MINE, rev=2)


def test_what_has_ended_is_forgotten_once_it_is_stored():
    offered = Drafts()
    offered.begin("d", STORED)
    offered.put(MINE)
    offered.end("d")
    assert offered.pending == ["d"]
    store(offered)
    assert len(offered) == 0


def test_whoever_goes_on_before_the_last_words_are_stored_goes_on_from_them():
    offered = Drafts()
    offered.begin("d", STORED)
    offered.put(MINE)
    offered.end("d")
    assert offered.begin("d", STORED) == MINE
    store(offered)
    assert offered.get("d").base == replace(MINE, rev=2)


def test_what_somebody_else_wrote_is_adopted_in_the_same_sitting():
    offered = Drafts()
    offered.begin("d", STORED)
    sitting = offered.get("d").id
    offered.put(MINE)
    theirs = replace(MINE, stage="Call", rev=2)
    saved = SaveResult(debrief=theirs, mine=MINE, merged=True)
    offered.stored(offered.get("d"), MINE, saved)
    adopted = offered.adopt(saved, replace(MINE, people="Ada"))
    assert (adopted.stage, adopted.people) == ("Call", "Ada")
    assert (offered.get("d").base, offered.get("d").id, offered.pending) == (theirs, sitting, ["d"])
