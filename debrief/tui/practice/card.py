"""One question to practise: alone at first, with a place to write, then with its answers."""

from datetime import date
from enum import Enum

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.practice.answer_help import FIRST_SENTENCE, append_answer, outline_fits
from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.question_texts import last_asked_line, last_wording_line, question_wording
from debrief.domain.text import safe
from debrief.tui.common.put import put
from debrief.tui.forms.prose import Prose
from debrief.tui.practice.answers import AnswersBeside
from debrief.tui.practice.timer_bar import TimerBar

ALOUD = "Say it aloud, or write it. Then look at your answer."
KEPT_ONLY_IF = "k makes this your answer, l lets it go. If debrief is ended before, it is kept under your answer."


class Stage(Enum):
    """How far one has come with the question shown; DONE: there is none any more."""

    ASKED = "asked"
    REVEALED = "revealed"
    DONE = "done"


class PracticeCard(VerticalScroll, can_focus=False):
    """The question, a place to write, and what is known of it once that is revealed; `zone`: what days are said in."""

    cue = query_one(TimerBar)

    def __init__(self) -> None:
        super().__init__()
        self.drawn: PracticeItem | None = None
        self.zone = "UTC"
        self.stage = Stage.ASKED
        self.decided = False
        """Whether it was said what becomes of what is written."""
        self.written = Prose(classes="written")
        self.answers = AnswersBeside()

    def compose(self) -> ComposeResult:
        """From the question down to its answers."""
        yield Static(classes="where", markup=False)
        yield Static(classes="wording", markup=False)
        yield Static(classes="theirs", markup=False)
        yield TimerBar()
        yield Static(classes="hint", markup=False)
        with Vertical(id="writing"):
            yield Static("What you wrote now", classes="heading")
            yield self.written
            yield Static(classes="fate", markup=False)
        yield self.answers

    @property
    def question(self) -> PracticeQuestion | None:
        """What is asked, as it is stored; None once it is put away."""
        return self.answers.question

    @property
    def better(self) -> Prose:
        """The field that the best answer is improved in."""
        return self.answers.better

    @property
    def improving(self) -> bool:
        """Whether the best answer is being changed."""
        return self.answers.improving

    @property
    def undecided(self) -> str:
        """What was written and neither made the answer nor let go."""
        return "" if self.decided else self.written.text.strip()

    @property
    def settled(self) -> bool:
        """Whether the answers are shown and nothing is left to be said of what was written."""
        return self.stage is Stage.REVEALED and not self.undecided

    @property
    def grade_counts(self) -> bool:
        """Whether a grade of this question counts today."""
        return self.drawn is not None and bool(self.drawn.days)

    @property
    def answer(self) -> str:
        """The best answer as it stands here, changed or not."""
        stored = self.question.answer if self.question else ""
        return self.better.text if self.improving and self.better.text != safe(stored) else stored

    @property
    def outline_fits(self) -> bool:
        """Whether an outline is worth offering in the field that is typed in."""
        typed = self.better if self.improving else self.written
        return self.question is not None and outline_fits(self.question.category, typed.text)

    def unkept(self, today: date) -> tuple[str, str] | None:
        """Return the question's id and its answer with all that is typed here; None where that is stored as it is."""
        if self.question is None:
            return None
        answer = append_answer(self.answer, self.undecided, today)
        return None if answer == self.question.answer else (self.question.id, answer)

    def ask(self, drawn: PracticeItem, zone: str) -> None:
        """Show a question alone, with nothing written."""
        question = drawn.question
        self.drawn, self.zone, self.stage, self.decided = drawn, zone, Stage.ASKED, False
        put(self, ".where", last_asked_line(question, zone))
        put(self, ".wording", question_wording(question))
        put(self, ".theirs", last_wording_line(question))
        put(self, ".hint", ALOUD if question.answer.strip() else f"{ALOUD} {FIRST_SENTENCE}")
        put(self, ".fate", KEPT_ONLY_IF)
        self.written.text = ""
        self.query_one("#writing").display = self.answers.display = False
        self.answers.show(question, zone)
        self.cue.begin()
        self.cue.display = True
        self.scroll_home(animate=False)

    def write(self) -> None:
        """Let an answer be written that is not kept."""
        self.query_one("#writing").display = True
        self.written.can_focus = True
        self.written.focus()

    def reveal(self) -> None:
        """Show the best answer beside what was said then."""
        self.stage = Stage.REVEALED
        self.cue.display = False
        put(self, ".hint", "")
        self.query_one("#writing").display = bool(self.written.text.strip())
        self.written.can_focus = False
        self.answers.display = True

    def put_away(self) -> None:
        """Show nothing any more, and hold nothing that could be lost."""
        self.drawn = self.answers.question = None
        self.stage, self.decided = Stage.DONE, True
        self.display = False

    def decide(self, fate: str) -> None:
        """Say what becomes of what was written; nothing where it can be read in the answer."""
        self.decided = True
        put(self, ".fate", fate)
        self.query_one("#writing").display = bool(fate)
