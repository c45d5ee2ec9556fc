"""What to do today: the list on the start page."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.lists.summaries import DebriefStatus, DebriefSummary, PlanSummary

DAY_MS = 24 * 3600 * 1000
SOON_MS = 3 * DAY_MS
"""How many milliseconds before its date a plan is shown."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to do: `what` in a few words, and the id of the debrief to open, for editing if `write`."""

    what: str
    about: str
    debrief: str
    write: bool


def agenda(debriefs: Iterable[DebriefSummary], plans: Iterable[PlanSummary], now: int) -> list[AgendaItem]:
    """Return what to do at `now` (UTC ms): debriefs to continue, answers to record, plans that are due soon."""
    errands = [
        AgendaItem(_ASKS[summary.status], summary.title, summary.id, write=True)
        for summary in debriefs
        if summary.status in _ASKS
    ]
    near = sorted((p for p in plans if p.due.at is not None and p.due.at - now < SOON_MS), key=lambda p: p.due.at or 0)
    return errands + [AgendaItem(_due(plan, now), _sentence(plan), plan.debrief, write=False) for plan in near]


def practice_summary(due: int, chosen: int, counted: int) -> str:
    """Return how much there is to practise: `2 questions due, 1 chosen`; empty if nothing is.

    `chosen`: the number chosen but never practised. `counted`: the number at which counting stopped.
    """
    parts = [f"{_number(many, counted)} {what}" for many, what in ((due, "due"), (chosen, "chosen")) if many]
    if not parts:
        return ""
    first, *rest = parts
    noun = "question" if (due or chosen) == 1 else "questions"
    number, _, what = first.rpartition(" ")
    return ", ".join((f"{number} {noun} {what}", *rest))


def _number(many: int, counted: int) -> str:
    return f"{many} or more" if many >= counted else str(many)


_ASKS = {DebriefStatus.UNFINISHED: "Go on", DebriefStatus.WAITING: "Has the answer come"}


def _due(plan: PlanSummary, now: int) -> str:
    ends = plan.due.ends_at or 0
    over = ends < now if plan.due.timed else ends + DAY_MS // 2 < now  # a day is stored as its noon
    return f"Plan, {'was for' if over else 'by'} {plan.due}"


def _sentence(plan: PlanSummary) -> str:
    """Return the plan in one line, without empty fields and without a repeated "when"."""
    cue = plan.cue.strip()
    cue = cue if cue[:5].casefold() == "when " else f"when {cue}" if cue else ""
    return ", ".join(part for part in (cue, plan.action.strip()) if part) or plan.title
