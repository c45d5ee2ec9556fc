"""Three questions of two debriefs, and the way to their list."""

from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details
from debrief.tui.lists.questions.screen import QuestionsScreen
from tests.tui.conftest import JournalFile
from tests.tui.person import Person

LEAVE = Question(id="leave", wording="Why did you leave the archive?", category=Category.BEHAVIOURAL)
AGAIN = Question(id="again", wording="What made you leave the archive?", answer="The work ended.")
SALARY = Question(id="salary", wording="What do you expect to earn?", answer="Between 41 and 45.", practise=True)


def asked(question: Question, discomfort: int, **more: Any) -> Asked:
    return Asked(question=question, wording=question.wording, discomfort=discomfort, **more)


def debrief(name: str, year: int, *questions: Asked) -> Debrief:
    at = int(datetime(year, 3, 4, 10, tzinfo=UTC).timestamp() * 1000)
    held = When(at=at, zone="Europe/Berlin", timed=True)
    return Debrief(id=name, started_at=at, finished_at=at, step=END, company=name, held=held, asked=questions)


def question(journal_file: JournalFile, question_id: str) -> PracticeQuestion:
    found = maybe(journal_file, question_id)
    assert found is not None
    return found


def maybe(journal_file: JournalFile, question_id: str) -> PracticeQuestion | None:
    with closing(connect(journal_file.path)) as db:
        return details.question(db, question_id)


async def questions(person: Person) -> QuestionsScreen:
    await person.press("l")
    screen = await person.at(QuestionsScreen)
    await person.until(lambda: " of " in person.lines[0])
    return screen


def listed(screen: QuestionsScreen) -> list[str]:
    return [line.id for line in screen.browser.rows.window.rows]


TWO = (
    debrief("Northwind", 2026, asked(LEAVE, 5, said="I mumbled.", left_out="My own part."), asked(SALARY, 2)),
    debrief("Acme", 2025, asked(AGAIN, 3), asked(SALARY, 4)),
)


def put_three(journal_file: JournalFile) -> None:
    """Three questions; worth most first: salary, leave, again."""
    journal_file.put(*TWO)
