"""What a list shows of a record without opening it."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Self

from debrief.domain.record.category import Category
from debrief.domain.record.outcome import END, Outcome, debrief_title
from debrief.domain.record.when import UNKNOWN, When


class DebriefStatus(StrEnum):
    """How far a debrief has come."""

    UNFINISHED = "unfinished"
    WAITING = "waiting"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefSummary:
    """One line of a list of debriefs. `questions`: how many were asked. `started_at`, `finished_at`: UTC ms.

    `tags`: words of one's own, as they were given. `place`: where in the order by date, bigger is newer.
    `deleted_at`: UTC ms since when it is in the trash.
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

    @property
    def title(self) -> str:
        """What to call it: `Northwind Analytics, Senior Data Engineer`."""
        return debrief_title(self.company, self.role)

    @property
    def moment(self) -> int:
        """What it is listed by, in UTC ms: when the interview was, or else when it was begun."""
        return self.started_at if self.held.at is None else self.held.at

    @property
    def status(self) -> DebriefStatus:
        """Unfinished while its session has more to ask; waiting once only the answer is missing."""
        if self.finished_at is not None:
            return DebriefStatus.FINISHED
        return (
            DebriefStatus.WAITING if self.step == END and self.outcome is Outcome.WAITING else DebriefStatus.UNFINISHED
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """A plan not yet done: when `cue` happens, I will `action`, by `due`; from which debrief."""

    id: str
    debrief: str
    title: str
    cue: str
    action: str
    due: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Where and when a question was asked, what was said, and how uncomfortable it was (1–5)."""

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
    """An answer that another has taken the place of; `at`: until when, UTC ms."""

    answer: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeQuestion:
    """One question of the ledger with every asking of it, the latest first.

    `versions`: the answers before this one, the latest first. `due_at`: UTC ms, when it comes back in practice.
    """

    id: str
    wording: str
    answer: str
    practise: bool
    askings: tuple[Asking, ...]
    category: Category | None = None
    versions: tuple[FormerAnswer, ...] = ()
    due_at: int | None = None

    @property
    def times(self) -> int:
        """How often it was asked."""
        return len(self.askings)

    @property
    def discomfort(self) -> int | None:
        """How uncomfortable it was at its worst, 1–5; None where that was never said."""
        return max((a.discomfort for a in self.askings if a.discomfort is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentQuestion(PracticeQuestion):
    """The same with its latest askings only. `asked`: how often it was in all; `worst`: 1–5, of all askings."""

    asked: int
    worst: int | None

    @classmethod
    def of(cls, question: PracticeQuestion, *, times: int, worst: int | None) -> Self:
        """Return `question`, which has only its latest askings, as what it is."""
        same = {field.name: getattr(question, field.name) for field in fields(question)}
        return cls(**same, asked=times, worst=worst)

    @property
    def times(self) -> int:
        """How often it was asked."""
        return self.asked

    @property
    def discomfort(self) -> int | None:
        """How uncomfortable it was at its worst, 1–5; None where that was never said."""
        return self.worst
