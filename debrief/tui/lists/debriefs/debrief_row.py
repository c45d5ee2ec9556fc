"""A debrief as one line of a list."""

from datetime import datetime

from textual.content import Content

from debrief.domain.lists.summaries import DebriefStatus, DebriefSummary
from debrief.domain.record.outcome import Outcome
from debrief.domain.text import one_line, pluralize
from debrief.tui.common.theme import MUTED


def debrief_row(summary: DebriefSummary) -> Content:
    """Return the day, the state, the company and role, and in muted style the stage, round and number of questions."""
    more = [one_line(summary.stage)] if summary.stage.strip() else []
    if summary.round_words:
        more.append(summary.round_words)
    if summary.questions:
        more.append(pluralize(summary.questions, "question"))
    more += [f"#{one_line(tag)}" for tag in summary.tags]
    return Content.assemble(
        (f"{_day(summary):<12}  {_stands(summary):<10}  ", MUTED),
        one_line(summary.title),
        (f"  {', '.join(more)}" if more else "", MUTED),
    )


def _stands(summary: DebriefSummary) -> str:
    if summary.went_on:
        return "went on"
    if summary.status is DebriefStatus.FINISHED and summary.outcome is Outcome.WAITING:
        return ""  # along a guide that asks for no answer
    if summary.status is DebriefStatus.UNFINISHED and summary.outcome is not Outcome.WAITING:
        return summary.outcome  # worth more than that there is more to ask: the start page has that too
    return {DebriefStatus.UNFINISHED: "unfinished", DebriefStatus.WAITING: "waiting"}.get(
        summary.status, summary.outcome
    )


def _day(summary: DebriefSummary) -> str:
    """Return the day of the interview, or else the day the debrief was started."""
    if held := summary.held.local:
        return f"{held.day:>2} {held:%b %Y}"
    begun = datetime.fromtimestamp(summary.started_at / 1000).astimezone()
    return f"begun {begun.day:>2} {begun:%b}"
