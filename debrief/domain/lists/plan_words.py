"""A plan as a sentence."""

from debrief.domain.lists.summaries import PlanSummary


def plan_sentence(plan: PlanSummary) -> str:
    """Return the plan in one line, without empty fields and without a repeated "when"."""
    cue = plan.cue.strip()
    cue = cue if cue[:5].casefold() == "when " else f"when {cue}" if cue else ""
    return ", ".join(part for part in (cue, plan.action.strip()) if part) or plan.title
