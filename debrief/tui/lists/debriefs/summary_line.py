"""A debrief as one line of a list."""

from datetime import datetime

from textual.content import Content

from debrief.domain.lists.summaries import DebriefStatus, DebriefSummary
from debrief.domain.record.outcome import Outcome
from debrief.domain.text import one_line
from debrief.tui.common.looks import MUTED


def summary_line(glance: DebriefSummary) -> Content:
    """Return the day, how it stands, what it was for, and dimly the stage and how many questions."""
    more = [one_line(glance.stage)] if glance.stage.strip() else []
    if glance.questions:
        more.append(f"{glance.questions} question{'' if glance.questions == 1 else 's'}")
    more += [f"#{one_line(tag)}" for tag in glance.tags]
    return Content.assemble(
        (f"{_day(glance):<12}  {_stands(glance):<10}  ", MUTED),
        one_line(glance.title),
        (f"  {', '.join(more)}" if more else "", MUTED),
    )


def _stands(glance: DebriefSummary) -> str:
    if glance.status is DebriefStatus.FINISHED and glance.outcome is Outcome.WAITING:
        return ""  # along a guide that asks for no answer
    if glance.status is DebriefStatus.UNFINISHED and glance.outcome is not Outcome.WAITING:
        return glance.outcome  # worth more than that there is more to ask: the start page has that too
    return {DebriefStatus.UNFINISHED: "unfinished", DebriefStatus.WAITING: "waiting"}.get(glance.status, glance.outcome)


def _day(glance: DebriefSummary) -> str:
    """Return the day of the interview, or that on which the debrief was begun."""
    if held := glance.held.local:
        return f"{held.day:>2} {held:%b %Y}"
    begun = datetime.fromtimestamp(glance.started_at / 1000).astimezone()
    return f"begun {begun.day} {begun:%b}"
