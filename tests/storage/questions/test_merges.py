"""Two questions taken for one, and for two again, over a real journal."""

import sqlite3
from dataclasses import replace
from functools import partial

from debrief.storage.questions import details, edits, merges
from debrief.storage.records.journal import Journal
from tests.storage.three_asked import DAY, ids


def test_two_questions_are_merged_and_split_again(asked: Journal, db: sqlite3.Connection):
    before = [details.question(db, name) for name in ("pay", "salary")]
    asked.transact(partial(edits.review, question_id="pay", grade=2, at=3 * DAY))
    asked.transact(partial(merges.merge, into="pay", other="salary", now=4 * DAY))
    asked.index()
    assert ids(db) == ["pay", "why"]
    one = details.question(db, "pay")
    assert one is not None
    assert (one.answer, one.practise, [a.debrief for a in one.askings]) == ("52.", True, ["d3", "d2"])
    assert details.merged_questions(db, "pay") == [("salary", "Your salary expectations")]
    asked.transact(partial(merges.split, other="salary"))
    asked.index()
    assert sorted(ids(db)) == ["pay", "salary", "why"]
    after = details.question(db, "salary")
    assert after is not None
    assert before[1] is not None
    assert (after.wording, after.answer, after.askings) == (
        before[1].wording,
        before[1].answer,
        before[1].askings,
    )


def test_a_merge_taken_back_leaves_all_as_it_was(asked: Journal, db: sqlite3.Connection):
    """Also what had been merged into the other one before, and no former answer that only the merge had made."""
    asked.transact(partial(merges.merge, into="salary", other="why", now=4 * DAY))
    asked.index()
    before = [details.question(db, name) for name in ("pay", "salary")]
    asked.transact(partial(merges.merge, into="pay", other="salary", now=5 * DAY))
    assert asked.transact(partial(merges.undo_merge, before=before[0], other="salary", within=["why"]))
    asked.index()
    assert [details.question(db, name) for name in ("pay", "salary")] == before
    assert [one for one, _ in details.merged_questions(db, "salary")] == ["why"]
    assert not asked.transact(partial(merges.undo_merge, before=before[0], other="salary", within=["why"]))


def test_what_was_written_since_a_merge_stays_when_it_is_taken_back(asked: Journal, db: sqlite3.Connection):
    before = details.question(db, "pay")
    asked.transact(partial(merges.merge, into="pay", other="salary", now=4 * DAY))
    asked.transact(partial(edits.answer, question_id="pay", text="Between 50 and 55.", now=5 * DAY))
    assert asked.transact(partial(merges.undo_merge, before=before, other="salary", within=[]))
    after, other = details.question(db, "pay"), details.question(db, "salary")
    assert after is not None
    assert other is not None
    assert (after.answer, after.versions, other.answer) == ("Between 50 and 55.", (), "52.")


def test_a_split_taken_back_changes_nothing_that_it_had_not(asked: Journal, db: sqlite3.Connection):
    asked.transact(partial(merges.merge, into="pay", other="salary", now=4 * DAY))
    asked.transact(partial(edits.choose_for_practice, question_id="pay", chosen=False))
    asked.transact(partial(edits.answer, question_id="pay", text="", now=5 * DAY))
    before = details.question(db, "pay")
    answer = asked.transact(partial(merges.split, other="salary"))
    assert answer == "52."
    again = partial(merges.undo_split, into="pay", other="salary", answer=answer)
    assert asked.transact(partial(again, now=6 * DAY))
    assert details.question(db, "pay") == before
    assert not asked.transact(partial(again, now=7 * DAY))


def test_an_answer_written_since_a_split_is_a_former_one_when_it_is_taken_back(asked: Journal, db: sqlite3.Connection):
    asked.transact(partial(merges.merge, into="pay", other="salary", now=4 * DAY))
    asked.transact(partial(merges.split, other="salary"))
    asked.transact(partial(edits.answer, question_id="salary", text="55.", now=5 * DAY))
    assert asked.transact(partial(merges.undo_split, into="pay", other="salary", answer="52.", now=6 * DAY))
    found = details.question(db, "pay")
    assert found is not None
    assert (found.answer, [version.answer for version in found.versions]) == ("52.", ["55."])


def test_a_session_that_was_open_while_two_were_merged_loses_nothing(asked: Journal, db: sqlite3.Connection):
    base = asked.load("d3")
    assert base is not None
    asked.transact(partial(merges.merge, into="pay", other="salary", now=4 * DAY))
    entry = base.asked[0]
    mine = replace(base, asked=(replace(entry, said="A range", question=replace(entry.question, answer="55.")),))
    stored = asked.save(mine, base).debrief
    while asked.index():
        pass
    assert stored.asked[0].said == "A range"
    everything = [(q.answer, *(v.answer for v in q.versions)) for q in details.practice_questions(db)]
    assert any("55." in text for texts in everything for text in texts)


def test_erasing_the_debriefs_of_a_merged_question_leaves_nothing_of_it(asked: Journal, db: sqlite3.Connection):
    asked.transact(partial(merges.merge, into="why", other="pay", now=4 * DAY))
    asked.discard("d2")
    assert db.execute("SELECT id FROM question ORDER BY id").fetchall() == [("salary",), ("why",)]
