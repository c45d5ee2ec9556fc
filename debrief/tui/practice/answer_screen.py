"""Answer: edits the best answer to one question, saved from the first letter, beside the one given in the interview."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from debrief.domain.practice.answer_help import FIRST_SENTENCE, ONLY_WE, OUTLINE, outline_fits, says_only_we
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.question_texts import last_asked_line, latest_answered, past_answer_heading
from debrief.domain.record.labels import LEFT_OUT_LABEL, NO_WORDING, NOT_WRITTEN
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.text import pluralize, safe
from debrief.tui.common.bindings import scroll_view
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import GONE, SaveStatus
from debrief.tui.common.screen_styles import WIDTHS
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.prose import Prose
from debrief.tui.forms.prose_screen import ProseScreen
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.text_draft import TextStore

OUTLINE_OFFER = (
    "For a story, press <answer.outline:ctrl+o> for an outline: situation, task, what you did, how it ended."
)


class AnswerScreen(ProseScreen):
    """Edits the best answer of a question saved to `store`; `clock` returns UTC ms."""

    CSS_PATH = "answer_screen.tcss"
    # With priority, so that a command waits for the letters typed before it.
    BINDINGS = [
        Binding("ctrl+n", "done", "Done", priority=True, id="answer.done",
                tooltip="Finish: go back to the questions; what you typed is saved"),
        Binding("escape", "leave", "Back", priority=True, id="answer.leave",
                tooltip="Go back to the questions; what you typed is saved"),
        Binding("ctrl+o", "outline", "Outline", priority=True, id="answer.outline",
                tooltip="Start a behavioural answer with the parts of a story"),
        Binding("ctrl+up", "scroll(-1)", "Scroll up", show=False, priority=True, id="answer.up",
                tooltip="Scroll the text of what you said then up"),
        Binding("ctrl+down", "scroll(1)", "Scroll down", show=False, priority=True, id="answer.down",
                tooltip="Scroll the text of what you said then down"),
    ]  # fmt: skip

    HORIZONTAL_BREAKPOINTS = WIDTHS

    GONE = GONE

    def __init__(
        self, question: PracticeQuestion, store: TextStore, clock: Callable[[], int], trouble: str = ""
    ) -> None:
        """`trouble`: why saving fails already, in one sentence."""
        stored = TextEdit(target=TextField.ANSWER, record=question.id, text=safe(question.answer))
        super().__init__(store, stored, clock, trouble)
        self.question = question

    def compose(self) -> ComposeResult:
        """Yield the question, the answer given in the interview, and the field for the best answer."""
        last = latest_answered(self.question)
        yield TopBar("Your best answer")
        yield Static(Content(safe(self.question.wording.strip() or NO_WORDING)), classes="wording")
        yield Static(Content(last_asked_line(self.question)), classes="where")
        yield SaveStatus()
        with Container(id="columns"):
            if last is not None:
                with VerticalScroll(id="past-answer", can_focus=False):
                    yield Static(Content(past_answer_heading(last)), classes="heading")
                    yield Static(Content(safe(last.said.strip()) or NOT_WRITTEN))
                    if last.left_out.strip():
                        yield Static(LEFT_OUT_LABEL, classes="heading later")
                        yield Static(Content(safe(last.left_out)))
            with Vertical(id="writing"):
                yield Prose(self.question.answer, hint=FIRST_SENTENCE)
                yield Static("", id="hint", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Focus the field."""
        self.bar.middle = name_keys(self.app, _former_answers_line(self.question))
        self.prose.focus()
        self.show_hints()

    action_done = ProseScreen.action_leave

    def on_resize(self) -> None:
        """Draw the answer again after the layout: Textual keeps lines of the old width where two layouts coincide."""
        self.call_after_refresh(lambda: self.prose.refresh(layout=True))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the outline only if it fits."""
        return action != "outline" or (self.is_mounted and self._outline_fits)

    def action_outline(self) -> None:
        """Insert the outline of a story, with the cursor in its first part."""
        self.prose.insert_text(OUTLINE)
        self.prose.move_cursor((0, len(OUTLINE.split("\n", 1)[0])))

    def action_scroll(self, by: int) -> None:
        """Scroll the answer given in the interview by `by` lines."""
        for pane in self.query("#past-answer"):
            scroll_view(pane, by)

    @property
    def _outline_fits(self) -> bool:
        return outline_fits(self.question.category, self.prose.text)

    def show_hints(self) -> None:
        """Offer the outline, or show a hint on the text."""
        text = self.prose.text
        hint = name_keys(self.app, OUTLINE_OFFER) if self._outline_fits else ONLY_WE if says_only_we(text) else ""
        shown = self.query_one("#hint", Static)
        if str(shown.content) != hint:  # an update lays out the screen again
            shown.update(hint)
            self.refresh_bindings()


def _former_answers_line(question: PracticeQuestion) -> str:
    """Return the number of former answers and the key that shows them; empty if there are none."""
    number = sum(version.answer != question.answer for version in question.versions)
    if not number:
        return ""
    return f"{pluralize(number, 'earlier answer')}: press <questions.former:v> in the list"
