"""Practice: one question at a time, answered aloud or in writing, then graded by whoever answered."""

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.practice import Grade, Practising
from debrief.domain.practice.prompting import OUTLINE
from debrief.domain.practice.recall import wording
from debrief.domain.text import safe
from debrief.storage.trouble import JournalUnusable
from debrief.tui.deck import Deck
from debrief.tui.screens.ask import AskScreen
from debrief.tui.settled import settled
from debrief.tui.widgets.grades import GradeChoice, Grades
from debrief.tui.widgets.key_line import KeyLine
from debrief.tui.widgets.pasting import Pasting
from debrief.tui.widgets.practice_card import PracticeCard, Stage
from debrief.tui.widgets.prose import Prose
from debrief.tui.widgets.top_bar import TopBar

UNDECIDED = "first: k keeps what you wrote, l lets it go"
LEAVING = "What you wrote is not kept anywhere. Leave without it?"
GONE = "that question is not in the journal any more"
KEPT = "your answer is kept"
KEPT_BOTH = "your answer is kept, and the one before it"
AT_THE_END = "That was the last one for today."
NOTHING_MOVED = "Nothing was graded, so everything stays as it was."


WHEN = {
    "reveal": {Stage.ASKED},
    "write": {Stage.ASKED},
    "keep": {Stage.REVEALED},
    "let_go": {Stage.REVEALED},
    "improve": {Stage.REVEALED},
    "grade": {Stage.REVEALED},
    "skip": {Stage.ASKED, Stage.REVEALED},
}
"""The commands that wait for their moment."""


