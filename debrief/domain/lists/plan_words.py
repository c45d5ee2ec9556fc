"""A plan as a sentence."""

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.when import When
from debrief.domain.text import one_line


def plan_sentence(plan: PlanSummary) -> str:
    """Return the plan in one line, without empty fields and without a repeated "when"."""
    cue = plan.cue.strip()
    cue = cue if cue[:5].casefold() == "when " else f"when {cue}" if cue else ""
    return ", ".join(part for part in (cue, plan.action.strip()) if part) or plan.title


def plan_line(cue: str, action: str, due: When) -> str:
    """Return a plan in one line: `When they ask, I will pause, by Friday`; empty if nothing is planned."""
    when = one_line(cue)
    when = when if when[:5].casefold() == "when " or not when else f"when {when}"
    parts = (when, f"I will {one_line(action)}" if action.strip() else "", f"by {due}" if due else "")
    line = ", ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def outcome_words(came: bool | None, happened: str) -> str:  # noqa: FBT001 - a value of a record
    """Return what became of a plan: whether its moment came, and what happened; empty if neither is known."""
    moment = {None: "", True: "The moment came.", False: "The moment has not come."}[came]
    return " ".join(part for part in (moment, happened.strip()) if part)
