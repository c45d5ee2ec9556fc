"""Editors for each kind of step."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Kind, Step
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form
from debrief.tui.session.steps.editor import StepEditor
from debrief.tui.session.steps.questions import QuestionsEditor


def new_editor(step: Step, debrief: Debrief, clock: LocalClock) -> StepEditor:
    """Return the editor of `step`, filled with the values of `debrief`."""
    content = step_content(step, debrief, clock)
    if not isinstance(content, EntrySchema):
        return StepEditor(step, Form(debrief, content))
    entries = Entries(debrief, content)
    return QuestionsEditor(step, entries) if step.kind is Kind.QUESTIONS else StepEditor(step, entries)
