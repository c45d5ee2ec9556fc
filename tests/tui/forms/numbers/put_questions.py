"""A debrief with questions to type numbers at."""

from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from tests.tui.conftest import Clock, JournalFile


def put_questions(journal_file: JournalFile, clock: Clock, step: str, *asked: dict[str, Any]) -> None:
    """Store a debrief at that step that was asked a question for each of `asked`, which has the fields of it."""
    questions = tuple(Asked(wording=f"Question {number}?", **fields) for number, fields in enumerate(asked, 1))
    journal_file.put(Debrief(started_at=clock(), step=step, asked=questions))
