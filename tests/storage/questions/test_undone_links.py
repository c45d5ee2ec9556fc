"""A link to a known question that is undone: the known one has its own answer again, and no word is lost."""

import sqlite3
from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question, link_question, unlink_question
from debrief.storage.records.journal import Journal

MINE = Asked(id="a", wording="Pay?", question=Question(id="own", wording="Pay?", answer="About 60."))


def known_with(answer: str, journal: Journal) -> Question:
    known = Question(id="known", wording="Your salary?", answer=answer)
    stored = journal.save(Debrief(started_at=1, asked=(Asked(wording=known.wording, question=known),)), None)
    return stored.debrief.asked[0].question


def answers(db: sqlite3.Connection) -> tuple[str, list[str]]:
    (answer,) = db.execute("SELECT answer FROM question WHERE id = 'known'").fetchone()
    return answer, [row[0] for row in db.execute("SELECT answer FROM answer_version WHERE question = 'known'")]


def link(journal: Journal, known: Question) -> Debrief:
    base = journal.save(Debrief(id="d", started_at=2, asked=(MINE,)), None, "session").debrief
    asked = link_question(base.asked[0], known)
    return journal.save(replace(base, asked=(asked,)), base, "session").debrief


@pytest.mark.parametrize("answer", ["Between 52 and 56.", ""])
def test_the_known_question_has_its_own_answer_again(journal: Journal, db: sqlite3.Connection, answer: str):
    linked = link(journal, known_with(answer, journal))
    assert answers(db)[0] == (f"{answer}\n\nAbout 60." if answer else "About 60.")
    undone = unlink_question(linked.asked[0], MINE.question)
    stored = journal.save(replace(linked, asked=(undone,)), linked, "session").debrief
    assert answers(db) == (answer, [])
    assert stored.asked[0].question.answer == "About 60."


def test_an_answer_that_was_edited_after_the_link_stays(journal: Journal, db: sqlite3.Connection):
    linked = link(journal, known_with("Between 52 and 56.", journal))
    edited = replace(linked.asked[0].question, answer="Let us talk about the work first.")
    better = journal.save(
        replace(linked, asked=(replace(linked.asked[0], question=edited),)), linked, "session"
    ).debrief
    undone = unlink_question(better.asked[0], MINE.question)
    journal.save(replace(better, asked=(undone,)), better, "session")
    assert answers(db)[0] == "Let us talk about the work first."


def test_what_another_session_linked_stays(journal: Journal, db: sqlite3.Connection):
    linked = link(journal, known_with("Between 52 and 56.", journal))
    undone = unlink_question(linked.asked[0], MINE.question)
    journal.save(replace(linked, asked=(undone,)), linked, "another session")
    assert answers(db)[0] == "Between 52 and 56.\n\nAbout 60."