class PracticeScreen(Pasting[str]):
    """Goes through the questions of a sitting, and returns what moved, in one sentence; empty where nothing did."""

    # Those with priority are for while one types; a command then waits for the letters typed before it.
    CSS_PATH = "practice.tcss"
    BINDINGS = [
        Binding("enter,space", "reveal", "Show the answer", id="practice.reveal", key_display="enter",
                tooltip="Show your best answer, and what you said then"),
        Binding("w", "write", "Write it", id="practice.write", tooltip="Write an answer instead of saying it aloud"),
        Binding("ctrl+n", "done", "Done", priority=True, id="practice.done",
                tooltip="Be done typing: show your answer, or keep the one you improved"),
        Binding("ctrl+o", "outline", "Outline", priority=True, id="practice.outline",
                tooltip="Put the parts of a story into an answer not written yet, to a behavioural question"),
        Binding("k", "keep", "Make it your answer", id="practice.keep",
                tooltip="Make what you wrote your best answer; the one before is kept too"),
        Binding("l", "let_go", "Let it go", id="practice.let_go", tooltip="Do not keep what you wrote"),
        Binding("e", "improve", "Improve", id="practice.improve",
                tooltip="Change your best answer; the one before is kept too"),
        *(Binding(str(grade.value), f"grade({grade.value})", f"Grade: {grade.name.lower()}", show=False,
                  id=f"practice.{grade.name.lower()}", tooltip=f"Say that it went so: {grade.name.lower()}")
          for grade in Grade),
        Binding("s", "skip", "Skip", id="practice.skip", tooltip="Go on to the next question; this one stays due"),
        Binding("escape", "stop", "Stop", priority=True, id="practice.stop",
                tooltip="Be done typing, or stop; every grade given is kept"),
        Binding("question_mark", "app.help", "Help", id="practice.help", key_display="?", tooltip="Show every key"),
        Binding("down,j", "scroll('down')", "Down", show=False, id="practice.down", tooltip="A line down"),
        Binding("up", "scroll('up')", "Up", show=False, id="practice.up", tooltip="A line up"),
        Binding("pagedown", "scroll('page_down')", "Page down", show=False, id="practice.page_down",
                tooltip="A screen down"),
        Binding("pageup", "scroll('page_up')", "Page up", show=False, id="practice.page_up", tooltip="A screen up"),
    ]  # fmt: skip

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]

    bar = query_one(TopBar)
    grades = query_one(Grades)

    def __init__(self, practising: Practising, deck: Deck) -> None:
        """`practising`: at its first question."""
        super().__init__()
        self.practising = practising
        self.card = PracticeCard()
        self._deck = deck

    def compose(self) -> ComposeResult:
        """The question, its answers, the grades, the keys."""
        yield TopBar("Practice")
        yield self.card
        yield Static(id="end", markup=False)
        yield Grades()
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the first question."""
        await self._show()

    @property
    def obeys_keys(self) -> bool:
        """Whether a key is a command: not while something is typed."""
        return not self.typing

    @property
    def typing(self) -> bool:
        """Whether there is a field to type in, and the focus in it."""
        return isinstance(self.focused, Prose)

    @property
    def unkept(self) -> tuple[str, str] | None:
        """A question's id and the answer to store where nobody can be asked any more; None where nothing is lost."""
        return self.card.unkept(self._deck.today)

    async def settle(self) -> None:
        """Take in everything typed so far."""
        await settled(self.focused)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what makes sense now."""
        if action in {"done", "outline"}:
            return self.typing and (action == "done" or self.card.outline_fits)
        if action in {"keep", "let_go"} and not self.card.undecided:
            return False
        return action not in WHEN or (self.card.stage in WHEN[action] and not self.typing)

    def action_write(self) -> None:
        """Let an answer be written."""
        self.card.write()

    def action_reveal(self) -> None:
        """Show the answers and the grades."""
        self.set_focus(None)
        self.card.reveal()
        self.grades.display = True
        self.refresh_bindings()

    async def action_done(self) -> None:
        """Be done with what is typed: look at the answer, or keep the one that was improved."""
        await self.settle()
        if self.card.stage is Stage.ASKED:
            self.action_reveal()
        else:
            await self._keep_better()

    def action_outline(self) -> None:
        """Put the parts of a story into the field."""
        if isinstance(self.focused, Prose):
            self.focused.put(OUTLINE)

    def action_improve(self) -> None:
        """Let the best answer be changed."""
        self.card.improve()

    async def action_keep(self) -> None:
        """Make what was written the best answer."""
        if await self._store(self.card.undecided):
            self._decide("")

    def action_let_go(self) -> None:
        """Do not keep what was written."""
        self.bar.middle = ""
        self._decide("It is not kept.")

    async def action_grade(self, value: int) -> None:
        """Store how it went, and go on."""
        if not await self._ready_to_go_on():
            return
        said = ""
        try:
            self.practising = await self._deck.graded(self.practising, Grade(value))
        except JournalUnusable as trouble:
            self._say_trouble(trouble)
            return
        except KeyError:
            self.practising = self.practising.skipped()
            said = GONE
        await self._show(said)

    async def on_grade_choice_given(self, event: GradeChoice.Given) -> None:
        """Take a grade that was clicked."""
        event.stop()
        if self.check_action("grade", (event.grade.value,)):
            await self.action_grade(event.grade.value)

    async def action_skip(self) -> None:
        """Go on to the next question, nothing said of this one."""
        if await self._ready_to_go_on():
            self.practising = self.practising.skipped()
            await self._show()

    async def action_stop(self) -> None:
        """Be done typing; else leave, asking first where something written would be lost."""
        await self.settle()
        if self.typing and not self.card.improving:
            self.set_focus(None)
        elif not self.card.improving or not await self._keep_better():
            self._stop()

    def on_key(self, event: events.Key) -> None:
        """At the end, let Enter leave too."""
        if self.card.stage is Stage.DONE and event.key == "enter":
            event.stop()
            self._leave()

    def action_scroll(self, way: str) -> None:
        """Scroll the question and its answers."""
        getattr(self.card, f"scroll_{way}")(animate=False)

    @work(exclusive=True, group="stop")
    async def _stop(self) -> None:
        asked = AskScreen(LEAVING, "Leave", "Stay", harmless=True)
        if self.unkept is None or await self.app.push_screen_wait(asked):
            self._leave()

    def _leave(self) -> None:
        self.dismiss("" if self.card.stage is Stage.DONE else self._deck.said(self.practising))

    def _decide(self, fate: str) -> None:
        self.card.decide(fate)
        self.refresh_bindings()

    async def _ready_to_go_on(self) -> bool:
        if self.card.undecided:
            self.bar.middle = UNDECIDED
            return False
        return await self._keep_better()

    async def _show(self, said: str = "") -> None:
        """Show the next question that is still there, the end where none is left; `said` at the top."""
        try:
            self.practising, drawn = await self._deck.draw(self.practising)
        except JournalUnusable as trouble:
            self._say_trouble(trouble)
            self._leave()
            return
        self.set_focus(None)
        self.grades.display = False
        if drawn is None:
            self._end()
        else:
            self.bar.middle, self.bar.right = said, self.practising.standing
            self.card.ask(drawn.question)
            self.grades.show(drawn.days)
        self.refresh_bindings()

    def _end(self) -> None:
        self.card.put_away()
        self.bar.middle = self.bar.right = ""
        end = self.query_one("#end", Static)
        end.update(Content(safe(f"{AT_THE_END} {self._deck.said(self.practising) or NOTHING_MOVED}")))
        end.display = True

    async def _keep_better(self) -> bool:
        """Store the best answer if it is being improved; return whether nothing is left to store."""
        if self.card.improving:
            if not await self._store(self.card.answer):
                return False
            self.set_focus(None)
        return True

    async def _store(self, answer: str) -> bool:
        """Make `answer` the best one and show it; return whether it is stored."""
        question = self.card.question
        if question is None:
            return False
        if answer != question.answer:
            said = KEPT_BOTH if question.answer.strip() else KEPT
            try:
                question = await self._deck.answered(question, answer)
            except JournalUnusable as trouble:
                self._say_trouble(trouble)
                return False
            except KeyError:
                self.bar.middle = GONE
                return False
            self.practising = self.practising.with_answer(wording(question))
            self.bar.middle = said
        self.card.show_answer(question)
        return True

    def _say_trouble(self, trouble: JournalUnusable) -> None:
        self.notify(str(trouble), severity="error", markup=False, timeout=15)
