"""One question to practise: alone at first, then with its answers beside each other."""

from datetime import date
from enum import Enum

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.glance import Asking, PracticeQuestion
from debrief.domain.practice.prompting import FIRST_SENTENCE, ONLY_WE, beside, only_we, outline_fits
from debrief.domain.practice.recall import answered_then, asked_last, then, wording
from debrief.domain.text import safe
from debrief.tui.widgets.prose import Prose
from debrief.tui.widgets.two_minutes import TwoMinutes

ALOUD = "Say it aloud, or write it. Then look at your answer."
OUTLINE_OFFER = (
    "For a story, ctrl+o while you type puts an outline there: situation, task, what you did, what came of it."
)
NO_ANSWER = "None is written yet."
KEPT_ONLY_IF = "This is not kept unless you make it your answer."


class Stage(Enum):
    """How far one has come with the question shown; DONE: there is none any more."""

    ASKED = "asked"
    REVEALED = "revealed"
    DONE = "done"


class PracticeCard(VerticalScroll, can_focus=False):
    """The question, a place to write, and what is known of it once that is revealed."""

    cue = query_one(TwoMinutes)

    def __init__(self) -> None:
        super().__init__()
        self.question: PracticeQuestion | None = None
        """What is asked, as it is stored."""
        self.stage = Stage.ASKED
        self.decided = False
        """Whether it was said what becomes of what is written."""
        self.written = Prose(classes="written")
        self.better = Prose(classes="better")

    def compose(self) -> ComposeResult:
        """From the question down to its answers."""
        yield Static(classes="where", markup=False)
        yield Static(classes="wording", markup=False)
        yield TwoMinutes()
        yield Static(classes="hint", markup=False)
        with Vertical(id="writing"):
            yield Static("What you wrote now", classes="heading")
            yield self.written
            yield Static(classes="fate", markup=False)
        with Container(id="answers"):
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
    def undecided(self) -> str:
        """What was written and neither made the answer nor let go."""
        return "" if self.decided else self.written.text.strip()

    @property
    def improving(self) -> bool:
        """Whether the best answer is being changed."""
        return self.better.display

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
        answer = beside(self.answer, self.undecided, today)
        return None if answer == self.question.answer else (self.question.id, answer)

    def ask(self, question: PracticeQuestion) -> None:
        """Show a question alone, with nothing written."""
        self.question, self.stage, self.decided = question, Stage.ASKED, False
        self._put(".where", asked_last(question))
        self._put(".wording", wording(question))
        self._put(".hint", _hint(question))
        self._put(".fate", KEPT_ONLY_IF)
        self.written.text = ""
        self.query_one("#writing").display = self.better.display = False
        self.query_one("#answers").display = False
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
        self._put(".hint", "")
        self.query_one("#writing").display = bool(self.written.text.strip())
        self.written.can_focus = False
        self.query_one("#answers").display = True
        if self.question is not None:
            self.show_answer(self.question)
            self._recall(answered_then(self.question))

    def put_away(self) -> None:
        """Show nothing any more, and hold nothing that could be lost."""
        self.question, self.stage, self.decided = None, Stage.DONE, True
        self.display = False

    def show_answer(self, question: PracticeQuestion) -> None:
        """Show the best answer of the question as it now is, to be read."""
        self.question = question
        self.better.display = False
        answer = question.answer.strip()
        self._put(".answer", answer or NO_ANSWER)
        self.query_one(".answer").set_class(not answer, "nothing")
        self._put(".remark", _remark(question))

    def improve(self) -> None:
        """Let the best answer be changed."""
        self._put(".answer", "")
        self.better.text = safe(self.question.answer) if self.question else ""
        self.better.display = True
        self.better.move_cursor(self.better.document.end)
        self.better.focus()

    def decide(self, fate: str) -> None:
        """Say what becomes of what was written; nothing where it can be read in the answer."""
        self.decided = True
        self._put(".fate", fate)
        self.query_one("#writing").display = bool(fate)

    def _recall(self, last: Asking | None) -> None:
        self.query_one("#then").display = last is not None
        if last is not None:
            self._put("#then > .heading", then(last))
            self._put(".said", last.said.strip() or "Not written down.")
            self._put(".left-out", last.left_out)
            for part in self.query(".missing"):
                part.display = bool(last.left_out.strip())

    def _put(self, where: str, text: str) -> None:
        shown = self.query(where).first(Static)
        shown.update(Content(safe(text)))
        shown.display = bool(text.strip())


def _hint(question: PracticeQuestion) -> str:
    return ALOUD if question.answer.strip() else f"{ALOUD} {FIRST_SENTENCE}"


def _remark(question: PracticeQuestion) -> str:
    if only_we(question.answer):
        return ONLY_WE
    if question.answer.strip():
        return ""
    return OUTLINE_OFFER if outline_fits(question.category, question.answer) else FIRST_SENTENCE
