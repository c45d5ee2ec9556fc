"""Drafts: what each was made from, one edit session at a time, and for no longer than needed."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.storage.records.save_result import SaveResult
from debrief.storage.threads.drafts import Drafts, EditSession

STORED = Debrief(id="d", started_at=1, company="Acme", rev=1)
MINE = replace(STORED, role="Engineer")


def begin_save(drafts: Drafts) -> tuple[EditSession, Debrief]:
    session = drafts.get("d")
    assert session is not None
    assert session.pending is not None
    session.saving = True
    return session, session.pending


def store(drafts: Drafts) -> None:
    session, mine = begin_save(drafts)
    drafts.finish_save(session, mine, SaveResult(debrief=replace(mine, rev=mine.rev + 1), mine=mine))


def test_what_is_offered_next_is_made_from_what_was_stored_last():
    drafts = Drafts()
    assert drafts.begin("d", STORED) == STORED
    drafts.set_newest(MINE)
    store(drafts)
    assert drafts.pending == []
    assert drafts.get("d").base == replace(MINE, rev=2)


def test_an_edit_session_lasts_until_the_debrief_is_loaded_again():
    drafts = Drafts()
    drafts.begin("d", STORED)
    first = drafts.get("d").id
    drafts.set_newest(MINE)
    store(drafts)
    drafts.set_newest(replace(MINE, stage="Call"))
    assert drafts.get("d").id == first
    assert drafts.begin("d", STORED) == replace(MINE, stage="Call")
    assert drafts.get("d").id != first
    assert drafts.get("d").base == replace(MINE, rev=2)


def test_what_has_ended_is_forgotten_once_it_is_stored():
    drafts = Drafts()
    drafts.begin("d", STORED)
    drafts.set_newest(MINE)
    drafts.end("d")
    assert drafts.pending == ["d"]
    store(drafts)
    assert len(drafts) == 0


def test_whoever_goes_on_before_the_last_words_are_stored_goes_on_from_them():
    drafts = Drafts()
    drafts.begin("d", STORED)
    drafts.set_newest(MINE)
    drafts.end("d")
    assert drafts.begin("d", STORED) == MINE
    store(drafts)
    assert drafts.get("d").base == replace(MINE, rev=2)


def save_merged(drafts: Drafts) -> Debrief:
    """Store the pending version together with what somebody else wrote; return the record."""
    session, mine = begin_save(drafts)
    theirs = replace(mine, stage="Call", rev=2)
    drafts.finish_save(session, mine, SaveResult(debrief=theirs, mine=mine, merged=True))
    return theirs


def test_what_somebody_else_wrote_is_adopted_in_the_same_edit_session():
    drafts = Drafts()
    drafts.begin("d", STORED)
    first = drafts.get("d").id
    drafts.set_newest(MINE)
    theirs = save_merged(drafts)
    adopted = drafts.adopt(replace(MINE, people="Ada"))
    assert (adopted.stage, adopted.people) == ("Call", "Ada")
    assert (drafts.get("d").base, drafts.get("d").id, drafts.pending) == (theirs, first, ["d"])
    assert drafts.adopt(adopted) is adopted


def test_nothing_is_adopted_while_a_save_runs_and_all_of_it_after():
    drafts = Drafts()
    drafts.begin("d", STORED)
    drafts.set_newest(MINE)
    theirs = save_merged(drafts)
    drafts.set_newest(newer := replace(MINE, people="Ada"))
    session, mine = begin_save(drafts)
    assert drafts.adopt(newer) is newer
    drafts.finish_save(session, mine, None)
    assert drafts.adopt(newer) == replace(theirs, people="Ada")


def test_what_waits_to_be_adopted_is_reported_even_by_a_save_that_had_nothing_to_write():
    drafts = Drafts()
    drafts.begin("d", STORED)
    drafts.set_newest(MINE)
    theirs = save_merged(drafts)
    drafts.set_newest(MINE)
    session, mine = begin_save(drafts)
    base = session.base
    assert base is not None
    result = drafts.finish_save(session, mine, SaveResult(debrief=base, mine=mine))
    assert result is not None
    assert (result.debrief, result.merged) == (theirs, True)


def test_nothing_is_adopted_of_what_was_deleted_meanwhile():
    drafts = Drafts()
    drafts.begin("d", STORED)
    drafts.set_newest(MINE)
    save_merged(drafts)
    drafts.set_newest(replace(MINE, people="Ada"))
    store(drafts)  # as a record of its own
    assert drafts.adopt(MINE) is MINE
