"""A question of the ledger, and one asking of it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from debrief.domain.record.category import Category
from debrief.domain.record.parts import new_id
from debrief.domain.refusal import check_range


class Certainty(StrEnum):
    """How well the wording is remembered."""

    EXACT = "exact"
    GIST = "gist"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One entry of the ledger, whichever debriefs it was asked in; its id outlives every edit.

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

    `wording`: that day's. `said`: what you answered. `sureness`: 0–100 percent, how sure you felt of that answer.
    `discomfort`: 1–5. `left_out`: what the answer did not say.
    """

    id: str = field(default_factory=new_id)
    question: Question = field(default_factory=Question)
    wording: str = ""
    certainty: Certainty | None = None
    said: str = ""
    sureness: int | None = None
    discomfort: int | None = None
    left_out: str = ""

    def __post_init__(self) -> None:
        check_range(self.sureness, 0, 100, "How sure you felt")
        check_range(self.discomfort, 1, 5, "How uncomfortable it was")

    @property
    def blank(self) -> bool:
        """Whether nothing was written of the question or about it."""
        return not any(t.strip() for t in (self.wording, self.said, self.left_out, self.question.answer))


def with_wording(asked: Asked, wording: str) -> Asked:
    """Return `asked` as asked in these words; the ledger follows until it knows the question by words of its own."""
    question = asked.question
    if question.wording == asked.wording:
        question = replace(question, wording=wording)
    return replace(asked, wording=wording, question=question)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionMatch:
    """A question of the ledger that another may be the same as. `times`: how often it was asked.

    `company`: where it was asked last. `why`: what the two have in common. `same`: most likely it is the same.
    """

    question: Question
    times: int
    company: str
    why: tuple[str, ...]
    same: bool


def link_question(asked: Asked, known: Question) -> Asked:
    """Return `asked` as an asking of a question that is `known`; an answer written under it goes over to that."""
    mine = asked.question.answer.strip()
    answer = known.answer
    if mine and mine not in answer:
        answer = f"{answer.rstrip()}\n\n{mine}" if answer.strip() else asked.question.answer
    practise = known.practise or asked.question.practise
    return replace(asked, question=replace(known, answer=answer, practise=practise))


def unlink_question(asked: Asked) -> Asked:
    """Return `asked` as a question of its own again, in the words of that day; the known one stays as it is."""
    return replace(asked, question=Question(wording=asked.wording))


def is_linked(asked: Asked) -> bool:
    """Whether it is known to the ledger by other words than those of that day."""
    known = asked.question.wording.strip()
    return bool(known) and known != asked.wording.strip()
