"""The ledger of questions as lists show it, and the selection and order of its rows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from debrief.domain.record.category import Category
from debrief.domain.record.when import UNKNOWN, When


class QuestionSummary(NamedTuple):
    """A question as lists show it. `times`: how often it was asked; `worst`: its highest discomfort, 1–5.

    `company`, `role`, `stage`, `held`: where and when it was asked last; `certainty`, `sureness`: how well that time is
    remembered, and how sure the user felt (0–100 %). `due_at`, `reviewed_at`: UTC ms, of practice. `versions`: the
    number of former answers. `number`, `place`: sort keys for paging, of the question by creation and of the debrief in
    which it was asked last by date. A tuple, because a frozen dataclass takes four times as long to create.
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
    role: str = ""
    stage: str = ""
    certainty: str = ""
    sureness: int | None = None


class QuestionOrder(StrEnum):
    """The order of a list of questions."""

    WORTH = "worth"
    """Those chosen for practice first, then by discomfort, then the latest asked."""
    LATEST = "latest"
    OFTEN = "often"
    DUE = "due"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSelection:
    """Conditions on questions, all of which must hold; None and empty mean any.

    `words`: in any wording of the question or in the best answer. `company`: words of the company's name. In both,
    a word followed by `*` is a prefix. `since`: asked then or later, UTC ms. `discomfort`: the allowed values of the
    highest one, 1–5. `due_by`: UTC ms. `answered`, `chosen`: whether it has a best answer, or is chosen for
    practice.
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

QUESTION_GONE = "That question is no longer in the journal."
"""The message about a question that was deleted in the meantime."""
