"""A question of the ledger with each time it was asked, as its page, practice and the exports show it."""

from dataclasses import dataclass, fields
from typing import Self

from debrief.domain.record.category import Category
from debrief.domain.record.when import UNKNOWN, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One time a question was asked: where, when, what was said, and the discomfort (1–5).

    `remark`: as in `Asked`.
    """

    debrief: str
    company: str
    role: str
    stage: str
    held: When = UNKNOWN
    wording: str
    certainty: str
    said: str
    left_out: str
    remark: str = ""
    sureness: int | None
    discomfort: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerAnswer:
    """An answer that was replaced; `at`: when, UTC ms."""

    answer: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """An answer written in practice; `at`: when it was begun, UTC ms."""

    id: str
    text: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeQuestion:
    """A question of the ledger with each time it was asked, latest first.

    `versions`: the former answers, latest first. `attempts`: those of practice, latest first. `due_at`: UTC ms, when it
    is due for practice.
    """

    id: str
    wording: str
    answer: str
    practise: bool
    askings: tuple[Asking, ...]
    category: Category | None = None
    versions: tuple[FormerAnswer, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    due_at: int | None = None

    @property
    def times(self) -> int:
        """How often it was asked."""
        return len(self.askings)

    @property
    def discomfort(self) -> int | None:
        """The highest discomfort, 1–5; None if it was never recorded."""
        return max((a.discomfort for a in self.askings if a.discomfort is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentQuestion(PracticeQuestion):
    """The same with only the latest of its askings. `asked`, `worst`: count and highest discomfort of all of them."""

    asked: int
    worst: int | None

    @classmethod
    def of(cls, question: PracticeQuestion, *, times: int, worst: int | None) -> Self:
        """Return `question`, which has only its latest askings, with the figures of all of them."""
        same = {field.name: getattr(question, field.name) for field in fields(question)}
        return cls(**same, asked=times, worst=worst)

    @property
    def times(self) -> int:
        """How often it was asked."""
        return self.asked

    @property
    def discomfort(self) -> int | None:
        """The highest discomfort, 1–5; None if it was never recorded."""
        return self.worst
