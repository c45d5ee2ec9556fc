"""Search keeps up with what is written: every save, every shared question, every date moved."""

import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Reflection
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.search.query import Clause, Period, Phrase, Query
from debrief.domain.search.query_parser import parse_query
from debrief.storage.debriefs import lists
from debrief.storage.file import migrate
from debrief.storage.file.open_journal import connect
from debrief.storage.index import statistics
from debrief.storage.questions import edits, listing
from debrief.storage.records.journal import Journal
from tests.domain.wednesday import HOME, NOW

DAY = 86_400_000


def found(db: sqlite3.Connection, *words: str) -> list[str]:
    query = Query(tuple(Clause((Phrase((word,)),)) for word in words))
    return [summary.id for summary in lists.debriefs(db, query)]


def test_a_word_is_found_where_it_is_written_now(journal: Journal, db: sqlite3.Connection):
    before = journal.save(Debrief(id="d", started_at=1, company="Acme"), None).debrief
    assert journal.index() is False
    assert found(db, "acme") == ["d"]
    journal.save(replace(before, company="Contoso"), before)
    journal.index()
    assert (found(db, "acme"), found(db, "contoso")) == ([], ["d"])


def test_a_better_answer_is_found_in_every_debrief_that_asked(journal: Journal, db: sqlite3.Connection):
    question = Question(id="q", wording="Why us")
    first = journal.save(Debrief(id="a", started_at=1, asked=(Asked(id="1", question=question),)), None).debrief
    shared = first.asked[0].question
    journal.save(Debrief(id="b", started_at=2, asked=(Asked(id="2", question=shared),)), None)
    journal.index()
    better = replace(first, asked=(replace(first.asked[0], question=replace(shared, answer="Because of the map")),))
    journal.save(better, first)
    journal.index()
    assert found(db, "map") == ["b", "a"]


def test_an_update_begins_nothing_more_once_its_seconds_are_over(journal: Journal, db: sqlite3.Connection):
    for name in "abc":
        question = Question(id=f"q{name}", wording=f"Why {name}")
        journal.save(Debrief(id=name, started_at=1, asked=(Asked(id=name, question=question),)), None)
    counted, indexed = [], []
    for _ in range(5):
        assert journal.index(seconds=0) == (len(indexed) < 4)
        counted.append(db.execute("SELECT sum(counted) FROM question").fetchone()[0])
        indexed.append(db.execute("SELECT sum(indexed) FROM debrief").fetchone()[0])
    assert (counted, indexed) == ([1, 2, 3, 3, 3], [0, 0, 1, 2, 3])


def test_a_new_date_moves_it_in_lists_and_searches(journal: Journal, db: sqlite3.Connection):
    old = Debrief(id="old", started_at=9 * DAY, held=When(at=DAY), company="Acme")
    stored = journal.save(old, None).debrief
    journal.save(Debrief(id="new", started_at=5 * DAY, company="Acme"), None)
    journal.index()
    assert found(db, "acme") == ["new", "old"]
    journal.save(replace(stored, held=When(at=8 * DAY)), stored)
    journal.index()
    assert found(db, "acme") == [summary.id for summary in lists.debriefs(db)] == ["old", "new"]


def test_a_period_is_looked_up_by_the_day_of_the_interview(journal: Journal, db: sqlite3.Connection):
    for day in range(6):
        journal.save(Debrief(id=str(day), started_at=90 * DAY, held=When(at=day * DAY)), None)
    journal.index()

    def within(*periods: Period) -> list[str]:
        return [summary.id for summary in lists.debriefs(db, Query(periods=periods))]

    assert within(Period(2 * DAY, 4 * DAY)) == ["3", "2"]
    assert within(Period(2 * DAY)) == ["5", "4", "3", "2"]
    assert within(Period(2 * DAY, 4 * DAY, negated=True)) == ["5", "4", "1", "0"]
    assert within(Period(1 * DAY), Period(None, 3 * DAY)) == ["2", "1"]


def test_the_backlog_is_worked_off_a_few_at_a_time(journal: Journal, db: sqlite3.Connection):
    for number in range(7):
        journal.save(Debrief(id=str(number), started_at=number, reflections=(Reflection(id="r", text="map"),)), None)
    assert journal.index(at_most=3)
    assert len(found(db, "map")) == 3
    assert journal.index(at_most=3)
    assert not journal.index(at_most=3)
    assert len(found(db, "map")) == 7


