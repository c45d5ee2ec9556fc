"""An entry is removed, which is saved, and put back: what hung on it is there again."""

import sqlite3
from collections.abc import Callable
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
    remove_and_put_back(asked, "d3", without_questions)
    assert details.question(db, "salary") == before


@pytest.mark.parametrize("debriefs", [["d3"], ["d2", "d3"]])
def test_so_has_a_question_that_was_merged_into_another(asked: Journal, db: sqlite3.Connection, debriefs: list[str]):
    for day, question in enumerate(("salary", "pay", "salary"), start=3):
        practise(asked, question, day)
    asked.transact(partial(merges.merge, into="pay", other="salary", now=7 * DAY))
    before = details.question(db, "pay")
    loaded = {debrief_id: load(asked, debrief_id) for debrief_id in debriefs}
    removed = {
        debrief_id: asked.save(without_questions(debrief), debrief, "a session").debrief
        for debrief_id, debrief in loaded.items()
    }
    for debrief_id, without in removed.items():
        asked.save(replace(loaded[debrief_id], rev=without.rev), without, "a session")
    assert details.question(db, "pay") == before
    asked.transact(partial(merges.split, other="salary"))
    salary = details.question(db, "salary")
    assert salary is not None
    assert [attempt.text for attempt in salary.attempts] == ["Said on day 5.", "Said on day 3."]


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
    remove_and_put_back(asked, "d3", without_questions)
    found = details.question(db, "salary")
    assert found is not None
    (attempt,) = found.attempts
    asked.transact(lambda db: db.execute("DELETE FROM attempt"))
    remove_and_put_back(asked, "d3", without_questions)
    again = details.question(db, "salary")
    assert again is not None
    assert (attempt.text, again.attempts) == ("Said on day 3.", ())
