"""Answers written in practice: stored under their question, found again, merged and erased with it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial

from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details, merges
from debrief.storage.questions.details import attempts
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text
from tests.storage.three_asked import DAY


def attempt(question: str, text: str, day: int) -> TextEdit:
    return TextEdit(target=TextField.ATTEMPT, record=question, text=text, at=day * DAY)


def texts(db: sqlite3.Connection, question: str) -> list[tuple[str, int]]:
    found = details.question(db, question)
    assert found is not None
    return [(one.text, one.at // DAY) for one in found.attempts]


def test_they_stand_under_their_question_the_latest_first(asked: Journal, db: sqlite3.Connection):
    for edit in (attempt("why", "One.", 3), attempt("pay", "Two.", 4), attempt("why", "Three.", 5)):
        assert store_text(asked, edit)
    assert texts(db, "why") == [("Three.", 5), ("One.", 3)]
    everything = {question.id: [one.text for one in question.attempts] for question in details.practice_questions(db)}
    assert everything == {"why": ["Three.", "One."], "pay": ["Two."], "salary": []}


def test_merging_questions_brings_them_together_and_undoing_it_takes_them_apart(asked: Journal, db: sqlite3.Connection):
    for edit in (attempt("pay", "Forty.", 3), attempt("salary", "Fifty.", 4)):
        assert store_text(asked, edit)
    before = details.question(db, "pay")
    asked.transact(partial(merges.merge, into="pay", other="salary", now=5 * DAY))
    assert texts(db, "pay") == [("Fifty.", 4), ("Forty.", 3)]
    assert store_text(asked, attempt("pay", "Sixty.", 6))
    assert asked.transact(partial(merges.undo_merge, before=before, other="salary", within=[]))
    assert (texts(db, "pay"), texts(db, "salary")) == ([("Sixty.", 6), ("Forty.", 3)], [("Fifty.", 4)])
    asked.transact(partial(merges.merge, into="pay", other="salary", now=7 * DAY))
    asked.transact(partial(merges.split, other="salary"))
    assert (texts(db, "pay"), texts(db, "salary")) == ([("Sixty.", 6), ("Forty.", 3)], [("Fifty.", 4)])


def test_a_question_asked_nowhere_any_more_gives_its_attempts_to_the_one_it_became(
    asked: Journal, db: sqlite3.Connection
):
    assert store_text(asked, attempt("salary", "Fifty.", 3))
    debrief = asked.load("d3")
    pay = asked.question("pay")
    assert debrief is not None
    assert pay is not None
    (one,) = debrief.asked
    asked.save(replace(debrief, asked=(replace(one, question=pay),)), debrief)
    assert texts(db, "pay") == [("Fifty.", 3)]


def test_erasing_the_last_debrief_that_asks_a_question_erases_them(asked: Journal):
    assert store_text(asked, attempt("salary", "A needle of fifty.", 3))
    assert b"A needle" in asked.path.read_bytes()
    asked.discard("d3")
    with closing(connect(asked.path, read_only=True)) as db:
        assert db.execute("SELECT count(*) FROM attempt").fetchone() == (0,)
    assert b"A needle" not in asked.path.read_bytes()


def test_both_columns_that_lead_to_them_are_looked_up_in_an_index(db: sqlite3.Connection):
    asked_for: list[str] = []
    db.set_trace_callback(asked_for.append)
    attempts(db, "(SELECT * FROM question WHERE id = ?) AS q", "why")
    db.set_trace_callback(None)
    plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {asked_for[-1]}"))
    assert "SCAN one" not in plan
    assert "attempt_question" in plan
