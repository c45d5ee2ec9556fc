"""Editors for each kind of step."""

from collections.abc import Callable

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Kind, Step
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_schema import EntrySchema
from debrief.tui.forms.fields import Field
from debrief.tui.forms.form import Form
from debrief.tui.session.steps.answers import answers_schema, pick_schema
from debrief.tui.session.steps.contacts import feedback_schema, notes_schema
from debrief.tui.session.steps.editor import StepEditor
from debrief.tui.session.steps.fit import causes_schema, requirements_schema
from debrief.tui.session.steps.local_clock import LocalClock
from debrief.tui.session.steps.plain_forms import (
    again_fields,
    facts_fields,
    outcome_fields,
    scale_fields,
    text_fields,
)
from debrief.tui.session.steps.points import plan_schema, points_schema
from debrief.tui.session.steps.questions import QuestionsEditor, questions_schema

FIELDS: dict[Kind, Callable[[Step, LocalClock], tuple[Field, ...]]] = {
    Kind.FACTS: facts_fields,
    Kind.TEXT: text_fields,
    Kind.SCALE: scale_fields,
    Kind.AGAIN: again_fields,
    Kind.OUTCOME: outcome_fields,
}
"""The fields of the steps that show one form for the debrief."""
SCHEMAS: dict[Kind, Callable[[Step, Debrief, LocalClock], EntrySchema]] = {
    Kind.ANSWERS: lambda _step, _debrief, _clock: answers_schema(),
    Kind.PICK: lambda step, _debrief, _clock: pick_schema(step),
    Kind.POINTS: lambda step, _debrief, _clock: points_schema(step),
    Kind.CAUSES: lambda _step, _debrief, _clock: causes_schema(),
    Kind.REQUIREMENTS: lambda _step, _debrief, _clock: requirements_schema(),
    Kind.NOTES: lambda _step, debrief, _clock: notes_schema(debrief),
    Kind.PLAN: lambda step, _debrief, clock: plan_schema(step, clock),
    Kind.FEEDBACK: lambda _step, _debrief, _clock: feedback_schema(),
}
"""The schemas of the steps that list parts of the debrief; questions have an editor of their own."""


def new_editor(step: Step, debrief: Debrief, clock: LocalClock) -> StepEditor:
    """Return the editor of `step`, filled with the values of `debrief`."""
    if step.kind is Kind.QUESTIONS:
        return QuestionsEditor(step, Entries(debrief, questions_schema()))
    if step.kind in FIELDS:
        return StepEditor(step, Form(debrief, FIELDS[step.kind](step, clock)))
    return StepEditor(step, Entries(debrief, SCHEMAS[step.kind](step, debrief, clock)))
