"""The rows from which the agenda is built.

Named tuples, because `debrief due --short` runs at every shell prompt: a dataclass takes seven times as long to define.
"""

from collections.abc import Sequence
from typing import NamedTuple

from debrief.domain.lists.summaries import DebriefSummary, PlanSummary
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import UNKNOWN, When


class AgendaNote(NamedTuple):
    """A note to one person; `debrief`, `title`, `held`, `answered`, `outcome`, `no_notes`: those of its debrief.

    `written_at`: the latest stored time of the debrief (`started_at`, `finished_at`, `sent_at`, `nudged_at`), UTC ms.
    `replied`: whether a reply of that person is stored. `silent`: closed by the user without a reply.
    """

    id: str
    debrief: str
    title: str
    to: str
    held: When = UNKNOWN
    answered: When = UNKNOWN
    outcome: Outcome = Outcome.WAITING
    no_notes: bool = False
    written_at: int = 0
    sent_at: int | None = None
    replied: bool = False
    silent: bool = False


class WaitingRow(NamedTuple):
    """A debrief without an answer yet. `promised`: when they said they would answer; `nudged_at`: UTC ms."""

    debrief: str
    title: str
    held: When = UNKNOWN
    promised: When = UNKNOWN
    nudged_at: int | None = None


class AgendaReply(NamedTuple):
    """A reply. `sealed`: not read yet; `undecided`: its points without a verdict; `debrief`, `title`: its debrief's."""

    id: str
    debrief: str
    title: str
    sender: str = ""
    sealed: bool = False
    undecided: int = 0


class AgendaRows(NamedTuple):
    """All rows of an agenda. `waiting`: all debriefs with the outcome "waiting", unfinished ones among them or not.

    `practice`: how much there is to practise, as `practice_summary` says it; `newly_due`: whether anything of that fell
    due since practice was let go. `load_rose`: whether the load rose in the latest debrief, which silences reminders of
    people who have not answered. `interview`: the next one, if its day was set and is not over.
    """

    unfinished: Sequence[DebriefSummary] = ()
    waiting: Sequence[WaitingRow] = ()
    notes: Sequence[AgendaNote] = ()
    feedback: Sequence[AgendaReply] = ()
    plans: Sequence[PlanSummary] = ()
    practice: str = ""
    newly_due: bool = False
    load_rose: bool = False
    interview: NextInterview | None = None
