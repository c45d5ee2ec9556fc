"""Summaries of records, which lists show without loading the records."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from debrief.domain.record.outcome import END, Outcome, debrief_title
from debrief.domain.record.when import When


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


def no_debriefs_text(trashed: int) -> str:
    """Return what an empty list of debriefs says; `trashed`: the number of those in the trash."""
    if not trashed:
        return "You have no debriefs yet."
    return f"There is nothing here. {'1 debrief is' if trashed == 1 else f'{trashed:,} debriefs are'} in the trash"
