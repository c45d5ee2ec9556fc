"""One editor per kind of step."""

from debrief.domain.guide import Kind
from debrief.tui.steps.again import AgainEditor
from debrief.tui.steps.answers import AnswersEditor
from debrief.tui.steps.causes import CausesEditor
from debrief.tui.steps.editor import StepEditor
from debrief.tui.steps.facts import FactsEditor
from debrief.tui.steps.feedback import FeedbackEditor
from debrief.tui.steps.notes import NotesEditor
from debrief.tui.steps.outcome import OutcomeEditor
from debrief.tui.steps.pick import PickEditor
from debrief.tui.steps.plan import PlanEditor
from debrief.tui.steps.points import PointsEditor
from debrief.tui.steps.questions import QuestionsEditor
from debrief.tui.steps.requirements import RequirementsEditor
from debrief.tui.steps.scale import ScaleEditor
from debrief.tui.steps.text import TextEditor

EDITORS: dict[Kind, type[StepEditor]] = {
    Kind.FACTS: FactsEditor,
    Kind.TEXT: TextEditor,
    Kind.SCALE: ScaleEditor,
    Kind.QUESTIONS: QuestionsEditor,
    Kind.ANSWERS: AnswersEditor,
    Kind.PICK: PickEditor,
    Kind.POINTS: PointsEditor,
    Kind.CAUSES: CausesEditor,
    Kind.REQUIREMENTS: RequirementsEditor,
    Kind.AGAIN: AgainEditor,
    Kind.NOTES: NotesEditor,
    Kind.OUTCOME: OutcomeEditor,
    Kind.PLAN: PlanEditor,
    Kind.FEEDBACK: FeedbackEditor,
}
"""Which editor each kind of step opens."""
