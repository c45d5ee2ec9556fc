"""One question to practise: first with a field for the answer, then with the stored answers."""

from enum import Enum

from textual.app import ComposeResult, RenderResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from debrief.domain.practice.answer_help import CUE_SECONDS, FIRST_SENTENCE, OUTLINE, outline_fits
from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.question_texts import last_asked_line, last_wording_line, question_wording
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.prose import Prose, type_at_end
from debrief.tui.practice.answers import AnswerPanes
from debrief.tui.practice.static_text import show_text
from debrief.tui.runtime.terminal.key_names import name_keys

ALOUD = "Say it out loud, or type it here. Then look at your answer."
WRITING_NOTICE = "It is saved as you write."
ATTEMPT_NOTICE = f"{WRITING_NOTICE} \
Press <practice.keep:y> to make it your answer, or <practice.discard:X> to delete it."
"""Shown only after the answers are: until then y and X are letters."""
STEP_SECONDS = 5
"""Seconds between two steps of the timer's line."""
CELLS = CUE_SECONDS // STEP_SECONDS
"""The length of the timer's line: a cell for each step."""


class Stage(Enum):
    """The stage of the current question; DONE: there is no question left."""

    ASKED = "asked"
    REVEALED = "revealed"
    DONE = "done"


class TimerBar(Widget):
    """A quiet line, a cue that can be ignored: fills from left to right in CUE_SECONDS, then stays full."""

    steps: reactive[int] = reactive(0)
    """The steps since the question was shown, at most CELLS."""

    def on_mount(self) -> None:
        """Start the timer."""
        self.set_interval(STEP_SECONDS, self._tick_if_seen)

    def tick(self) -> None:
        """Advance the line by one step."""
        self.steps = min(self.steps + 1, CELLS)

    def _tick_if_seen(self) -> None:
        if self.screen.is_current:  # and not below the cover
            self.tick()

    def restart(self) -> None:
        """Empty the line."""
        self.steps = 0

    def render(self) -> RenderResult:
        """Return a thick line for the time that has passed and a thin one for the rest."""
        line = ("━" * self.steps, "$accent"), ("─" * (CELLS - self.steps), MUTED)
        return Content.assemble(*line, ("  about two minutes", MUTED))


