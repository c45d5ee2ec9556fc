"""Lists over a real journal: their order, their pages, and what they leave out."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from debrief.domain.lists.summaries import DebriefStatus
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Development
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import DAY_MS, When
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.storage.people import practice_due
from debrief.storage.people.open_plans import open_plans
from debrief.storage.questions import details, edits
from debrief.storage.records.journal import Journal
from tests.storage.three_asked import held


def test_the_newest_come_first_by_when_they_were_held_or_else_begun(journal: Journal, db: sqlite3.Connection):
    journal.save(Debrief(id="begun", started_at=5 * 86_400_000, company="Acme"), None)
    journal.save(Debrief(id="long ago", started_at=9 * 86_400_000, held=held(1)), None)
    journal.save(Debrief(id="lately", started_at=2, held=held(7), asked=(Asked(), Asked())), None)
    found = lists.debriefs(db)
    assert [g.id for g in found] == ["lately", "begun", "long ago"]
    assert [g.questions for g in found] == [2, 0, 0]
    assert (found[0].held, found[1].company) == (held(7), "Acme")
    assert lists.count(db) == 3


def test_pages_meet_without_a_gap_or_an_overlap_even_where_moments_are_equal(journal: Journal, db: sqlite3.Connection):
    for number in range(23):
        journal.save(Debrief(started_at=number // 5, held=held(0) if number % 7 == 0 else When()), None)
    every = lists.debriefs(db)
    down, below = [], None
    while page := lists.debriefs(db, limit=4, below=below):
        down += page
        below = page[-1].place
    up, above = [], every[-1].place
    while page := lists.debriefs(db, limit=4, above=above):
        up = [*page, *up]
        above = page[0].place
    assert down == every == [*up, every[-1]]
    assert len({g.id for g in every}) == 23
    assert [lists.count(db, above=g.place) for g in every] == list(range(23))


def test_a_page_is_found_through_the_index(journal: Journal, db: sqlite3.Connection):
    last = Debrief(started_at=1)
    journal.save(last, None)
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    lists.debriefs(db, limit=4, below=lists.debriefs(db)[0].place)
    db.set_trace_callback(None)
    plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {asked[-1]}"))
    assert "SEARCH d USING INDEX debrief_place" in plan
    assert "SEARCH d USING COVERING INDEX debrief_listed (place<?)" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("step", ["room", END])
@pytest.mark.parametrize("outcome", [Outcome.WAITING, Outcome.REJECTED])
@pytest.mark.parametrize("finished_at", [None, 8])
def test_unfinished_and_waiting_are_told_as_the_glance_tells_it(
    journal: Journal, db: sqlite3.Connection, step: str, outcome: Outcome, finished_at: int | None
):
    journal.save(Debrief(started_at=1, step=step, outcome=outcome, finished_at=finished_at), None)
    (summary,) = lists.debriefs(db)
    assert lists.unfinished(db) == ([summary] if summary.status is DebriefStatus.UNFINISHED else [])
    assert lists.awaiting_answer(db) == ([summary] if summary.status is DebriefStatus.WAITING else [])


def test_an_id_is_found_by_how_it_begins(journal: Journal, db: sqlite3.Connection):
    for debrief_id in ("ab12", "ab13", "ac"):
        journal.save(Debrief(id=debrief_id, started_at=1), None)
    assert [summary.id for summary in lists.find(db, "AB")] == ["ab12", "ab13"]
    assert [summary.id for summary in lists.find(db, "AB", limit=1)] == ["ab12"]
    assert [summary.id for summary in lists.find(db, "ab12")] == ["ab12"]
    for nobody in ("ab123", "%", "_b", "b", "ab\ud800", "é"):
        assert lists.find(db, nobody) == []


def test_open_plans_are_those_with_a_plan_that_is_not_done_the_soonest_first(journal: Journal, db: sqlite3.Connection):
    points = (
        Development(id="later", cue="asked", due=held(9)),
        Development(id="done", cue="asked", due=held(1), done=True),
        Development(id="no plan", text="SQL"),
        Development(id="undated", action="say so"),
        Development(id="soon", due=held(2)),
        Development(id="unread", due=When(written="before spring")),
    )
    journal.save(Debrief(id="d", started_at=1, company="Acme", role="Engineer", developments=points), None)
    found = open_plans(db)
    assert [plan.id for plan in found] == ["soon", "later", "undated", "unread"]
    assert (found[0].title, found[0].due, found[0].debrief) == ("Acme, Engineer", held(2), "d")


def test_an_empty_journal_has_nothing_in_any_list(journal: Journal, db: sqlite3.Connection):
    assert (lists.count(db), lists.debriefs(db), open_plans(db)) == (0, [], [])
    assert (lists.unfinished(db), lists.awaiting_answer(db), list(details.practice_questions(db))) == ([], [], [])


def test_paths_with_odd_names_open(tmp_path: Path):
    path = tmp_path / "a #1 100%? é" / "journal.sqlite3"
    with closing(connect(path, create=True)) as db:
        assert lists.count(db) == 0
    assert path.exists()


def test_questions_to_practise_are_counted_by_an_index_and_no_further_than_is_said(
    journal: Journal, db: sqlite3.Connection
):
    asked = [Asked(question=Question(id=f"q{n}", wording=f"Q{n}", practise=n < 4)) for n in range(6)]
    journal.save(Debrief(id="d", started_at=1, company="Northwind", asked=tuple(asked)), None)
    assert not practice_due.practice_counts(db, DAY_MS).counted
    journal.index()
    for question_id in ("q0", "q5"):
        journal.transact(partial(edits.review, question_id=question_id, grade=1, at=0))
    assert practice_due.practice_counts(db, DAY_MS - 1) == (0, 3, True)
    assert practice_due.practice_counts(db, DAY_MS) == (2, 3, True)
    assert practice_due.practice_counts(db, DAY_MS, at_most=1) == (1, 1, True)
    plan = db.execute(f"EXPLAIN QUERY PLAN {practice_due._PRACTICE_COUNTS}", {"until": 1, "most": 9}).fetchall()
    assert "SCAN question" not in [step for *_, step in plan]
