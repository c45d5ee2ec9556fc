"""Where else questions were asked, and what stands next to a debrief, over a real journal."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.lists.other_debriefs import OtherDebrief
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.search.query import Clause, Phrase, Query
from debrief.storage.debriefs.lists import neighbour, position_of
from debrief.storage.debriefs.other_debriefs import NEWEST, other_debriefs
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal

WHY = Question(wording="Why us?")
DAY = 86_400_000


@pytest.fixture
def db(journal: Journal) -> Iterator[sqlite3.Connection]:
    with closing(connect(journal.path)) as opened:
        yield opened


@pytest.fixture(params=[300, 0], ids=["of few", "of many"], autouse=True)
def often(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Look questions up as those are that few debriefs asked, and as those that many did."""
    monkeypatch.setattr("debrief.storage.debriefs.other_debriefs.OFTEN", request.param)
    return int(request.param)


def put(journal: Journal, name: str, day: int, *asked: Asked) -> Debrief:
    """Store a debrief held on that day of 1970."""
    held = When(at=day * DAY, zone="Europe/Berlin")
    debrief = Debrief(id=name, started_at=0, held=held, company=name, outcome=Outcome.SILENT, asked=asked)
    journal.save(debrief, None)
    return debrief


def trash(db: sqlite3.Connection, name: str) -> None:
    db.execute("UPDATE debrief SET deleted_at = 1 WHERE id = ?", (name,))


def test_a_question_is_found_where_it_was_asked_lately_and_how_often_before(journal: Journal, db: sqlite3.Connection):
    for day in range(NEWEST + 4):
        put(journal, f"day {day}", day, Asked(question=WHY, discomfort=day % 5 + 1))
    found = other_debriefs(db, "day 2")[WHY.id]
    assert [asked.debrief for asked in found.newest] == ["day 6", "day 5", "day 4"]
    assert found.more == NEWEST
    assert found.newest[0] == OtherDebrief(
        debrief="day 6",
        company="day 6",
        role="",
        held=When(at=6 * DAY, zone="Europe/Berlin"),
        outcome=Outcome.SILENT,
        discomfort=2,
    )


def test_what_was_asked_only_here_is_found_nowhere(journal: Journal, db: sqlite3.Connection):
    put(journal, "here", 1, Asked(question=WHY), Asked(question=WHY))
    put(journal, "there", 2, Asked(question=Question(wording="Why us?")))
    assert other_debriefs(db, "here") == {}
    assert other_debriefs(db, "nowhere") == {}


def test_a_debrief_that_asked_twice_counts_once_at_its_worst(journal: Journal, db: sqlite3.Connection):
    asked = [Asked(question=WHY, discomfort=discomfort) for discomfort in (None, 4, 2)]
    put(journal, "here", 1, Asked(question=WHY))
    put(journal, "there", 2, *asked)
    (found,) = other_debriefs(db, "here")[WHY.id].newest
    assert (found.debrief, found.discomfort) == ("there", 4)


def test_what_is_in_the_trash_is_neither_found_nor_counted(journal: Journal, db: sqlite3.Connection):
    for day in range(NEWEST + 3):
        put(journal, f"day {day}", day, Asked(question=WHY))
    trash(db, "day 4")
    trash(db, "day 1")
    found = other_debriefs(db, "day 0")[WHY.id]
    assert [asked.debrief for asked in found.newest] == ["day 5", "day 3", "day 2"]
    assert found.more == 0
    for name in ("day 5", "day 3", "day 2"):
        trash(db, name)
    assert other_debriefs(db, "day 0") == {}


def test_a_question_asked_two_thousand_times_is_looked_up_through_the_index(
    journal: Journal, db: sqlite3.Connection, often: int
):
    put(journal, "here", 1, Asked(question=WHY))
    put(journal, "there", 2, Asked(question=WHY))
    statements: list[str] = []
    db.set_trace_callback(statements.append)
    other_debriefs(db, "here")
    db.set_trace_callback(None)
    plans = [" ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {statement}")) for statement in statements]
    assert len(plans) == 5
    wanted = "SCAN d USING INDEX debrief_listed" if often == 0 else "SEARCH a USING COVERING INDEX asked_question"
    assert any(wanted in plan for plan in plans)
    assert not any("SCAN asked" in plan or "SCAN a" in plan for plan in plans)


def test_the_debriefs_next_to_one_are_by_date_and_end_at_both_ends(journal: Journal, db: sqlite3.Connection):
    for name, day in (("middle", 5), ("oldest", 1), ("newest", 9)):
        put(journal, name, day)
    assert [neighbour(db, name, 1) for name in ("newest", "middle", "oldest")] == ["middle", "oldest", None]
    assert [neighbour(db, name, -1) for name in ("newest", "middle", "oldest")] == [None, "newest", "middle"]
    assert [position_of(db, name) for name in ("newest", "middle", "oldest")] == [(1, 3), (2, 3), (3, 3)]
    assert (neighbour(db, "gone", 1), position_of(db, "gone")) == (None, None)


def test_the_trash_is_next_to_nothing(journal: Journal, db: sqlite3.Connection):
    for name, day in (("a", 1), ("b", 2), ("c", 3)):
        put(journal, name, day)
    trash(db, "b")
    assert (neighbour(db, "a", -1), neighbour(db, "c", 1)) == ("c", "a")
    assert position_of(db, "a") == (2, 2)
    assert position_of(db, "b") is None


def test_one_goes_through_what_a_query_finds_even_from_outside_of_it(journal: Journal, db: sqlite3.Connection):
    for day in range(6):
        debrief = put(journal, f"day {day}", day)
        if day % 2:
            journal.save(replace(debrief, people="Tobiah"), debrief)
    while journal.index():
        pass
    found = Query(clauses=(Clause((Phrase(("tobiah",)),)),))
    assert neighbour(db, "day 5", 1, found) == "day 3"
    assert neighbour(db, "day 4", 1, found) == "day 3"
    assert neighbour(db, "day 1", 1, found) is None
    assert position_of(db, "day 3", found) == (2, 3)
    assert position_of(db, "day 4", found) is None
