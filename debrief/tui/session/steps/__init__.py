"""One editor per kind of step."""

from debrief.domain.session.guide import Kind
from debrief.tui.session.steps.again import AgainEditor
from debrief.tui.session.steps.answers import AnswersEditor
from debrief.tui.session.steps.causes import CausesEditor
from debrief.tui.session.steps.editor import StepEditor
from debrief.tui.session.steps.facts import FactsEditor
from debrief.tui.session.steps.feedback import FeedbackEditor
from debrief.tui.session.steps.notes import NotesEditor
from debrief.tui.session.steps.outcome import OutcomeEditor
from debrief.tui.session.steps.pick import PickEditor
from debrief.tui.session.steps.plan import PlanEditor
from debrief.tui.session.steps.points import PointsEditor
from debrief.tui.session.steps.questions import QuestionsEditor
from debrief.tui.session.steps.requirements import RequirementsEditor
from debrief.tui.session.steps.scale import ScaleEditor
from debrief.tui.session.steps.text import TextEditor

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
