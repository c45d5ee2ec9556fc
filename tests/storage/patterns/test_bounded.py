"""Reading the patterns and the page for an interview costs the same, however many years a journal has."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.open_journal import connect
from debrief.storage.patterns.questions import practised
from debrief.storage.patterns.window import WINDOW
from debrief.storage.questions.next_interview.sheet_rows import sheet_rows
from debrief.storage.records.bulk import write_new

DAY = 86_400_000
ASKED = Question(id="asked", wording="What salary do you expect?")
OTHER = Question(id="other", wording="Why did you leave?")


def debrief(day: int, question: Question) -> Debrief:
    asked = Asked(id="a", question=question, wording="", discomfort=4)
    return Debrief(id=f"d{day}", started_at=(day + 1) * DAY, asked=(asked,))


def journal(path: Path, debriefs: int, reviews: int) -> Path:
    """Write a journal whose newest debriefs ask one question, and whose oldest asks the one that was practised most."""
    questions = [OTHER, *[ASKED] * (debriefs - 1)]
    for _ in write_new(path, map(debrief, range(debriefs), questions)):
        pass
    with closing(sqlite3.connect(path)) as db:
        rows = [(f"r{number}", "other", number) for number in range(reviews)]
        db.executemany("INSERT INTO review (id, question, at, grade) VALUES (?, ?, ?, 3)", rows)
        db.commit()
    return path


def instructions(path: Path, read: Callable[[sqlite3.Connection], object]) -> int:
    """Return how many instructions SQLite executes to `read`."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    with closing(connect(path, read_only=True)) as db:
        read(db)  # reads the schema
        db.set_progress_handler(tick, 1)
        read(db)
    return count


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a journal of a year and one of many years."""
    folder = tmp_path_factory.mktemp("bounded")
    return journal(folder / "young.sqlite3", WINDOW + 10, 10), journal(folder / "old.sqlite3", 2 * WINDOW, 5_000)


@pytest.mark.parametrize("read", [practised, sheet_rows])
def test_twice_the_debriefs_and_years_of_reviews_cost_no_more(
    journals: tuple[Path, Path], read: Callable[[sqlite3.Connection], object]
):
    young, old = (instructions(path, read) for path in journals)
    assert old < young + 100
