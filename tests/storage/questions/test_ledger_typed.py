"""The ledger as somebody types: words not yet whole, where one stands in a list, an answer being written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from debrief.domain.lists.questions import QuestionOrder, QuestionSelection
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details, edits, listing
from tests.empty_journal import open_empty_journal

WORDINGS = ("Why leave the archive?", "Which pipelines?", "What do you expect?")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A journal in which three questions were asked, the first of them at two companies."""
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(_three_asked())
    with closing(connect(path)) as opened:
        yield opened


@cache
def _three_asked() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        _write_three_asked(path)
        return path.read_bytes()


def _write_three_asked(path: Path) -> None:
    of = {w: Question(id=w, wording=w, answer="I moved it." if w == WORDINGS[0] else "") for w in WORDINGS}
    with closing(open_empty_journal(path)) as journal:
        for at, (company, wordings) in enumerate([("Northwind", WORDINGS), ("Acme", WORDINGS[:1])], start=1):
            asked = tuple(Asked(question=of[w], wording=w, discomfort=WORDINGS.index(w) + 1) for w in wordings)
            journal.save(Debrief(id=company, started_at=at, company=company, asked=asked), None)
        while journal.index():
            pass


def found(db: sqlite3.Connection, **wanted: str) -> list[str]:
    selection = QuestionSelection(**wanted, order=QuestionOrder.WORDING)  # type: ignore[arg-type]
    return [line.wording for line in listing.summaries(db, selection)]


FOUND = {
    "archiv*": ["Why leave the archive?"],
    "archiv": [],
    "pipeline": ["Which pipelines?"],
    "pipelines*": ["Which pipelines?"],
    "leave arch*": ["Why leave the archive?"],
    "arch* leave": ["Why leave the archive?"],
    "arch* pip*": [],
    "mov*": ["Why leave the archive?"],
    "*": ["What do you expect?", "Which pipelines?", "Why leave the archive?"],
}


def test_a_word_with_a_star_is_found_by_its_beginning_any_other_whole(db: sqlite3.Connection) -> None:
    assert {words: found(db, words=words) for words in FOUND} == FOUND


def test_a_company_is_found_by_its_beginning_too(db: sqlite3.Connection) -> None:
    assert found(db, company="ac*") == ["Why leave the archive?"]
    assert found(db, company="ac") == []
    assert found(db, words="acme") == []


def test_a_question_is_found_by_the_companies_as_they_are_now(db: sqlite3.Connection, tmp_path: Path) -> None:
    with closing(open_empty_journal(tmp_path / "journal.sqlite3")) as journal:
        journal.change("Acme", lambda debrief: replace(debrief, company="Contoso Ltd"))
        journal.index()
        assert (found(db, company="acme"), found(db, company="contoso l*")) == ([], ["Why leave the archive?"])
        journal.trash("Acme", 1)
        assert found(db, company="contoso") == []


def test_the_words_of_a_company_are_all_of_one_debrief(db: sqlite3.Connection) -> None:
    assert found(db, company="acme northwind") == []


def test_the_position_of_each_is_its_place_in_the_list(db: sqlite3.Connection) -> None:
    for order in QuestionOrder:
        selection = QuestionSelection(order=order)
        listed = listing.summaries(db, selection)
        assert [listing.position(db, one, selection) for one in listed] == [(1, 3), (2, 3), (3, 3)], order


def test_the_position_counts_only_what_is_wanted(db: sqlite3.Connection) -> None:
    unanswered = QuestionSelection(answered=False, order=QuestionOrder.WORDING)
    assert listing.position(db, listing.summaries(db, unanswered)[1], unanswered) == (2, 2)


def answers(db: sqlite3.Connection) -> tuple[str, list[str]]:
    """The answer to the first question, and the former ones, the latest first."""
    question = details.question(db, WORDINGS[0])
    assert question is not None
    return question.answer, [version.answer for version in question.versions]


def test_drafts_of_an_answer_leave_the_former_one_and_nothing_between(db: sqlite3.Connection) -> None:
    for text in ("I m", "I mo", "I", "I moved on."):
        edits.update_draft(db, WORDINGS[0], text, "me")
    assert answers(db) == ("I moved on.", ["I moved it."])


def test_what_somebody_else_wrote_between_two_drafts_is_kept(db: sqlite3.Connection) -> None:
    edits.update_draft(db, WORDINGS[0], "Mine", "me")
    edits.answer(db, WORDINGS[0], "Theirs", 2_000)
    edits.update_draft(db, WORDINGS[0], "Mine, longer", "me")
    assert answers(db) == ("Mine, longer", ["Theirs", "Mine", "I moved it."])


def test_each_time_an_answer_is_edited_the_one_before_is_kept(db: sqlite3.Connection) -> None:
    edits.update_draft(db, WORDINGS[0], "Second", "me")
    edits.update_draft(db, WORDINGS[0], "Third", "me, later")
    assert answers(db) == ("Third", ["Second", "I moved it."])


def test_a_former_answer_is_kept_once_however_often_it_was_the_answer(db: sqlite3.Connection) -> None:
    for at, text in enumerate(("Second", "I moved it.", "Second", "I moved it.")):
        edits.answer(db, WORDINGS[0], text, at)
    assert answers(db) == ("I moved it.", ["Second", "I moved it."])


def test_an_answer_to_a_question_that_is_gone_is_refused_rather_than_lost(db: sqlite3.Connection) -> None:
    with pytest.raises(KeyError):
        edits.update_draft(db, "nobody asked", "words", "me")
    with pytest.raises(KeyError):
        edits.answer(db, "nobody asked", "words", 0)


def test_the_last_of_all_and_single_ones_are_read_in_order(db: sqlite3.Connection) -> None:
    by_wording = QuestionSelection(order=QuestionOrder.WORDING)
    last = listing.summaries(db, by_wording, limit=2, from_end=True)
    assert [line.wording for line in last] == ["Which pipelines?", "Why leave the archive?"]
    some = listing.summaries_by_id(db, [WORDINGS[2], "nobody asked", WORDINGS[0]])
    assert [line.id for line in some] == [WORDINGS[2], WORDINGS[0]]
