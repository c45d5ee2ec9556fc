"""Every figure is what brute force reads from the same journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.patterns.figures import Patterns
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.storage.file.open_journal import connect
from debrief.storage.index import statistics
from debrief.storage.patterns.patterns import read_patterns
from debrief.storage.records.bulk import write_new
from tests.soak.evidence import Evidence
from tests.storage.patterns.oracle import Sample, assert_figures, sample


def write(path: Path, of: Sample) -> None:
    for _ in write_new(path, of.debriefs):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        db.executemany("UPDATE debrief SET deleted_at = 1 WHERE id = ?", [(id_,) for id_ in of.trashed])
        for question, moments in of.reviews.items():
            rows = [(f"{question}/{at}/{n}", question, at) for n, at in enumerate(moments)]
            db.executemany("INSERT INTO review (id, question, at, grade) VALUES (?, ?, ?, 3)", rows)
        while statistics.has_uncounted(db):
            statistics.count(db)
        db.execute("COMMIT")


def figures(path: Path) -> Patterns:
    with closing(connect(path, read_only=True)) as db:
        return read_patterns(db)


def assert_same(folder: Path, seeds: range) -> None:
    for seed in seeds:
        path = folder / f"{seed}.sqlite3"
        write(path, sample(seed))
        assert_figures(figures(path), sample(seed))
        path.unlink()


def test_the_figures_of_journals_are_what_brute_force_reads(tmp_path: Path):
    assert_same(tmp_path, range(16))


@pytest.mark.soak(15)
@pytest.mark.row(23)
@pytest.mark.parametrize("first", range(0, 1_000, 100))
def test_the_figures_of_a_thousand_journals_are_what_brute_force_reads(tmp_path: Path, evidence: Evidence, first: int):
    assert_same(tmp_path, range(first, first + 100))
    evidence.count(100)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ("waiting", Outcome.WAITING),
        ("rejected waiting", Outcome.WAITING),
        ("waiting rejected", Outcome.REJECTED),
        ("waiting silent", Outcome.SILENT),
        ("waiting withdrew", Outcome.WITHDREW),
        ("offer withdrew", Outcome.OFFER),
        ("waiting offer waiting", Outcome.OFFER),
    ],
)
def test_the_newest_round_says_how_a_process_ended_and_an_offer_is_an_offer(
    tmp_path: Path, outcomes: str, expected: Outcome
):
    rounds = [
        Debrief(id=f"d{day}", started_at=day * 86_400_000, process="p", outcome=Outcome(outcome))
        for day, outcome in enumerate(outcomes.split())
    ]
    for _ in write_new(tmp_path / "journal.sqlite3", rounds):
        pass
    assert figures(tmp_path / "journal.sqlite3").numbers.outcomes == {expected: 1}


def test_the_samples_have_something_for_each_figure():
    every = [sample(seed) for seed in range(40)]
    assert {len(of.debriefs) for of in every} == {0, 1, 3, 10, 40}
    assert any(of.trashed for of in every)
    assert any(of.reviews for of in every)
    assert any(debrief.process for of in every for debrief in of.debriefs)
