"""Answers, reviews and the order of practice, over a real journal."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from debrief.domain.lists.questions import QuestionSelection
from debrief.domain.practice.spacing import replay_reviews
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details, edits, listing, merges
from debrief.storage.questions.practice_queue import practice_queue
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal
from tests.storage.three_asked import DAY


def test_a_new_answer_keeps_the_one_before(asked: Journal, db: sqlite3.Connection):
    for at, text in ((5, "The people."), (5, "The work."), (7, "The work.")):
        asked.transact(partial(edits.answer, question_id="why", text=text, now=at))
    found = details.question(db, "why")
    assert found is not None
    assert (found.answer, [version.answer for version in found.versions]) == (
        "The work.",
        ["The people.", "The map."],
    )


def test_an_answer_changed_in_a_session_is_kept_once_and_not_letter_by_letter(asked: Journal, db: sqlite3.Connection):
    debrief = asked.load("d1")
    assert debrief is not None
    for letters in range(1, 6):
        first = debrief.asked[0]
        changed = replace(first, question=replace(first.question, answer="Other"[:letters]))
        debrief = asked.save(replace(debrief, asked=(changed,)), debrief, "one session").debrief
    found = details.question(db, "why")
    assert found is not None
    assert (found.answer, [version.answer for version in found.versions]) == ("Other", ["The map."])


def test_reviews_are_only_appended_and_give_the_card_again(asked: Journal, db: sqlite3.Connection):
    cards = [
        asked.transact(partial(edits.review, question_id="why", grade=grade, at=at * DAY))
        for at, grade in ((3, 3), (6, 1), (7, 2), (12, 4))
    ]
    log = edits.reviews(db, "why")
    assert [(review.at // DAY, int(review.grade)) for review in log] == [(3, 3), (6, 1), (7, 2), (12, 4)]
    assert replay_reviews(log) == cards[-1]
    (line,) = [line for line in listing.summaries(db) if line.id == "why"]
    assert (line.due_at, line.reviewed_at) == (cards[-1].due_at, 12 * DAY)
    with closing(connect(asked.path)) as writer, pytest.raises(sqlite3.IntegrityError, match="never changed"):
        writer.execute("UPDATE review SET grade = 4")


def test_practice_is_what_is_due_and_chosen_as_the_start_page_counts_it(asked: Journal, db: sqlite3.Connection):
    assert [line.id for line in practice_queue(db, 5 * DAY)] == ["salary"]
    asked.transact(partial(edits.review, question_id="why", grade=1, at=3 * DAY))
    asked.transact(partial(edits.review, question_id="salary", grade=4, at=3 * DAY))
    assert [line.id for line in practice_queue(db, 5 * DAY)] == ["why"]


def test_of_what_was_never_practised_the_chosen_come_first_then_uncomfortable_often_asked_unanswered(path: Path):
    def asked(name: str, discomfort: int | None, answer: str = "Yes.", *, practise: bool = False) -> Asked:
        question = Question(id=name, wording=f"{name}?", answer=answer, practise=practise)
        return Asked(question=question, wording=question.wording, discomfort=discomfort)

    once = [
        asked("mild", 2),
        asked("open", 3, ""),
        asked("done", 3),
        asked("worst", 5),
        asked("chosen", 1, practise=True),
    ]
    with closing(open_empty_journal(path)) as journal:
        journal.save(Debrief(id="d", started_at=1, asked=(*once, asked("often", 3, ""))), None)
        for number in range(4):
            journal.save(Debrief(id=f"d{number}", started_at=1, asked=(asked("often", 3, ""),)), None)
        while journal.index():
            pass
    with closing(connect(path, read_only=True)) as db:
        chosen = [line.id for line in practice_queue(db, 0)]
        found = [line.id for line in practice_queue(db, 0, early_from=0)]
        some = [line.id for line in practice_queue(db, 0, QuestionSelection(words="done", chosen=False))]
    assert found == ["chosen", "worst", "often", "open", "done", "mild"]
    assert chosen == ["chosen"]
    assert some == ["done"]


def test_practising_early_what_is_not_due_follows_and_last_what_was_graded_today(
    asked: Journal, db: sqlite3.Connection
):
    for name, day in (("pay", 2), ("salary", 5), ("why", 3)):
        asked.transact(partial(edits.review, question_id=name, grade=4, at=day * DAY))
    until = 6 * DAY - 1
    assert practice_queue(db, until) == []
    assert [line.id for line in practice_queue(db, until, early_from=5 * DAY)] == ["pay", "why", "salary"]
    chosen = QuestionSelection(chosen=True)
    assert [line.id for line in practice_queue(db, until, chosen, early_from=5 * DAY)] == ["salary"]


def test_an_undone_review_leaves_no_row_and_the_schedule_before_it(asked: Journal, db: sqlite3.Connection):
    query = "SELECT due_at, stability, difficulty, reviewed_at FROM question WHERE id = 'why'"
    schedules = [db.execute(query).fetchone()[:]]
    for at, name in ((3, "first"), (6, "second")):
        asked.transact(partial(edits.review, question_id="why", grade=3, at=at * DAY, review_id=name))
        schedules.append(db.execute(query).fetchone()[:])
    for name in ("second", "first"):
        schedules.pop()
        assert asked.transact(partial(edits.undo_review, review_id=name))
        assert db.execute(query).fetchone()[:] == schedules[-1]
    assert edits.reviews(db, "why") == []
    assert not asked.transact(partial(edits.undo_review, review_id="first"))


def test_a_review_is_undone_also_where_its_question_was_merged_meanwhile(asked: Journal, db: sqlite3.Connection):
    asked.transact(partial(edits.review, question_id="why", grade=3, at=3 * DAY))
    asked.transact(partial(edits.review, question_id="salary", grade=1, at=6 * DAY, review_id="slip"))
    asked.transact(lambda db: merges.merge(db, "why", "salary", 7 * DAY))
    assert asked.transact(partial(edits.undo_review, review_id="slip"))
    (line,) = [line for line in listing.summaries(db) if line.id == "why"]
    assert line.reviewed_at == 3 * DAY
