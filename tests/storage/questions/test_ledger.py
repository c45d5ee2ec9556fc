"""The ledger over a real journal: its orders and pages, and what is chosen of it."""

import sqlite3
from functools import partial

import pytest

from debrief.domain.lists.questions import QuestionOrder, QuestionSelection
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.storage.questions import details, edits, listing
from debrief.storage.records.journal import Journal
from tests.storage.three_asked import DAY, ask, ids


def test_practice_begins_with_the_chosen_then_the_uncomfortable_then_the_latest(
    journal: Journal, db: sqlite3.Connection
):
    old = (ask("mild", 2), ask("old"), ask("chosen", practise=True), ask("worst", 5))
    journal.save(Debrief(started_at=1, asked=old), None)
    journal.save(Debrief(started_at=2, asked=(ask("new"), ask("chosen and hard", 1, practise=True))), None)
    journal.index()
    wanted = ["chosen and hard", "chosen", "worst", "mild", "new", "old"]
    assert [question.id for question in details.practice_questions(db)] == wanted


def test_each_order_begins_with_what_it_is_for(asked: Journal, db: sqlite3.Connection):
    assert ids(db) == ["salary", "pay", "why"]
    assert ids(db, order=QuestionOrder.LATEST) == ["salary", "why", "pay"]
    assert ids(db, order=QuestionOrder.OFTEN) == ["why", "salary", "pay"]
    assert ids(db, order=QuestionOrder.WORDING) == ["pay", "why", "salary"]


SELECTED = {
    QuestionSelection(words="here"): ["why"],
    QuestionSelection(words="expectation"): ["salary"],
    QuestionSelection(words="map"): ["why"],
    QuestionSelection(words="earning"): [],
    QuestionSelection(words='" OR ('): [],
    QuestionSelection(company="contoso"): ["pay", "why"],
    QuestionSelection(company="Acme", words="why"): ["why"],
    QuestionSelection(categories=(Category.MOTIVATION, Category.CASE)): ["why"],
    QuestionSelection(since=2 * DAY): ["salary"],
    QuestionSelection(discomfort=(3, 4, 5)): ["pay"],
    QuestionSelection(discomfort=(4,)): [],
    QuestionSelection(discomfort=()): [],
    QuestionSelection(answered=False): ["pay"],
    QuestionSelection(answered=True, chosen=True): ["salary"],
    QuestionSelection(chosen=False): ["pay", "why"],
    QuestionSelection(due_by=10 * DAY): [],
}


def test_what_is_selected(asked: Journal, db: sqlite3.Connection):
    assert {wanted: [line.id for line in listing.summaries(db, wanted)] for wanted in SELECTED} == SELECTED
    assert {wanted: listing.count(db, wanted) for wanted in SELECTED} == {w: len(SELECTED[w]) for w in SELECTED}
    assert {wanted: [q.id for q in details.practice_questions(db, wanted)] for wanted in SELECTED} == SELECTED
    assert {wanted: [line.id for line in listing.iter_summaries(db, wanted)] for wanted in SELECTED} == SELECTED


def test_pages_meet_in_every_order(journal: Journal, db: sqlite3.Connection):
    for number in range(23):
        asking = ask(f"{number % 5} {number}", number % 4 or None, practise=number % 7 == 0)
        journal.save(Debrief(started_at=number // 3, asked=(asking,)), None)
    while journal.index():
        pass
    for number in (3, 4, 9):
        journal.transact(partial(edits.review, question_id=f"{number % 5} {number}", grade=3, at=number * DAY))
    for order in QuestionOrder:
        selection = QuestionSelection(order=order)
        every = listing.summaries(db, selection)
        down, below = [], None
        while page := listing.summaries(db, selection, limit=4, below=below):
            down += page
            below = page[-1]
        up, above = [], every[-1]
        while page := listing.summaries(db, selection, limit=4, above=above):
            up = [*page, *up]
            above = page[0]
        assert down == every == [*up, every[-1]], order
        assert len(every) == 23


@pytest.mark.parametrize("order", QuestionOrder)
def test_a_page_goes_on_where_a_question_stood_that_is_gone_since(
    asked: Journal, db: sqlite3.Connection, order: QuestionOrder
):
    selection = QuestionSelection(order=order)
    _, edge, last = listing.summaries(db, selection)
    assert listing.summaries(db, selection, limit=2, below=edge, including=True) == [edge, last]
    asked.discard(*{"why": ("d1", "d2"), "pay": ("d2",), "salary": ("d3",)}[edge.id])
    asked.index()
    rest = listing.summaries(db, selection)
    before = listing.summaries(db, selection, limit=2, above=edge)
    assert [*before, *listing.summaries(db, selection, limit=2, below=edge)] == rest
    assert rest
    assert edge.id not in [line.id for line in rest]
