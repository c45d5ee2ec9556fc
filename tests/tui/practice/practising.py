"""Three questions to practise, and the way to the first."""

from contextlib import closing

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.spacing import Grade
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details, edits
from debrief.tui.home.start import Start
from debrief.tui.practice.card import Stage
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import JournalFile
from tests.tui.person import Person
from tests.tui.samples import HELD

PRACTICE = Start(kind="practice")
LEAVE = Question(id="leave", wording="Why leave?", practise=True, category=Category.BEHAVIOURAL)
US = Question(id="us", wording="Why us?", answer="The archive.", practise=True)
SALARY = Question(id="salary", wording="What do you expect?", answer="Between 41 and 45.", practise=True)


def asked(question: Question, discomfort: int, **more: str) -> Asked:
    return Asked(question=question, wording=question.wording, discomfort=discomfort, **more)  # type: ignore[arg-type]


def question(journal_file: JournalFile, question_id: str) -> PracticeQuestion:
    with closing(connect(journal_file.path)) as db:
        found = details.question(db, question_id)
    assert found is not None
    return found


def attempts(question: PracticeQuestion) -> list[str]:
    return [attempt.text for attempt in question.attempts]


def grades(journal_file: JournalFile, question_id: str) -> list[Grade]:
    with closing(connect(journal_file.path)) as db:
        return [review.grade for review in edits.reviews(db, question_id)]


async def practising(person: Person, wording: str = "Why leave?") -> PracticeScreen:
    """Wait for a question to be asked."""
    screen = await person.at(PracticeScreen)
    await person.until(lambda: screen.card.stage is Stage.ASKED and wording in person.text)
    return screen


async def practising_next(person: Person, after: str = "") -> str:
    """Wait for another question than `after` to be asked; return its id."""
    screen = await person.at(PracticeScreen)

    def asked() -> bool:
        return screen.card.stage is Stage.ASKED and (found := screen.card.question) is not None and found.id != after

    await person.until(asked)
    assert screen.card.question is not None
    return screen.card.question.id


def put_questions(journal_file: JournalFile, number: int) -> None:
    """So many questions never practised."""
    questions = (Question(id=f"q{at}", wording=f"Question {at}?", practise=True) for at in range(number))
    journal_file.put(
        Debrief(
            id="d", started_at=1, company="Northwind", held=HELD, finished_at=1, step="end",
            asked=tuple(asked(question, 3) for question in questions),
        )
    )  # fmt: skip


THREE = Debrief(
    id="d", started_at=1, company="Northwind", stage="final round", held=HELD, finished_at=1, step="end",
    asked=(asked(LEAVE, 5), asked(US, 3, said="It is near.", left_out="The archive."), asked(SALARY, 2)),
)  # fmt: skip


def put_three(journal_file: JournalFile) -> None:
    """Three questions never practised, in this order: why leave, why us, the salary."""
    journal_file.put(THREE)
