"""The answers to one question: the best one, which can be improved, beside what was said then."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static

from debrief.domain.lists.summaries import Asking, PracticeQuestion
from debrief.domain.practice.answer_help import FIRST_SENTENCE, ONLY_WE, outline_fits, says_only_we
from debrief.domain.practice.question_texts import latest_answered, past_answer_heading
from debrief.domain.text import safe
from debrief.tui.common.put import put
from debrief.tui.forms.prose import Prose

OUTLINE_OFFER = (
    "For a story, ctrl+o while you type puts an outline there: situation, task, what you did, what came of it."
)
NO_ANSWER = "None is written yet."
NOT_WRITTEN = "Not written down."


class AnswersBeside(Container):
    """Shows the answers of `question`; the field it is improved in is shown only meanwhile."""

    def __init__(self) -> None:
        super().__init__(id="answers")
        self.question: PracticeQuestion | None = None
        self.better = Prose(classes="better")

    def compose(self) -> ComposeResult:
        """The best answer, and the one given then."""
        with Vertical(id="best"):
            yield Static("Your best answer", classes="heading")
            yield Static(classes="answer", markup=False)
            yield self.better
            yield Static(classes="remark", markup=False)
        with Vertical(id="then"):
            yield Static(classes="heading", markup=False)
            yield Static(classes="said", markup=False)
            yield Static("What it left out", classes="heading missing")
            yield Static(classes="left-out missing", markup=False)

    @property
    def improving(self) -> bool:
        """Whether the best answer is being changed."""
        return self.better.display

    def show(self, question: PracticeQuestion, zone: str) -> None:
        """Show both, days being those of the IANA `zone`."""
        self.show_best(question)
        self._recall(latest_answered(question), zone)

    def show_best(self, question: PracticeQuestion) -> None:
        """Show the best answer of the question as it now is, to be read."""
        self.question = question
        self.better.display = False
        answer = question.answer.strip()
        put(self, ".answer", answer or NO_ANSWER)
        self.query_one(".answer").set_class(not answer, "nothing")
        put(self, ".remark", _remark(question))

    def improve(self) -> None:
        """Let the best answer be changed."""
        put(self, ".answer", "")
        self.better.text = safe(self.question.answer) if self.question else ""
        self.better.display = True
        self.better.move_cursor(self.better.document.end)
        self.better.focus()

    def _recall(self, last: Asking | None, zone: str) -> None:
        self.query_one("#then").display = last is not None
        if last is not None:
            put(self, "#then > .heading", past_answer_heading(last, zone))
            put(self, ".said", last.said.strip() or NOT_WRITTEN)
            put(self, ".left-out", last.left_out)
            for part in self.query(".missing"):
                part.display = bool(last.left_out.strip())


def _remark(question: PracticeQuestion) -> str:
    if says_only_we(question.answer):
        return ONLY_WE
    if question.answer.strip():
        return ""
    return OUTLINE_OFFER if outline_fits(question.category, question.answer) else FIRST_SENTENCE