class PracticeCard(VerticalScroll, can_focus=False):
    """Shows a question, a field for an attempt and, once revealed, the answers."""

    timer = query_one(TimerBar)

    def __init__(self) -> None:
        super().__init__()
        self.item: PracticeItem | None = None
        self.stage = Stage.ASKED
        self.resolved = False
        """Whether the user kept or discarded the attempt."""
        self.attempt = Prose(hint="Your answer", classes="attempt")
        self.answers = AnswerPanes()

    def compose(self) -> ComposeResult:
        """Yield the question, the timer, the attempt and the answers."""
        yield Static(classes="where", markup=False)
        yield Static(classes="wording", markup=False)
        yield Static(classes="theirs", markup=False)
        yield TimerBar()
        yield Static(classes="hint", markup=False)
        with Vertical(id="writing"):
            yield Static(classes="heading", markup=False)
            yield self.attempt
            yield Static(classes="notice", markup=False)
        yield self.answers

    @property
    def question(self) -> PracticeQuestion | None:
        """The question as it is stored; None after `clear`."""
        return self.answers.question

    @property
    def editor(self) -> Prose:
        """The field in which the best answer is edited."""
        return self.answers.editor

    @property
    def improving(self) -> bool:
        """Whether the best answer is being edited."""
        return self.answers.improving

    @property
    def attempt_is_blank(self) -> bool:
        """Whether nothing was written yet, while the question is asked."""
        return self.stage is Stage.ASKED and not self.attempt.text.strip()

    @property
    def attempt_was_edited(self) -> bool:
        """Whether something was typed or deleted in its field, where ctrl+z is about that, also once it is undone."""
        return bool(self.attempt.history.undo_stack or self.attempt.history.redo_stack)

    @property
    def unresolved(self) -> str:
        """The attempt, while it is neither kept nor discarded."""
        return "" if self.resolved else self.attempt.text.strip()

    @property
    def revealed(self) -> bool:
        """Whether the answers are shown."""
        return self.stage is Stage.REVEALED

    @property
    def grade_counts(self) -> bool:
        """Whether a grade for this question counts today."""
        return self.item is not None and bool(self.item.days)

    @property
    def can_go_on(self) -> bool:
        """Whether more can be written of the attempt, although the answers are shown."""
        return self.revealed and not self.resolved

    @property
    def outline_fits(self) -> bool:
        """Whether the edited field can take an outline."""
        return self.question is not None and outline_fits(self.question.category, self._typed.text)

    @property
    def _typed(self) -> Prose:
        """The field that is typed in, where one is."""
        return self.editor if self.improving else self.attempt

    def insert_outline(self) -> None:
        """Insert the outline of a story where somebody types."""
        self._typed.insert_text(OUTLINE)

    def ask(self, item: PracticeItem, past_attempt: tuple[str, str] | None, attempt: str) -> None:
        """Show a question without its answers, and the `attempt` at it so far.

        `past_attempt`: the heading and text of an earlier one, for `reveal`.
        """
        question = item.question
        self.display = True
        self.item, self.stage, self.resolved = item, Stage.ASKED, False
        show_text(self, ".where", last_asked_line(question))
        show_text(self, ".wording", item.wording or question_wording(question))
        show_text(self, ".theirs", "")  # the other words come with the answer, and are asked in next time
        hint = ALOUD if question.answer.strip() else f"{ALOUD} {FIRST_SENTENCE}"
        show_text(self, ".hint", "\n".join(filter(None, (hint, "" if attempt else item.attempt_line))))
        show_text(self, ".notice", WRITING_NOTICE)
        self.attempt.text = attempt
        self.attempt.move_cursor(self.attempt.document.end)
        show_text(self, "#writing .heading", "")
        self.query_one("#writing").display = True
        self.answers.display = False
        self.answers.show(question, past_attempt)
        self.timer.restart()
        self.timer.display = True
        self.scroll_home(animate=False, immediate=True)

    def write(self) -> None:
        """Focus the field for the attempt."""
        self.attempt.can_focus = True
        self.screen.set_focus(self.attempt)  # at once: the next key is for it

    def reveal(self) -> None:
        """Show the best answer beside the one given in the interview."""
        self.stage = Stage.REVEALED
        self.timer.display = False
        if self.item is not None:
            show_text(self, ".theirs", last_wording_line(self.item.question, self.item.wording))
        show_text(self, ".hint", "")
        show_text(self, "#writing .heading", "What you just wrote")
        show_text(self, ".notice", name_keys(self.app, ATTEMPT_NOTICE))
        self.query_one("#writing").display = bool(self.attempt.text.strip())
        self.attempt.can_focus = False
        self.answers.display = True

    def go_on_writing(self, text: str) -> None:
        """Hide the answers again, and type `text` at the end of the attempt, as another word."""
        self.stage = Stage.ASKED
        self.timer.display = True
        show_text(self, ".theirs", "")
        show_text(self, "#writing .heading", "")
        show_text(self, ".notice", WRITING_NOTICE)
        self.answers.display = False
        self.query_one("#writing").display = True  # hidden while the attempt was empty
        self.write()
        self.attempt.move_cursor(self.attempt.document.end)
        space = " " if self.attempt.text[-1:].strip() and not text[:1].isspace() else ""
        type_at_end(f"{space}{text}", self.attempt, joined=False)

    def clear(self) -> None:
        """Remove the question and hide the card."""
        self.item = self.answers.question = None
        self.stage, self.resolved = Stage.DONE, True
        self.display = False

    def resolve(self, notice: str) -> None:
        """Record that the attempt was kept or discarded; show `notice` below it, or hide it if that is empty."""
        self.resolved = True
        show_text(self, ".notice", notice)
        self.query_one("#writing").display = bool(notice)
