"""The options that all formats share, and the texts of a question before a format escapes them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from debrief.domain.lists.ledger import QuestionOrder
from debrief.domain.lists.summaries import Asking, PracticeQuestion
from debrief.domain.record.when import When
from debrief.domain.text import one_line

NO_ANSWER = "No better answer yet."
OWN_WORDS = "Say it in your own words."
"""The text in place of an answer where `answers` is False."""
SOMEWHERE = "a place not written down"
CHOSEN, OTHERS = "Chosen for practice", "The others"
"""The headings of a list in which some questions are chosen for practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Options that every format gets besides the questions.

    `count`: the number of questions. `answers`: False leaves the answers out. `made_at`: UTC ms.
    `zone`: the IANA name of the reader's time zone, for days of practice. `order`: how the questions are sorted.
    """

    count: int
    made_at: int
    answers: bool = True
    title: str = "Practice questions"
    zone: str = "UTC"
    order: QuestionOrder = QuestionOrder.WORTH


def numbered(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[tuple[int, str, PracticeQuestion]]:
    """Yield the number of each question, from 1, the heading above it (empty: none), and the question.

    Only the order by worth keeps the questions chosen for practice together, so only it has headings.
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


def describe_asking(asking: Asking) -> str:
    """Return where and when it was asked, as `Acme, Trial day, Fri 20 Nov 2026`; empty where that is unknown."""
    day = replace(asking.held, timed=False, minutes=None)
    return ", ".join(text for text in map(one_line, (asking.company, asking.stage, str(day))) if text)


def remarks(question: PracticeQuestion) -> list[str]:
    """Return the kind of the question and how uncomfortable it was, where those are known."""
    kind = [f"Kind: {question.category}"] if question.category else []
    return kind if question.discomfort is None else [*kind, f"Uncomfortable: {question.discomfort} of 5"]


def asking_texts(asking: Asking, question: PracticeQuestion, *, answers: bool) -> Iterator[tuple[str, str]]:
    """Yield the label and text of each text of an asking; without `answers` only its wording."""
    if asking.wording.strip() and asking.wording.strip() != question.wording.strip():
        yield "In these words", asking.wording
    if not answers:
        return
    if asking.said.strip():
        yield f"You said ({asking.sureness} % sure)" if asking.sureness is not None else "You said", asking.said
    if asking.left_out.strip():
        yield "It left out", asking.left_out


def earlier_answers(question: PracticeQuestion, zone: str) -> Iterator[tuple[str, str]]:
    """Yield the label and text of each earlier answer to the question, the latest first."""
    for version in question.versions:
        if version.answer.strip():
            yield f"Until {When(at=version.at, zone=zone)}", version.answer


def without_answers(question: PracticeQuestion) -> PracticeQuestion:
    """Return the question with all its answers removed."""
    askings = tuple(replace(asking, said="", left_out="", sureness=None) for asking in question.askings)
    return replace(question, answer="", versions=(), attempts=(), askings=askings)
