"""A plan as a card of practice: "When …?" and "I will …"."""

from debrief.domain.record.category import Category
from debrief.domain.record.parts import Development, stable_id
from debrief.domain.record.question import Question

_WHEN, _WILL = "when ", "i will "


def plan_question_id(development_id: str) -> str:
    """Return the id of the question that rehearses the plan of a development."""
    return stable_id("plan", development_id)


def plan_wording(point: Development) -> str:
    """Return what the card asks: "When they ask for the budget?"; the point itself where no cue is written."""
    cue = _without(point.cue, _WHEN).rstrip("?.!, ")
    return f"When {cue}?" if cue else point.text.strip() or "Your plan?"


def plan_answer(point: Development) -> str:
    """Return what the card answers: "I will name the figure."; empty if no action is written."""
    action = _without(point.action, _WILL)
    return f"I will {action}" if action else ""


def plan_question(point: Development) -> Question:
    """Return the question that rehearses the plan of `point`."""
    return Question(
        id=plan_question_id(point.id),
        wording=plan_wording(point),
        answer=plan_answer(point),
        practise=True,
        category=Category.PLAN,
    )


def _without(text: str, begin: str) -> str:
    """Return `text` without the words that the card has before it."""
    stripped = text.strip()
    return stripped[len(begin) :].lstrip() if stripped.casefold().startswith(begin) else stripped
