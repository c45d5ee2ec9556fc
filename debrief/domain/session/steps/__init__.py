"""What each kind of step asks: the fields of the debrief, or the entries with their fields; for app and line mode."""

from collections.abc import Callable

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Kind, Step
from debrief.domain.session.steps.causes_and_requirements import causes_schema, requirements_schema
from debrief.domain.session.steps.debrief_fields import (
    again_fields,
    facts_fields,
    outcome_fields,
    scale_fields,
    text_fields,
)
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Field
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.session.steps.notes_and_feedback import feedback_schema, notes_schema
from debrief.domain.session.steps.points import plan_schema, points_schema
from debrief.domain.session.steps.questions import answers_schema, pick_schema, questions_schema

FIELDS: dict[Kind, Callable[[Step, LocalClock], tuple[Field, ...]]] = {
    Kind.FACTS: facts_fields,
    Kind.TEXT: text_fields,
    Kind.SCALE: scale_fields,
    Kind.AGAIN: again_fields,
    Kind.OUTCOME: outcome_fields,
}
"""The fields of the steps that ask for one form of the debrief itself."""
SCHEMAS: dict[Kind, Callable[[Step, Debrief, LocalClock], EntrySchema]] = {
    Kind.QUESTIONS: lambda _step, _debrief, _clock: questions_schema(),
    Kind.ANSWERS: lambda _step, _debrief, _clock: answers_schema(),
    Kind.PICK: lambda step, _debrief, _clock: pick_schema(step),
    Kind.POINTS: lambda step, _debrief, _clock: points_schema(step),
    Kind.CAUSES: lambda _step, _debrief, _clock: causes_schema(),
    Kind.REQUIREMENTS: lambda _step, _debrief, _clock: requirements_schema(),
    Kind.NOTES: lambda _step, debrief, _clock: notes_schema(debrief),
    Kind.PLAN: lambda step, _debrief, clock: plan_schema(step, clock),
    Kind.FEEDBACK: lambda _step, _debrief, _clock: feedback_schema(),
}
"""The schemas of the steps that list parts of the debrief."""


def step_content(step: Step, debrief: Debrief, clock: LocalClock) -> tuple[Field, ...] | EntrySchema:
    """Return the fields that `step` asks for, or the schema of the entries that it lists."""
    if step.kind in FIELDS:
        return FIELDS[step.kind](step, clock)
    return SCHEMAS[step.kind](step, debrief, clock)
