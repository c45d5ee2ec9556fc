"""Rounds are stored, listed and counted as parts of their process."""

import sqlite3
from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.when import When
from debrief.domain.session.next_round import next_round
from debrief.storage.debriefs import lists
from debrief.storage.patterns.rounds import process_of, process_rounds
from debrief.storage.people.agenda_rows import waiting_rows
from debrief.storage.records.journal import Journal

DAY = 86_400_000


def of(debrief_id: str, company: str, role: str) -> Debrief:
    """A debrief of a company and role, started after all others."""
    return Debrief(id=debrief_id, started_at=9 * DAY, company=company, role=role)


@pytest.fixture
def rounds(journal: Journal) -> list[Debrief]:
    """Three rounds at Acme, all without an answer yet, and one debrief elsewhere."""
    first = Debrief(id="r1", started_at=DAY, company="Acme", role="Cook", stage="Screening", step=END, people="Ada")
    second = replace(next_round(first, 2 * DAY), id="r2", stage="Kitchen", step=END)
    third = replace(next_round(second, 3 * DAY), id="r3", stage="Owner", step=END)
    other = Debrief(id="o", started_at=4 * DAY, company="Birch", role="Cook", step=END)
    for debrief in (first, second, third, other):
        journal.save(debrief, None)
    return [first, second, third, other]


def test_a_process_is_stored_and_loaded(journal: Journal, rounds: list[Debrief]):
    assert [journal.load(r.id).process_id for r in rounds] == ["r1", "r1", "r1", "o"]


def test_lists_say_which_round_it_is_of_how_many(rounds: list[Debrief], db: sqlite3.Connection):
    shown = [(row.id, row.round, row.rounds, row.round_words, row.went_on) for row in lists.debriefs(db)]
    assert shown == [
        ("o", 1, 1, "", False),
        ("r3", 3, 3, "round 3 of 3", False),
        ("r2", 2, 3, "round 2 of 3", True),
        ("r1", 1, 3, "round 1 of 3", True),
    ]


def test_only_the_newest_round_waits_for_an_answer(rounds: list[Debrief], db: sqlite3.Connection):
    assert [row.id for row in lists.awaiting_answer(db)] == ["o", "r3"]
    assert [row.debrief for row in waiting_rows(db)] == ["o", "r3"]


def test_a_round_in_the_trash_does_not_count(journal: Journal, rounds: list[Debrief], db: sqlite3.Connection):
    journal.trash("r3", 5 * DAY)
    assert [each.debrief for each in process_rounds(db, "r1")] == ["r1", "r2"]
    assert [row.id for row in lists.awaiting_answer(db)] == ["o", "r2"]
    assert lists.debrief(db, "r3").round_words == ""
    journal.restore("r3")
    assert [(each.title, each.stage) for each in process_rounds(db, "r1")] == [
        ("Acme, Cook", stage) for stage in ("Screening", "Kitchen", "Owner")
    ]


def test_the_others_stay_together_when_the_first_round_is_erased(
    journal: Journal, rounds: list[Debrief], db: sqlite3.Connection
):
    journal.discard("r1")
    assert [each.debrief for each in process_rounds(db, "r1")] == ["r2", "r3"]


def test_a_row_without_a_process_becomes_one_of_its_own(journal: Journal, rounds: list[Debrief]):
    columns = journal.transact(lambda db: [row[1] for row in db.execute("PRAGMA table_info(debrief)")])
    rest = ", ".join(name for name in columns if name not in {"id", "process", "place"})
    copied = f"INSERT INTO debrief (id, place, {rest}) SELECT 'copy', 1, {rest} FROM debrief WHERE id = 'o'"
    journal.transact(lambda db: db.execute(copied))
    assert journal.load("copy").process_id == "copy"
    assert journal.transact(lambda db: db.execute("SELECT process FROM debrief WHERE id = 'copy'").fetchone()) == (
        "copy",
    )


PROCESSES = {
    (" ACME ", "cook"): "r1",
    ("Acme", "Waiter"): None,
    ("Acme", ""): None,
    ("", "Cook"): None,
    ("Birch", "Cook"): "o",
}


def test_the_process_of_the_same_company_and_role_is_found(rounds: list[Debrief], db: sqlite3.Connection):
    found = {(company, role): process_of(db, of("new", company, role)) for company, role in PROCESSES}
    assert {names: process and process.process for names, process in found.items()} == PROCESSES


def test_the_process_is_named_with_its_rounds_and_day(journal: Journal, rounds: list[Debrief], db: sqlite3.Connection):
    journal.save(replace(next_round(rounds[0], 9 * DAY), held=When(at=8 * DAY), outcome=Outcome.REJECTED), None)
    process = process_of(db, of("new", "Acme", "Cook"))
    assert (process.rounds, process.title, process.held.at) == (4, "Acme, Cook", 8 * DAY)


def test_a_debrief_is_not_a_round_of_itself(rounds: list[Debrief], db: sqlite3.Connection):
    assert process_of(db, of("o", "Birch", "Cook")) is None


def test_a_debrief_with_other_rounds_belongs_with_those(
    journal: Journal, rounds: list[Debrief], db: sqlite3.Connection
):
    journal.save(of("again", "Acme", "Cook"), None)
    assert process_of(db, rounds[0]) is None
    assert process_of(db, of("again", "Acme", "Cook")).process == "r1"
