"""A plan as a card of practice: "When …?" and "I will …"."""

from debrief.domain.lists.plan_words import action_words, cue_words
from debrief.domain.record.category import Category
from debrief.domain.record.parts import Development, stable_id
from debrief.domain.record.question import Question


def plan_question_id(development_id: str) -> str:
    """Return the id of the question that rehearses the plan of a development."""
    return stable_id("plan", development_id)


def plan_wording(point: Development) -> str:
    """Return what the card asks: "When they ask for the budget?"; the point itself where no cue is written."""
    cue = cue_words(point.cue.rstrip("?.!, "))
    return f"{cue[0].upper()}{cue[1:]}?" if cue else point.text.strip() or "Your plan?"


def plan_answer(point: Development) -> str:
    """Return what the card answers: "I will name the figure."; empty if no action is written."""
    return action_words(point.action)


def plan_question(point: Development) -> Question:
    """Return the question that rehearses the plan of `point`."""
    return Question(
        id=plan_question_id(point.id),
        wording=plan_wording(point),
        answer=plan_answer(point),
        practise=True,
        category=Category.PLAN,
    )
