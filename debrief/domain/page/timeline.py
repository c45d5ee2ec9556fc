"""The timeline of an application: its known days in order, and the time between them."""

from dataclasses import replace
from datetime import date, datetime, time

from debrief.domain.page.elements import Milestone
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.record.when import When

_ANSWERS = {
    Outcome.WAITING: "The answer came",
    Outcome.REJECTED: "The answer came: rejected",
    Outcome.SILENT: "You took it that no answer comes",
    Outcome.WITHDREW: "You withdrew",
    Outcome.OFFER: "The answer came: an offer",
}


def timeline(debrief: Debrief, zone: str = "UTC") -> tuple[Milestone, ...]:
    """Return the known milestones in order, each with its day, and its time if known.

    All times are in the zone of the interview, or in `zone` (IANA name) if that is unknown.
    """
    here = zone if debrief.held.at is None else debrief.held.zone
    known = (
        (debrief.held, "The interview"),
        (debrief.answered, _ANSWERS.get(debrief.outcome, f"The answer came: {UNREADABLE}")),
        (_written_at(debrief, "started_at", here), "You began to write"),
        (_written_at(debrief, "finished_at", here), "You finished"),
    )
    here_told = ((replace(when, zone=here) if when.timed else when, what) for when, what in known)
    dated = [(local, when.timed, what) for when, what in here_told if (local := when.local) is not None]
    interview = debrief.held.local if debrief.held.timed else None
    milestones: list[Milestone] = []
    before: date | None = None
    for local, timed, what in sorted(dated, key=lambda one: _order(one[0], interview, timed=one[1])):
        later = _later((local.date() - before).days) if before else ""
        milestones.append(Milestone(_written(local, timed=timed), what, later))
        before = local.date()
    return tuple(milestones)


def _written_at(debrief: Debrief, name: str, zone: str) -> When:
    at: int | None = None if name in debrief.unreadable else getattr(debrief, name)
    return When(at=at, zone=zone, timed=True)


def _order(local: datetime, interview: datetime | None, *, timed: bool) -> tuple[date, time]:
    """Return the sort key: a day without a time sorts first, but not before the interview of that day."""
    if timed:
        return local.date(), local.time()
    return local.date(), interview.time() if interview and interview.date() == local.date() else time.min


def _written(local: datetime, *, timed: bool) -> str:
    hour = f", {local:%H:%M}" if timed else ""
    return f"{local:%a} {local.day} {local:%b %Y}{hour}"


def _later(days: int) -> str:
    return {0: "the same day", 1: "the day after"}.get(days, f"{days} days later")
