"""The ledger over a real journal: its orders and pages, what is chosen of it, practice, and two taken for one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from debrief.domain.category import Category
from debrief.domain.debrief import Debrief
from debrief.domain.ledger import LedgerOrder, Selection
from debrief.domain.practice import replayed
from debrief.domain.question import Asked, Question
from debrief.domain.when import When
from debrief.storage import askings, ledger, merging, questions
from debrief.storage.connect import connect
from debrief.storage.journal import Journal

DAY = 86_400_000


@pytest.fixture
def db(journal: Journal) -> Iterator[sqlite3.Connection]:
    with closing(connect(journal.path, read_only=True)) as opened:
        yield opened


def held(day: int) -> When:
    return When(at=day * DAY, zone="Europe/Berlin", timed=True, minutes=45)


def ask(name: str, discomfort: int | None = None, *, practise: bool = False) -> Asked:
    return Asked(wording=name, discomfort=discomfort, question=Question(id=name, wording=name, practise=practise))


def test_practice_begins_with_the_chosen_then_the_uncomfortable_then_the_latest(
    journal: Journal, db: sqlite3.Connection
):
    old = (ask("mild", 2), ask("old"), ask("chosen", practise=True), ask("worst", 5))
    journal.save(Debrief(started_at=1, asked=old), None)
    journal.save(Debrief(started_at=2, asked=(ask("new"), ask("chosen and hard", 1, practise=True))), None)
    journal.index()
    wanted = ["chosen and hard", "chosen", "worst", "mild", "new", "old"]
    assert [question.id for question in askings.practice_questions(db)] == wanted


@pytest.fixture
def asked(journal: Journal) -> Journal:
    """Three questions in three debriefs, the first of them asked in two."""
    _three(journal)
    return journal


def _three(journal: Journal) -> None:
    why = Question(id="why", wording="Why us", answer="The map.", category=Category.MOTIVATION)
    pay = Question(id="pay", wording="What do you want to earn")
    stored = journal.save(
        Debrief(id="d1", started_at=1, company="Acme", asked=(Asked(id="a1", question=why, wording="Why us"),)), None
    ).debrief
    why = stored.asked[0].question
    journal.save(
        Debrief(
            id="d2",
            started_at=DAY,
            company="Contoso Ltd",
            asked=(
                Asked(id="a2", question=why, wording="Why here", discomfort=2),
                Asked(id="a3", question=pay, wording="What do you want to earn", said="Er", discomfort=5),
            ),
        ),
        None,
    )
    journal.save(
        Debrief(
            id="d3",
            started_at=2 * DAY,
            company="Acme",
            asked=(
                Asked(
                    id="a4",
                    wording="Your salary expectations",
                    question=Question(id="salary", wording="Your salary expectations", answer="52.", practise=True),
                ),
            ),
        ),
        None,
    )
    journal.index()


def ids(db: sqlite3.Connection, **selection: object) -> list[str]:
    return [line.id for line in ledger.lines(db, Selection(**selection))]  # type: ignore[arg-type]


def test_each_order_begins_with_what_it_is_for(asked: Journal, db: sqlite3.Connection):
    assert ids(db) == ["salary", "pay", "why"]
    assert ids(db, order=LedgerOrder.LATEST) == ["salary", "why", "pay"]
    assert ids(db, order=LedgerOrder.OFTEN) == ["why", "salary", "pay"]
    assert ids(db, order=LedgerOrder.WORDING) == ["pay", "why", "salary"]


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        ({"words": "here"}, ["why"]),
        ({"words": "expectation"}, ["salary"]),
        ({"words": "map"}, ["why"]),
        ({"words": "earning"}, []),
        ({"words": '" OR ('}, []),
        ({"company": "contoso"}, ["pay", "why"]),
        ({"company": "Acme", "words": "why"}, ["why"]),
        ({"categories": (Category.MOTIVATION, Category.CASE)}, ["why"]),
        ({"since": 2 * DAY}, ["salary"]),
        ({"discomfort": (3, 4, 5)}, ["pay"]),
        ({"discomfort": (4,)}, []),
        ({"discomfort": ()}, []),
        ({"answered": False}, ["pay"]),
        ({"answered": True, "chosen": True}, ["salary"]),
        ({"chosen": False}, ["pay", "why"]),
        ({"due_by": 10 * DAY}, []),
    ],
)
def test_what_is_selected(asked: Journal, db: sqlite3.Connection, selection: dict[str, object], wanted: list[str]):
    assert ids(db, **selection) == wanted
    assert ledger.count(db, Selection(**selection)) == len(wanted)  # type: ignore[arg-type]
    assert [q.id for q in askings.practice_questions(db, Selection(**selection))] == wanted  # type: ignore[arg-type]
    assert [line.id for line in ledger.every_line(db, Selection(**selection))] == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize("order", LedgerOrder)
def test_pages_meet_in_every_order(journal: Journal, db: sqlite3.Connection, order: LedgerOrder):
    for number in range(23):
        asking = ask(f"{number % 5} {number}", number % 4 or None, practise=number % 7 == 0)
        journal.save(Debrief(started_at=number // 3, asked=(asking,)), None)
    while journal.index():
        pass
    for number in (3, 4, 9):
        journal.ledger(partial(questions.review, question_id=f"{number % 5} {number}", grade=3, at=number * DAY))
    selection = Selection(order=order)
    every = ledger.lines(db, selection)
    down, below = [], None
    while page := ledger.lines(db, selection, limit=4, below=below):
        down += page
        below = page[-1]
    up, above = [], every[-1]
    while page := ledger.lines(db, selection, limit=4, above=above):
        up = [*page, *up]
        above = page[0]
    assert down == every == [*up, every[-1]]
    assert len(every) == 23


@pytest.mark.parametrize("order", LedgerOrder)
def test_a_page_goes_on_where_a_question_stood_that_is_gone_since(
    asked: Journal, db: sqlite3.Connection, order: LedgerOrder
):
    selection = Selection(order=order)
    _, edge, last = ledger.lines(db, selection)
    assert ledger.lines(db, selection, limit=2, below=edge, including=True) == [edge, last]
    asked.discard(*{"why": ("d1", "d2"), "pay": ("d2",), "salary": ("d3",)}[edge.id])
    asked.index()
    rest = ledger.lines(db, selection)
    before = ledger.lines(db, selection, limit=2, above=edge)
    assert [*before, *ledger.lines(db, selection, limit=2, below=edge)] == rest
    assert rest
    assert edge.id not in [line.id for line in rest]


def test_a_new_answer_keeps_the_one_before(asked: Journal, db: sqlite3.Connection):
    for at, text in ((5, "The people."), (5, "The work."), (7, "The work.")):
        asked.ledger(partial(questions.answer, question_id="why", text=text, now=at))
    found = askings.question(db, "why")
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
        debrief = asked.save(replace(debrief, asked=(changed,)), debrief, "one sitting").debrief
    found = askings.question(db, "why")
    assert found is not None
    assert (found.answer, [version.answer for version in found.versions]) == ("Other", ["The map."])


def test_reviews_are_only_appended_and_give_the_card_again(asked: Journal, db: sqlite3.Connection):
    cards = [
        asked.ledger(partial(questions.review, question_id="why", grade=grade, at=at * DAY))
        for at, grade in ((3, 3), (6, 1), (7, 2), (12, 4))
    ]
    log = questions.reviews(db, "why")
    assert [(review.at // DAY, int(review.grade)) for review in log] == [(3, 3), (6, 1), (7, 2), (12, 4)]
    assert replayed(log) == cards[-1]
    (line,) = [line for line in ledger.lines(db) if line.id == "why"]
    assert (line.due_at, line.reviewed_at) == (cards[-1].due_at, 12 * DAY)
    with closing(connect(asked.path)) as writer, pytest.raises(sqlite3.IntegrityError, match="never changed"):
        writer.execute("UPDATE review SET grade = 4")


def test_practice_begins_with_what_is_due_the_longest(asked: Journal, db: sqlite3.Connection):
    assert [line.id for line in ledger.queue(db, 5 * DAY)] == ["salary", "pay", "why"]
    asked.ledger(partial(questions.review, question_id="why", grade=1, at=3 * DAY))
    asked.ledger(partial(questions.review, question_id="salary", grade=4, at=3 * DAY))
    assert [line.id for line in ledger.queue(db, 5 * DAY)] == ["why", "pay"]


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
    with closing(Journal(path)) as journal:
        journal.save(Debrief(id="d", started_at=1, asked=(*once, asked("often", 3, ""))), None)
        for number in range(4):
            journal.save(Debrief(id=f"d{number}", started_at=1, asked=(asked("often", 3, ""),)), None)
        while journal.index():
            pass
    with closing(connect(path, read_only=True)) as db:
        found = [line.id for line in ledger.queue(db, 0)]
        some = [line.id for line in ledger.queue(db, 0, Selection(words="done", chosen=False))]
    assert found == ["chosen", "worst", "often", "open", "done", "mild"]
    assert some == ["done"]


def test_practising_early_what_is_not_due_follows_and_last_what_was_graded_today(
    asked: Journal, db: sqlite3.Connection
):
    for name, day in (("pay", 2), ("salary", 5), ("why", 3)):
        asked.ledger(partial(questions.review, question_id=name, grade=4, at=day * DAY))
    until = 6 * DAY - 1
    assert ledger.queue(db, until) == []
    assert [line.id for line in ledger.queue(db, until, early_from=5 * DAY)] == ["pay", "why", "salary"]
    chosen = Selection(chosen=True)
    assert [line.id for line in ledger.queue(db, until, chosen, early_from=5 * DAY)] == ["salary"]


def test_two_taken_for_one_are_one_and_two_again(asked: Journal, db: sqlite3.Connection):
    before = [askings.question(db, name) for name in ("pay", "salary")]
    asked.ledger(partial(questions.review, question_id="pay", grade=2, at=3 * DAY))
    asked.ledger(partial(merging.merge, into="pay", other="salary", now=4 * DAY))
    asked.index()
    assert ids(db) == ["pay", "why"]
    one = askings.question(db, "pay")
    assert one is not None
    assert (one.answer, one.practise, [a.debrief for a in one.askings]) == ("52.", True, ["d3", "d2"])
    assert askings.merged(db, "pay") == [("salary", "Your salary expectations")]
    asked.ledger(partial(merging.split, other="salary"))
    asked.index()
    assert sorted(ids(db)) == ["pay", "salary", "why"]
    after = askings.question(db, "salary")
    assert after is not None
    assert before[1] is not None
    assert (after.wording, after.answer, after.askings) == (
        before[1].wording,
        before[1].answer,
        before[1].askings,
    )


def test_a_merge_taken_back_leaves_all_as_it_was(asked: Journal, db: sqlite3.Connection):
    """Also what had been merged into the other one before, and no former answer that only the merge had made."""
    asked.ledger(partial(merging.merge, into="salary", other="why", now=4 * DAY))
    asked.index()
    before = [askings.question(db, name) for name in ("pay", "salary")]
    asked.ledger(partial(merging.merge, into="pay", other="salary", now=5 * DAY))
    assert asked.ledger(partial(merging.unmerge, before=before[0], other="salary", within=["why"]))
    asked.index()
    assert [askings.question(db, name) for name in ("pay", "salary")] == before
    assert [one for one, _ in askings.merged(db, "salary")] == ["why"]
    assert not asked.ledger(partial(merging.unmerge, before=before[0], other="salary", within=["why"]))


def test_what_was_written_since_a_merge_stays_when_it_is_taken_back(asked: Journal, db: sqlite3.Connection):
    before = askings.question(db, "pay")
    asked.ledger(partial(merging.merge, into="pay", other="salary", now=4 * DAY))
    asked.ledger(partial(questions.answer, question_id="pay", text="Between 50 and 55.", now=5 * DAY))
    assert asked.ledger(partial(merging.unmerge, before=before, other="salary", within=[]))
    after, other = askings.question(db, "pay"), askings.question(db, "salary")
    assert after is not None
    assert other is not None
    assert (after.answer, after.versions, other.answer) == ("Between 50 and 55.", (), "52.")


def test_a_split_taken_back_changes_nothing_that_it_had_not(asked: Journal, db: sqlite3.Connection):
    asked.ledger(partial(merging.merge, into="pay", other="salary", now=4 * DAY))
    asked.ledger(partial(questions.practise, question_id="pay", chosen=False))
    asked.ledger(partial(questions.answer, question_id="pay", text="", now=5 * DAY))
    before = askings.question(db, "pay")
    answer = asked.ledger(partial(merging.split, other="salary"))
    assert answer == "52."
    again = partial(merging.rejoin, into="pay", other="salary", answer=answer)
    assert asked.ledger(partial(again, now=6 * DAY))
    assert askings.question(db, "pay") == before
    assert not asked.ledger(partial(again, now=7 * DAY))


def test_an_answer_written_since_a_split_is_a_former_one_when_it_is_taken_back(asked: Journal, db: sqlite3.Connection):
    asked.ledger(partial(merging.merge, into="pay", other="salary", now=4 * DAY))
    asked.ledger(partial(merging.split, other="salary"))
    asked.ledger(partial(questions.answer, question_id="salary", text="55.", now=5 * DAY))
    assert asked.ledger(partial(merging.rejoin, into="pay", other="salary", answer="52.", now=6 * DAY))
    found = askings.question(db, "pay")
    assert found is not None
    assert (found.answer, [version.answer for version in found.versions]) == ("52.", ["55."])


def test_a_session_that_was_open_while_two_were_merged_loses_nothing(asked: Journal, db: sqlite3.Connection):
    base = asked.load("d3")
    assert base is not None
    asked.ledger(partial(merging.merge, into="pay", other="salary", now=4 * DAY))
    entry = base.asked[0]
    mine = replace(base, asked=(replace(entry, said="A range", question=replace(entry.question, answer="55.")),))
    stored = asked.save(mine, base).debrief
    while asked.index():
        pass
    assert stored.asked[0].said == "A range"
    everything = [(q.answer, *(v.answer for v in q.versions)) for q in askings.practice_questions(db)]
    assert any("55." in text for texts in everything for text in texts)


def test_erasing_the_debriefs_of_a_merged_question_leaves_nothing_of_it(asked: Journal, db: sqlite3.Connection):
    asked.ledger(partial(merging.merge, into="why", other="pay", now=4 * DAY))
    asked.discard("d2")
    assert db.execute("SELECT id FROM question ORDER BY id").fetchall() == [("salary",), ("why",)]
