"""The attempts of practice as lines of text."""

import sqlite3
from collections.abc import Iterator

from debrief.cli import clock
from debrief.domain.lists.questions import QuestionSelection
from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.question_texts import question_wording
from debrief.domain.text import one_line
from debrief.exports.text.layout import MEASURE, wrap_lines
from debrief.storage.questions.details import JournalQuestions


def attempt_lines(
    db: sqlite3.Connection, selection: QuestionSelection, limit: int | None, width: int | None
) -> Iterator[str]:
    """Yield the attempts at the questions of `selection`; `width`: of the terminal, None for one line each."""
    zone = clock.zone()
    for question in JournalQuestions(db).questions(selection, limit):
        if width and question.attempts:
            yield from wrap_lines(question_wording(question), min(width, MEASURE))
        for attempt in question.attempts:
            day = local_date(attempt.at, zone).isoformat()
            if width:
                yield f"  {day}"
                yield from (f"    {line}" for line in wrap_lines(attempt.text, max(min(width, MEASURE) - 4, 20)))
            else:
                yield "\t".join((question.id, day, one_line(question_wording(question)), one_line(attempt.text)))
