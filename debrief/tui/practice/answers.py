"""The answers to one question: the best one, which can be edited, beside the one given in the interview."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static

from debrief.domain.practice.answer_help import FIRST_SENTENCE, ONLY_WE, outline_fits, says_only_we
from debrief.domain.practice.practice_question import Asking, PracticeQuestion
from debrief.domain.practice.question_texts import latest_answered, past_answer_heading
from debrief.domain.record.labels import LEFT_OUT_LABEL, NOT_WRITTEN
from debrief.domain.text import safe
from debrief.tui.forms.prose import Prose
from debrief.tui.practice.static_text import show_text
from debrief.tui.runtime.terminal.key_names import name_keys

OUTLINE_OFFER = (
    "For a story, press <practice.outline:ctrl+o> while you type for an outline: situation, task, what you did, "
    "how it ended."
)
NO_ANSWER = "You have not written one yet."


class AnswerPanes(Container):
    """Shows the answers of `question`, and the editor of the best one while that is being edited."""

    def __init__(self) -> None:
        super().__init__(id="answers")
        self.question: PracticeQuestion | None = None
        self.editor = Prose(classes="editor")

    def compose(self) -> ComposeResult:
        """Yield the best answer and the one given in the interview."""
        with Vertical(id="best"):
            yield Static("Your best answer", classes="heading")
            yield Static(classes="answer", markup=False)
            yield self.editor
            yield Static(classes="edit-hint", markup=False)
        with Vertical(id="past-answer"):
            yield Static(classes="heading", markup=False)
            yield Static(classes="said", markup=False)
            yield Static(LEFT_OUT_LABEL, classes="heading missing")
            yield Static(classes="left-out missing", markup=False)
            yield Static(classes="heading attempted", markup=False)
            yield Static(classes="past-attempt attempted", markup=False)

    @property
    def improving(self) -> bool:
        """Whether the best answer is being edited."""
        return self.editor.display

    def show(self, question: PracticeQuestion, past_attempt: tuple[str, str] | None) -> None:
        """Show both answers, and an attempt of an earlier day under its heading."""
        self.show_best(question)
        last = latest_answered(question)
        self._show_past_answer(last)
        heading, text = past_attempt or ("", "")
        show_text(self, ".heading.attempted", heading)
        show_text(self, ".past-attempt", text)
        self.query_one("#past-answer").display = last is not None or past_attempt is not None

    def show_best(self, question: PracticeQuestion) -> None:
        """Show the best answer of `question`, and hide the editor."""
        self.question = question
        self.editor.display = False
        answer = question.answer.strip()
        show_text(self, ".answer", answer or NO_ANSWER)
        self.query_one(".answer").set_class(not answer, "nothing")
        show_text(self, ".edit-hint", name_keys(self.app, _hint(question)))

    def improve(self) -> None:
        """Show and focus the editor of the best answer."""
        show_text(self, ".answer", "")
        self.editor.text = safe(self.question.answer) if self.question else ""
        self.editor.display = True
        self.editor.move_cursor(self.editor.document.end)
        self.screen.set_focus(self.editor)  # at once: the next key is for it

    def _show_past_answer(self, last: Asking | None) -> None:
        show_text(self, "#past-answer > .heading", past_answer_heading(last) if last else "")
        show_text(self, ".said", last.said.strip() or NOT_WRITTEN if last else "")
        show_text(self, ".left-out", last.left_out if last else "")
        for part in self.query(".missing"):
            part.display = last is not None and bool(last.left_out.strip())


def _hint(question: PracticeQuestion) -> str:
    if says_only_we(question.answer):
        return ONLY_WE
    if question.answer.strip():
        return ""
    return OUTLINE_OFFER if outline_fits(question.category, question.answer) else FIRST_SENTENCE
