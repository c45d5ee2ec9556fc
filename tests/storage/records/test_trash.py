"""The trash and what is deleted for ever: out of every list, back as it was, gone to the last word."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Reflection
from debrief.domain.record.question import Asked, Question
from debrief.domain.search.query import Clause, Phrase, Query
from debrief.storage.debriefs import lists, trash_list
from debrief.storage.people.open_plans import open_plans
from debrief.storage.questions import details, edits
from debrief.storage.records.journal import Journal
from debrief.storage.records.trash import KEEP_MS

MARKER = "xylophonist"
MINE = Debrief(
    id="mine",
    started_at=5,
    company="Acme",
    asked=(Asked(id="a", wording="Why us", question=Question(id="q", wording="Why us", practise=True)),),
    developments=(Development(id="p", cue="asked", action="answer"),),
    reflections=(Reflection(id="room", text=MARKER),),
)

SHARED = Question(id="shared", wording="Why us")


def word(text: str) -> Query:
    return Query((Clause((Phrase((text,)),)),))


def found(db: sqlite3.Connection, text: str) -> list[str]:
    return [summary.id for summary in lists.debriefs(db, word(text))]


def test_what_is_in_the_trash_is_in_no_list(journal: Journal, db: sqlite3.Connection):
    journal.save(MINE, None)
    journal.index()
    assert (found(db, MARKER), lists.count(db, word(MARKER))) == (["mine"], 1)
    journal.trash("mine", 70)
    journal.index()
    assert lists.debriefs(db) == lists.unfinished(db) == open_plans(db) == []
    assert (lists.count(db), lists.find(db, "mine"), found(db, MARKER)) == (0, [], [])
    assert list(details.practice_questions(db)) == []
    assert [(summary.id, summary.deleted_at) for summary in trash_list.page(db)] == [("mine", 70)]


def test_it_comes_back_as_it_was(journal: Journal, db: sqlite3.Connection):
    stored = journal.save(MINE, None).debrief
    journal.index()
    before = lists.debriefs(db)
    journal.trash("mine", 70)
    journal.index()
    journal.restore("mine")
    journal.index()
    back = journal.load("mine")
    assert back is not None
    assert (back.asked, back.reflections, back.company) == (stored.asked, stored.reflections, stored.company)
    assert (lists.debriefs(db), found(db, MARKER), trash_list.page(db)) == (before, ["mine"], [])


def test_whoever_writes_on_takes_it_out_of_the_trash(journal: Journal, db: sqlite3.Connection):
    stored = journal.save(MINE, None).debrief
    with closing(Journal(journal.path)) as other:
        other.trash("mine", 70)
    saved = journal.save(replace(stored, role="Cook"), stored)
    assert saved.merged
    assert [(summary.id, summary.role) for summary in lists.debriefs(db)] == [("mine", "Cook")]


NOVEMBER = 1_795_000_000_000
"""In 2026, UTC ms."""


def test_it_is_kept_for_thirty_days_to_the_millisecond(journal: Journal, db: sqlite3.Connection):
    journal.save(MINE, None)
    journal.trash("mine", NOVEMBER)
    assert journal.expire(NOVEMBER + KEEP_MS - 1) == 0
    assert journal.load("mine") is not None
    assert journal.expire(NOVEMBER + KEEP_MS) == 1
    assert journal.load("mine") is None
    assert trash_list.page(db) == []


def test_what_is_deleted_for_ever_leaves_no_word_in_the_file(journal: Journal):
    for number in range(40):
        journal.save(marked(number) if number % 2 else quiet(number), None)
        journal.index()
    for number in range(1, 40, 2):
        answer = partial(edits.answer, question_id=f"q{number}", text="gondolier again", now=1)
        journal.transact(answer)
    catch_up(journal)
    markers = [b"xylophonist", b"zeppelin", b"gondolier", b"falconer", b"vineyard", b"quagmire"]
    content = journal.path.read_bytes()
    assert [marker for marker in markers if marker not in content] == []
    journal.discard(*[f"d{number}" for number in range(1, 40, 2)])
    while journal.forget_words():
        pass
    content = journal.path.read_bytes()
    # Six letters, since a word stands in the index without what it has in common with the one before.
    assert [marker for marker in markers if marker[:6] in content or marker[1:] in content] == []
    assert b"quiet" in content


def marked(number: int) -> Debrief:
    """A debrief with a marker in everything that is searched; it asks a question of its own and a shared one."""
    own = Question(id=f"q{number}", wording="Why a zeppelin", answer="A falconer said so")
    return replace(
        quiet(number),
        company="Vineyard",
        asked=(Asked(id="own", question=own), Asked(id="shared", wording="Which quagmire", question=SHARED)),
        reflections=(Reflection(id="r", text=MARKER),),
    )


def quiet(number: int) -> Debrief:
    asked = Asked(id="shared", wording="Why us", question=SHARED)
    return Debrief(
        id=f"d{number}", started_at=number, asked=(asked,), reflections=(Reflection(id="r", text="a quiet room"),)
    )


def catch_up(journal: Journal) -> None:
    while journal.index():
        pass
