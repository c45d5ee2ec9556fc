"""Summaries of records, which lists show without loading the records."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NamedTuple, Self

from debrief.domain.record.category import Category
from debrief.domain.record.outcome import END, Outcome, debrief_title
from debrief.domain.record.when import UNKNOWN, When


class DebriefStatus(StrEnum):
    """The status of a debrief."""

    UNFINISHED = "unfinished"
    WAITING = "waiting"
    FINISHED = "finished"


class DebriefSummary(NamedTuple):
    """A debrief as lists show it. `questions`: how many were asked. `started_at`, `finished_at`: UTC ms.

    `tags`: in the order of entry. `place`: the sort key by date, larger is newer. `deleted_at`: UTC ms of moving it to
    the trash. `process`: the id that all rounds of one application share; `round`, `rounds`: which of how many this is,
    without those in the trash.

    A tuple, because a frozen dataclass of so many fields takes a fifth of the time of a page of a list.
    """

    id: str
    company: str
    role: str
    stage: str
    held: When
    outcome: Outcome
    questions: int
    started_at: int
    finished_at: int | None
    step: str
    tags: tuple[str, ...]
    place: int
    deleted_at: int | None = None
    process: str = ""
    round: int = 1
    rounds: int = 1

    @property
    def went_on(self) -> bool:
        """Whether its answer was another round."""
        return self.deleted_at is None and self.outcome is Outcome.WAITING and self.round < self.rounds

    @property
    def round_words(self) -> str:
        """Which round it is, in words: `round 2 of 3`; empty if there is only one."""
        return f"round {self.round} of {self.rounds}" if self.rounds > 1 and self.deleted_at is None else ""

    @property
    def title(self) -> str:
        """Its title: `Northwind Analytics, Senior Data Engineer`."""
        return debrief_title(self.company, self.role)

    @property
    def moment(self) -> int:
        """The UTC ms to list it by: the time of the interview, or else the time of starting it."""
        return self.started_at if self.held.at is None else self.held.at

    @property
    def status(self) -> DebriefStatus:
        """The status: unfinished while steps remain, waiting once only the answer is missing."""
        if self.finished_at is not None:
            return DebriefStatus.FINISHED
        return (
            DebriefStatus.WAITING if self.step == END and self.outcome is Outcome.WAITING else DebriefStatus.UNFINISHED
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """A plan that is not done: when `cue` happens, I will `action`, by `due`. `debrief`: the id of its debrief."""

    id: str
    debrief: str
    title: str
    cue: str
    action: str
    due: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One time a question was asked: where, when, what was said, and the discomfort (1–5)."""

    debrief: str
    company: str
    role: str
    stage: str
    held: When = UNKNOWN
    wording: str
    certainty: str
    said: str
    left_out: str
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


def no_debriefs_text(trashed: int) -> str:
    """Return what an empty list of debriefs says; `trashed`: the number of those in the trash."""
    if not trashed:
        return "You have no debriefs yet."
    return f"There is nothing here. {'1 debrief is' if trashed == 1 else f'{trashed:,} debriefs are'} in the trash"
