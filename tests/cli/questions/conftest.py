"""Plain practice of two questions."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief.cli import cli
from debrief.domain.practice.spacing import Grade
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details, edits
from tests.empty_journal import open_empty_journal

ESCAPE = "\x1b]0;x\x07"

Practise = Callable[[str], Result]


@pytest.fixture
def two(home: Path) -> Path:
    """A home with two questions: why leave, with an answer, then why us, without."""
    leave = Question(id="leave", wording="Why leave?", answer="We grew.\n\nI did not.")
    us = Question(id="us", wording=f"Why us? {ESCAPE}")
    said = Asked(question=leave, wording="Why leave?", discomfort=5, said="Well.", left_out=f"All. {ESCAPE}")
    with closing(open_empty_journal(journal_under(home))) as journal:
        debrief = Debrief(id="d", started_at=1, company="Northwind", asked=(said, Asked(question=us, discomfort=2)))
        journal.save(debrief, None)
    return home


@pytest.fixture
def practise(two: Path) -> Practise:
    """Practise plainly, typing these lines."""
    return lambda typed: CliRunner().invoke(cli, ["practice", "--plain"], input=typed, prog_name="debrief")


def flat(text: str) -> str:
    """Return `text` as if no line had been broken."""
    return " ".join(text.split())


def graded(home: Path, question_id: str) -> list[Grade]:
    """Return the grades of a question, oldest first."""
    with closing(connect(journal_under(home))) as db:
        return [review.grade for review in edits.reviews(db, question_id)]


def attempts(home: Path, question_id: str) -> list[str]:
    """Return the attempts at an answer to a question."""
    with closing(connect(journal_under(home))) as db:
        found = details.question(db, question_id)
    assert found is not None
    return [attempt.text for attempt in found.attempts]
