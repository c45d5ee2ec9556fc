"""What wants you today: the one list behind the start page."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.glance import DebriefGlance, PlanGlance, Standing

SOON_MS = 3 * 24 * 3600 * 1000
"""Milliseconds ahead of its date from which a plan is shown."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing to do: `what` in a word or two, and the debrief it concerns."""

    what: str
    about: str
    debrief: str


def agenda(debriefs: Iterable[DebriefGlance], plans: Iterable[PlanGlance], now: int) -> list[Errand]:
    """Return what wants somebody at `now` (UTC ms): sittings to go on with, answers awaited, plans near their date."""
    errands = [
        Errand(_ASKS[glance.standing], glance.title, glance.id) for glance in debriefs if glance.standing in _ASKS
    ]
    near = sorted((p for p in plans if p.due.at is not None and p.due.at - now < SOON_MS), key=lambda p: p.due.at or 0)
    return errands + [Errand(_due(plan, now), f"when {plan.cue}, {plan.action}", plan.debrief) for plan in near]


_ASKS = {Standing.UNFINISHED: "Go on", Standing.WAITING: "Has the answer come"}


def _due(plan: PlanGlance, now: int) -> str:
    late = plan.due.at is not None and plan.due.at < now
    return f"Plan, {'was for' if late else 'by'} {plan.due}"
