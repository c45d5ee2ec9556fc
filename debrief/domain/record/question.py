"""A question of the ledger, and a question as asked in one interview."""

from dataclasses import dataclass, field, replace

from debrief.domain.record.category import Category
from debrief.domain.record.parts import new_id
from debrief.domain.record.unreadable import RANGES, StoredChoice
from debrief.domain.refusal import check_range


class Certainty(StoredChoice):
    """How well the wording is remembered."""

    EXACT = "exact"
    GIST = "gist"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One entry of the ledger, shared by all debriefs in which it was asked.

    `answer`: the best answer so far, or its first sentence. `practise`: whether it was chosen for practice.
    """

    id: str = field(default_factory=new_id)
    wording: str = ""
    answer: str = ""
    practise: bool = False
    category: Category | None = None
    rev: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it was asked in one interview.

    `wording`: that day's. `said`: the user's answer. `sureness`: 0–100 percent, how sure the user felt of it.
    `discomfort`: 1–5. `left_out`: what the answer lacked. `remark`: on how well the wording is remembered, or
    on anything else about the question, and no part of it. `unreadable`: as in `Debrief`.
    """

    id: str = field(default_factory=new_id)
    question: Question = field(default_factory=Question)
    wording: str = ""
    certainty: Certainty | None = None
    said: str = ""
    sureness: int | None = None
    discomfort: int | None = None
    left_out: str = ""
    remark: str = ""
    unreadable: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_range(self.sureness, *RANGES["sureness"], "How sure you felt")
        check_range(self.discomfort, *RANGES["discomfort"], "How uncomfortable it was")

    @property
    def blank(self) -> bool:
        """Whether neither the question nor anything about it was written."""
        texts = (self.wording, self.said, self.left_out, self.remark, self.question.answer)
        return not any(text.strip() for text in texts)


def with_wording(asked: Asked, wording: str) -> Asked:
    """Return `asked` with `wording`; the ledger's wording follows as long as the two are equal."""
    question = asked.question
    if question.wording == asked.wording:
        question = replace(question, wording=wording)
    return replace(asked, wording=wording, question=question)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionMatch:
    """A question of the ledger that may be the same as another. `times`: how often it was asked.

    `company`: where it was asked last. `why`: what the two have in common. `same`: whether they are probably the same.
    """

    question: Question
    times: int
    company: str
    why: tuple[str, ...]
    same: bool


def link_question(asked: Asked, known: Question) -> Asked:
    """Return `asked` linked to the question `known`; its own answer is appended to that of `known`."""
    mine = asked.question.answer.strip()
    answer = known.answer
    if mine and mine not in answer:
        answer = f"{answer.rstrip()}\n\n{mine}" if answer.strip() else asked.question.answer
    practise = known.practise or asked.question.practise
    return replace(asked, question=replace(known, answer=answer, practise=practise))


def unlink_question(asked: Asked, before: Question | None = None) -> Asked:
    """Return `asked` with a new question of its own, worded as on that day; otherwise like `before`, if given.

    Without it, the answer stays with both: nobody knows any more which of its sentences were written here. The id is
    new as well: the former question may be merged into the one that was linked.
    """
    before = before or Question(answer=asked.question.answer)
    return replace(asked, question=replace(before, id=new_id(), rev=0, wording=asked.wording))


def is_linked(asked: Asked) -> bool:
    """Return whether the ledger has it under a wording other than that day's."""
    known = asked.question.wording.strip()
    return bool(known) and known != asked.wording.strip()