@pytest.fixture
def shared(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """A journal in which seven debriefs ask the same question; two are marked at a time."""
    monkeypatch.setattr("debrief.storage.index.full_text.MARKED_AT_A_TIME", 2)
    for number in range(7):
        asked = (Asked(wording=f"Why {number}", question=Question(id="q", wording="Why us")),)
        journal.save(Debrief(id=f"d{number}", started_at=number, asked=asked), None)
    while journal.index():
        pass
    return journal


def reword(journal: Journal, wording: str) -> None:
    journal.transact(partial(edits.reword, question_id="q", wording=wording))


def test_a_question_asked_often_is_searched_in_its_new_words_in_small_steps(shared: Journal, db: sqlite3.Connection):
    reword(shared, "Why the archive")
    most = 0
    while more := shared.index(at_most=1):
        stale = db.execute("SELECT count(*) FROM debrief WHERE indexed = 0").fetchone()[0]
        most = max(most, stale)
        assert listing.summaries(db)[0].times == 7
        assert more
    assert 0 < most < 7
    assert len(found(db, "archive")) == 7


def test_reworded_again_in_between_it_is_searched_in_its_last_words(shared: Journal, db: sqlite3.Connection):
    reword(shared, "Why the archive")
    shared.index()
    reword(shared, "Why the museum")
    while shared.index():
        pass
    assert (len(found(db, "museum")), found(db, "archive")) == (7, [])


def test_what_lists_are_ordered_by_is_counted_before_anything_is_searched(
    journal: Journal, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.index.statistics.QUESTIONS", 3)
    asked = tuple(Asked(question=Question(id=f"q{number}", wording=f"Why {number}")) for number in range(5))
    journal.save(Debrief(id="d", started_at=1, company="Acme", asked=asked), None)
    assert journal.index()
    assert (len(listing.summaries(db)), found(db, "acme")) == (3, [])
    assert not journal.index()
    assert (len(listing.summaries(db)), found(db, "acme")) == (5, ["d"])


def test_what_is_to_be_counted_is_looked_up_through_an_index(journal: Journal):
    statements: list[str] = []
    journal.save(Debrief(started_at=1, asked=(Asked(question=Question(id="q", wording="Why us")),)), None)
    with closing(connect(journal.path)) as db:
        db.set_trace_callback(statements.append)
        assert statistics.has_uncounted(db)
        statistics.count(db)
        db.set_trace_callback(None)
        looked = [statement for statement in statements if "SELECT" in statement and "question_search" not in statement]
        plans = [step for statement in looked for *_, step in db.execute(f"EXPLAIN QUERY PLAN {statement}")]
    assert any("INDEX question_uncounted" in plan for plan in plans)
    assert "SCAN question" not in plans


def test_questions_that_are_asked_often_are_counted_one_at_a_time(
    shared: Journal, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.index.statistics.ASKINGS", 5)
    seldom = tuple(Asked(question=Question(id=f"seldom{number}", wording="Why")) for number in range(3))
    shared.save(Debrief(id="d", started_at=1, asked=(*seldom, shared.load("d0").asked[0])), None)
    left = []
    while shared.index():
        left.append(db.execute("SELECT count(*) FROM question WHERE counted = 0").fetchone()[0])
    assert left[0] == 3
    assert {line.id: line.times for line in listing.summaries(db)} == {"q": 8, "seldom0": 1, "seldom1": 1, "seldom2": 1}


def test_sixteen_thousand_debriefs_of_one_moment_still_have_places_of_their_own(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.index.sort_key.BITS", 2)
    for _ in range(11):
        journal.save(Debrief(started_at=7), None)
    with closing(connect(journal.path, read_only=True)) as db:
        assert len({summary.place for summary in lists.debriefs(db)}) == 11


def test_an_upgrade_from_version_6_splits_all_words_anew(journal: Journal):
    asked = (Asked(id="1", question=Question(id="q", wording="왜")),)
    journal.save(Debrief(id="d", started_at=1, company="inter\u00adview", asked=asked), None)
    journal.index()
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.executescript("UPDATE search SET words = 'inter view'; UPDATE question_search SET words = 'old'")
        for statement in migrate.statements(migrate.scripts()[6].read_text("utf-8")):
            other.execute(statement)
    while journal.index():
        pass
    with closing(connect(journal.path, read_only=True)) as db:
        assert found(db, "interview") == ["d"]
        assert db.execute("SELECT words FROM question_search").fetchone() != ("old",)


def test_an_upgrade_from_version_11_finds_words_beside_dates(journal: Journal):
    said = When(at=DAY, zone="UTC", timed=False, written="Friday they said")
    plan = Development(id="1", text="Prepare figures", due=said)
    journal.save(Debrief(id="promise", started_at=1, promised=said), None)
    journal.save(Debrief(id="plan", started_at=2, developments=(plan,)), None)
    journal.save(Debrief(id="none", started_at=3, held=replace(said, written="")), None)
    while journal.index():
        pass
    with closing(connect(journal.path)) as db:
        db.execute("UPDATE search SET words = ''")  # as it was when these words were not searched
        db.execute("PRAGMA user_version = 11")
    with closing(connect(journal.path)) as db:
        assert db.execute("SELECT count(*) FROM debrief WHERE indexed = 0").fetchone() == (2,)
    while journal.index():
        pass
    with closing(connect(journal.path, read_only=True)) as db:
        assert sorted(found(db, "friday")) == ["plan", "promise"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("My inter\u00adview", "interview"),
        (unicodedata.normalize("NFD", "한국어 능력"), "한국"),
        ("مُقَابَلَةٌ جيدة", "مقابلة"),
        ("מִקְצוֹעַ", "מקצוע"),
        ("हिन्दी में", "हिन्दी"),
    ],
)
def test_a_text_is_found_however_its_letters_are_stored_or_pointed(journal: Journal, text: str, query: str):
    journal.save(Debrief(id="d", started_at=1, company=text), None)
    journal.save(Debrief(id="other", started_at=2, company="हान्दे"), None)
    journal.index()
    with closing(connect(journal.path, read_only=True)) as db:
        assert [summary.id for summary in lists.debriefs(db, parse_query(query, now=NOW, zone=HOME))] == ["d"]
