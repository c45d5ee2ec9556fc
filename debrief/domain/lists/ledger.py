"""The ledger of questions as lists show it, and which part of it is wanted."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from debrief.domain.record.category import Category
from debrief.domain.record.when import UNKNOWN, When


class QuestionSummary(NamedTuple):
    """One question in one line. `times`: how often it was asked; `worst`: how uncomfortable at most, 1–5.

    `company`, `held`: where and when it was asked last. `due_at`, `reviewed_at`: UTC ms, of practice. `versions`: how
    many answers it had before this one. `number`, `place`: of the question, in the order they were first written down,
    and of the debrief where it was asked last, in the order by date: where lists go on. A tuple, since lists of all
    questions are made of it: a frozen dataclass takes four times as long to make.
    """

    id: str
    wording: str
    answer: str
    category: Category | None
    practise: bool
    times: int
    worst: int | None
    company: str = ""
    held: When = UNKNOWN
    due_at: int | None = None
    reviewed_at: int | None = None
    versions: int = 0
    number: int = 0
    place: int = 0


class QuestionOrder(StrEnum):
    """What comes first."""

    WORTH = "worth"
    """What is chosen for practice, then the most uncomfortable, then the latest asked."""
    LATEST = "latest"
    OFTEN = "often"
    DUE = "due"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSelection:
    """Which questions are wanted: those for which all of this holds.

    `words`: stand in the question, in any of its wordings, or in the better answer. `company`: words of the company's
    name. In both, a `*` right behind a word makes it the beginning of one. `since`: asked then or later, UTC ms.
    `discomfort`: how uncomfortable at its worst, any of these, 1–5. `due_by`: UTC ms. `answered`, `chosen`: with a
    better answer, chosen for practice, or just not.
    """

    words: str = ""
    categories: tuple[Category, ...] = ()
    company: str = ""
    since: int | None = None
    discomfort: tuple[int, ...] | None = None
    due_by: int | None = None
    answered: bool | None = None
    chosen: bool | None = None
    order: QuestionOrder = QuestionOrder.WORTH


EVERY_QUESTION = QuestionSelection()
