"""By which wordings a question of the journal is known."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.open_journal import connect
from debrief.storage.questions.wordings import times, wordings
from debrief.storage.records.journal import Journal


@pytest.fixture
def db(journal: Journal, path: Path) -> Iterator:
    with closing(connect(path, read_only=True)) as found:
        yield found


PAY = Question(id="pay", wording="What salary do you expect?")


def asked(journal: Journal, wording: str, question: Question = PAY, at: int = 1) -> Debrief:
    known = replace(question, rev=0)
    debrief = Debrief(started_at=at, asked=(Asked(wording=wording, question=known),))
    return journal.save(debrief, None).debrief


def test_a_question_is_known_by_its_own_wording_and_those_it_was_asked_in_each_once(journal: Journal, db):
    for wording in (PAY.wording, "And the money?", "And the money?", "How much?", " "):
        asked(journal, wording)
    assert wordings(db) == {"pay": (PAY.wording, "And the money?", "How much?")}
    assert times(db, "pay") == 5


def test_what_is_asked_only_in_the_trash_is_not_known(journal: Journal, db):
    asked(journal, "How much?", at=1)
    gone = asked(journal, "And the money?", at=2)
    only = asked(journal, "Why tea?", Question(id="tea", wording="Why tea?"), at=3)
    for debrief in (gone, only):
        journal.trash(debrief.id, 5)
    while journal.index():
        pass
    assert wordings(db) == {"pay": (PAY.wording, "How much?")}
    assert (times(db, "pay"), times(db, "tea"), times(db, "nobody")) == (1, 0, 0)


def test_what_was_just_written_is_known_before_it_is_counted(journal: Journal, db):
    asked(journal, "How much?")
    assert db.execute("SELECT counted FROM question").fetchall() == [(0,)]
    assert list(wordings(db)) == ["pay"]


def test_an_empty_journal_knows_no_question(db):
    assert wordings(db) == {}
