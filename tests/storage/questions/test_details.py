"""Questions with all there is to them, over a real journal."""

import json
import sqlite3
from dataclasses import replace

from debrief.domain.lists.questions import QuestionOrder, QuestionSelection
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.questions import details
from debrief.storage.questions.listing import iter_batches, iter_summaries
from debrief.storage.records.journal import Journal
from tests.storage.three_asked import held


def test_a_practice_question_has_every_asking_the_latest_first(journal: Journal, db: sqlite3.Connection):
    question = Question(id="q", wording="Why us?", answer="The work.")
    first = Debrief(
        id="first", started_at=1, company="Acme", asked=(Asked(question=question, said="Er", discomfort=4),)
    )
    stored = journal.save(first, None).debrief.asked[0].question
    journal.save(Debrief(id="second", started_at=2, held=held(3), asked=(Asked(question=stored),)), None)
    journal.index()
    (found,) = details.practice_questions(db)
    assert (found.wording, found.answer, found.discomfort) == ("Why us?", "The work.", 4)
    assert [(a.debrief, a.said, a.certainty) for a in found.askings] == [("second", "", ""), ("first", "Er", "")]
    assert (found.askings[0].held, found.askings[1].company) == (held(3), "Acme")


ASKED_ONCE, ASKED_BADLY = (
    Asked(wording=name, discomfort=discomfort, question=Question(id=name, wording=name))
    for name, discomfort in (("one", None), ("two", 3))
)


def test_reading_questions_slowly_keeps_no_writer_waiting(journal: Journal, db: sqlite3.Connection):
    base = journal.save(Debrief(started_at=1, asked=(ASKED_ONCE, ASKED_BADLY)), None).debrief
    journal.index()
    reading, lines = details.practice_questions(db), iter_summaries(db)
    assert next(reading).id == next(lines).id == "two"
    journal.save(replace(base, asked=base.asked[1:]), base)
    assert [question.id for question in reading] == [line.id for line in lines] == ["one"]


def test_a_batch_holds_no_more_askings_than_it_may_but_for_one_question_that_is_alone(
    journal: Journal, db: sqlite3.Connection
):
    times = {"a": 1, "b": 2, "c": 5, "d": 2, "e": 2, "f": 1, "g": 1}
    known = {name: Question(id=name, wording=name) for name in times}
    for number in range(5):
        asked = tuple(Asked(wording=n, question=known[n]) for n, often in times.items() if often > number)
        saved = journal.save(Debrief(started_at=number, asked=asked), None).debrief
        known |= {one.question.id: one.question for one in saved.asked}
    while journal.index():
        pass
    by_wording = QuestionSelection(order=QuestionOrder.WORDING)
    names = dict(db.execute("SELECT rowid, id FROM question"))

    def batches(**most: int) -> list[str]:
        return ["".join(names[rowid] for rowid in json.loads(those)) for those in iter_batches(db, by_wording, **most)]

    assert batches(questions=100, askings=4) == ["ab", "c", "de", "fg"]
    assert batches(questions=3, askings=100) == ["abc", "def", "g"]
    assert batches(questions=2) == ["ab", "cd", "ef", "g"]
    assert batches(questions=2, limit=3) == ["ab", "c"]
    found = list(details.practice_questions(db, by_wording))
    assert {question.id: len(question.askings) for question in found} == times


def test_of_a_question_asked_very_often_the_latest_are_read_and_the_others_counted(
    journal: Journal, db: sqlite3.Connection
):
    question = Question(id="q", wording="Why us?")
    for number in range(details.NEWEST + 3):
        asked = Asked(question=question, wording="Why us?", discomfort=5 if number == 0 else 1)
        question = (
            journal.save(Debrief(id=f"d{number}", started_at=number, asked=(asked,)), None).debrief.asked[0].question
        )
    found = details.question(db, "q")
    assert found is not None
    assert (len(found.askings), found.askings[0].debrief) == (details.NEWEST, f"d{details.NEWEST + 2}")
    assert (found.times, found.discomfort) == (details.NEWEST + 3, 5)
    while journal.index():
        pass
    (whole,) = details.practice_questions(db)
    assert (len(whole.askings), whole.times, whole.discomfort) == (details.NEWEST + 3, details.NEWEST + 3, 5)


def test_the_first_questions_are_all_that_is_read_of_them(journal: Journal, db: sqlite3.Connection):
    journal.save(Debrief(started_at=1, asked=(ASKED_ONCE, ASKED_BADLY)), None)
    journal.index()
    read: list[str] = []
    db.set_trace_callback(read.append)
    (first,) = details.JournalQuestions(db).questions(QuestionSelection(), limit=1)
    db.set_trace_callback(None)
    assert first.id == "two"
    assert not any("'one'" in query for query in read)
    assert all("LIMIT" in query for query in read if "FROM question AS q" in query)
