"""An entry is removed, which is saved, and put back: what hung on it is there again."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Note
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.questions import details, edits, merges
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text
from tests.storage.three_asked import DAY


def practise(journal: Journal, question: str, day: int) -> None:
    journal.transact(partial(edits.review, question_id=question, grade=2, at=day * DAY))
    assert store_text(
        journal, TextEdit(target=TextField.ATTEMPT, record=question, text=f"Said on day {day}.", at=day * DAY)
    )
    journal.transact(partial(edits.answer, question_id=question, text=f"Better on day {day}.", now=day * DAY))


def remove_and_put_back(journal: Journal, debrief_id: str, remove: Callable[[Debrief], Debrief]) -> None:
    before = load(journal, debrief_id)
    without = journal.save(remove(before), before, "a session").debrief
    journal.save(replace(before, rev=without.rev), without, "a session")


@pytest.fixture
def other(asked: Journal) -> Iterator[Journal]:
    """The journal in another window."""
    with closing(Journal(asked.path)) as journal:
        yield journal


def remove(journal: Journal, debrief_id: str) -> Callable[[], Debrief]:
    """Remove the questions of a debrief; return what puts them back, and returns the debrief as stored."""
    before = load(journal, debrief_id)
    without = journal.save(without_questions(before), before, "a session").debrief
    return lambda: journal.save(replace(before, rev=without.rev), without, "a session").debrief


def load(journal: Journal, debrief_id: str) -> Debrief:
    debrief = journal.load(debrief_id)
    assert debrief is not None
    return debrief


def without_questions(debrief: Debrief) -> Debrief:
    return replace(debrief, asked=())


def test_a_practised_question_has_its_answers_grades_and_schedule_again(asked: Journal, db: sqlite3.Connection):
    for day in (3, 4):
        practise(asked, "salary", day)
    before = details.question(db, "salary")
    assert before is not None
    assert (len(before.attempts), before.due_at is None) == (2, False)
    remove(asked, "d3")()
    assert details.question(db, "salary") == before


@pytest.mark.parametrize("debriefs", [["d3"], ["d2", "d3"]])
def test_so_has_a_question_that_was_merged_into_another(asked: Journal, db: sqlite3.Connection, debriefs: list[str]):
    for day, question in enumerate(("salary", "pay", "salary"), start=3):
        practise(asked, question, day)
    asked.transact(partial(merges.merge, into="pay", other="salary", now=7 * DAY))
    before = details.question(db, "pay")
    for put_back in [remove(asked, debrief_id) for debrief_id in debriefs]:
        put_back()
    assert details.question(db, "pay") == before
    asked.transact(partial(merges.split, other="salary"))
    assert attempts(db, "salary") == ["Said on day 5.", "Said on day 3."]


def test_a_rehearsed_plan_has_what_was_practised_again(journal: Journal, db: sqlite3.Connection):
    plan = Development(id="p", text="Rushed", cue="Before I answer", action="breathe", rehearsed=True)
    journal.save(Debrief(id="d", started_at=1, developments=(plan,)), None)
    ((question,),) = db.execute("SELECT id FROM question").fetchall()
    practise(journal, question, 3)
    before = details.question(db, question)
    assert before is not None
    remove_and_put_back(journal, "d", lambda debrief: replace(debrief, developments=()))
    assert details.question(db, question) == before


def test_a_note_has_its_former_texts_again(journal: Journal, db: sqlite3.Connection):
    journal.save(Debrief(id="d", started_at=1, notes=(Note(id="n", text="First."),)), None)
    debrief = load(journal, "d")
    journal.save(replace(debrief, notes=(replace(debrief.notes[0], text="Second."),)), debrief, "another session")
    former = "SELECT text FROM note_version"
    assert db.execute(former).fetchall() == [("First.",)]
    remove_and_put_back(journal, "d", lambda debrief: replace(debrief, notes=()))
    assert db.execute(former).fetchall() == [("First.",)]


def test_what_was_erased_in_between_stays_erased(asked: Journal, db: sqlite3.Connection):
    practise(asked, "salary", 3)
    remove(asked, "d3")()
    assert attempts(db, "salary") == ["Said on day 3."]
    asked.transact(lambda db: db.execute("DELETE FROM attempt"))
    remove(asked, "d3")()
    assert attempts(db, "salary") == []


def test_an_answer_written_in_another_window_becomes_a_former_one(
    asked: Journal, other: Journal, db: sqlite3.Connection
):
    base = load(asked, "d3")
    other.transact(partial(edits.answer, question_id="salary", text="A long new answer.", now=DAY))
    without = asked.save(without_questions(base), base, "a session").debrief
    asked.save(replace(base, rev=without.rev), without, "a session")
    found = details.question(db, "salary")
    assert found is not None
    assert (found.answer, {version.answer for version in found.versions}) == ("52.", {"52.", "A long new answer."})


def test_what_another_window_put_back_and_practised_counts(asked: Journal, other: Journal, db: sqlite3.Connection):
    practise(asked, "salary", 3)
    base = load(other, "d3")
    remove(asked, "d3")
    other.save(replace(base, rev=base.rev + 1), load(other, "d3"), "another session")
    practise(other, "salary", 6)
    before = details.question(db, "salary")
    remove(asked, "d3")()
    assert details.question(db, "salary") == before


def test_a_question_merged_meanwhile_is_asked_as_the_one_it_was_merged_into(
    asked: Journal, other: Journal, db: sqlite3.Connection
):
    put_back = remove(asked, "d1")
    other.transact(partial(merges.merge, into="pay", other="why", now=7 * DAY))
    assert [asking.question.id for asking in put_back().asked] == ["pay"]
    assert db.execute("SELECT question FROM asked WHERE debrief = 'd1'").fetchall() == [("pay",)]


def test_a_merged_question_is_merged_into_the_newest_one(asked: Journal, other: Journal, db: sqlite3.Connection):
    practise(asked, "salary", 3)
    asked.transact(partial(merges.merge, into="pay", other="salary", now=7 * DAY))
    put_back = remove(asked, "d3")
    other.transact(partial(merges.merge, into="why", other="pay", now=8 * DAY))
    put_back()
    merged = db.execute("SELECT id, merged_into FROM question WHERE merged_into IS NOT NULL ORDER BY id").fetchall()
    assert (merged, attempts(db, "why")) == ([("pay", "why"), ("salary", "why")], ["Said on day 3."])


def test_a_question_that_was_split_off_meanwhile_stays_so(asked: Journal, other: Journal, db: sqlite3.Connection):
    asked.transact(partial(merges.merge, into="pay", other="why", now=7 * DAY))
    put_back = remove(asked, "d1")
    other.transact(partial(merges.split, other="why"))
    put_back()
    assert db.execute("SELECT question, was FROM asked WHERE debrief = 'd1'").fetchall() == [("pay", None)]


def attempts(db: sqlite3.Connection, question: str) -> list[str]:
    found = details.question(db, question)
    return [attempt.text for attempt in found.attempts] if found else []
