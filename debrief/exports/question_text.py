"""What every format is told, and the text it gives for a question, not escaped yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from debrief.domain.lists.ledger import QuestionOrder
from debrief.domain.lists.summaries import Asking, PracticeQuestion
from debrief.domain.record.when import When
from debrief.domain.text import one_line

NO_ANSWER = "No better answer yet."
OWN_WORDS = "Say it in your own words."
"""What stands for the answer where only the questions are wanted."""
SOMEWHERE = "a place not written down"
CHOSEN, OTHERS = "Chosen for practice", "The others"
"""The headings of a list; one in which nothing is chosen has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What every format is told besides the questions.

    `count`: how many questions come. `answers`: False for questions only, to test oneself with. `made_at`: UTC ms.
    `zone`: the IANA name of the reader's time zone, for days of practice. `order`: the one they come in.
    """

    count: int
    made_at: int
    answers: bool = True
    title: str = "Practice questions"
    zone: str = "UTC"
    order: QuestionOrder = QuestionOrder.WORTH


def numbered(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[tuple[int, str, PracticeQuestion]]:
    """Yield each question with its number, from 1, and the heading that begins with it; empty where none does.

    Only the order by worth has those chosen for practice together, so only it has headings.
    """
    before: bool | None = None
    for number, question in enumerate(questions, start=1):
        begins = question.practise is not before and (question.practise or before is not None)
        before = question.practise
        headed = begins and options.order is QuestionOrder.WORTH
        yield number, (CHOSEN if question.practise else OTHERS) if headed else "", question


def wording(question: PracticeQuestion) -> str:
    """Return the question on one line."""
    return one_line(question.wording) or "A question whose wording is not written down"


def place(asking: Asking) -> str:
    """Return where and on what day it was asked: `Acme, Trial day, Fri 20 Nov 2026`; empty where nothing is known."""
    day = replace(asking.held, timed=False, minutes=None)
    return ", ".join(text for text in map(one_line, (asking.company, asking.stage, str(day))) if text)


def remarks(question: PracticeQuestion) -> list[str]:
    """Return what else is known of the question: its kind, and how uncomfortable it was."""
    kind = [f"Kind: {question.category}"] if question.category else []
    return kind if question.discomfort is None else [*kind, f"Uncomfortable: {question.discomfort} of 5"]


def told(asking: Asking, question: PracticeQuestion, *, answers: bool) -> Iterator[tuple[str, str]]:
    """Yield label and text of what an asking holds; without `answers` only the words it was asked in."""
    if asking.wording.strip() and asking.wording.strip() != question.wording.strip():
        yield "In these words", asking.wording
    if not answers:
        return
    if asking.said.strip():
        yield f"You said ({asking.sureness} % sure)" if asking.sureness is not None else "You said", asking.said
    if asking.left_out.strip():
        yield "It left out", asking.left_out


def earlier(question: PracticeQuestion, zone: str) -> Iterator[tuple[str, str]]:
    """Yield label and text of every answer that another has taken the place of, the latest first."""
    for version in question.versions:
        if version.answer.strip():
            yield f"Until {When(at=version.at, zone=zone)}", version.answer


def only(question: PracticeQuestion) -> PracticeQuestion:
    """Return the question without any answer to it."""
    askings = tuple(replace(asking, said="", left_out="", sureness=None) for asking in question.askings)
    return replace(question, answer="", versions=(), attempts=(), askings=askings)
