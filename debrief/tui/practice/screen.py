"""Practice: one question at a time, answered aloud or in writing, then graded by whoever answered."""

from textual import events
from textual.app import ComposeResult
from textual.getters import query_one
from textual.screen import Screen

from debrief.domain.practice import Grade
from debrief.domain.practice.answer_help import OUTLINE
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.prose import Prose
from debrief.tui.practice.card import Stage
from debrief.tui.practice.keys import KEYS, offered
from debrief.tui.practice.session import PracticeSession
from debrief.tui.practice.sheet import PracticeBody
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.navigation import navigate, notify_error, show

LEAVING = "What you wrote is not kept anywhere. Leave without it?"


class PracticeScreen(Screen[str]):
    """Goes through the questions of `round`, and returns what moved, in a sentence; empty where that was read here."""

    CSS_PATH = "screen.tcss"
    BINDINGS = KEYS
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]

    bar = query_one(TopBar)

    def __init__(self, round_: PracticeSession) -> None:
        """`round_`: at its first question."""
        super().__init__()
        self.round = round_
        self.sheet = PracticeBody()
        self.card = self.sheet.card

    def compose(self) -> ComposeResult:
        """The question, its answers, the grades, the keys."""
        yield TopBar("Practice")
        yield self.sheet
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the first question."""
        await self._show()

    @property
    def typing(self) -> bool:
        """Whether there is a field to type in, and the focus in it."""
        return isinstance(self.focused, Prose)

    @property
    def unkept(self) -> tuple[str, str] | None:
        """A question's id and the answer to store where nobody can be asked any more; None where nothing is lost."""
        return self.card.unkept(self.round.today)

    async def settle(self) -> None:
        """Take in everything typed so far."""
        await drain_messages(self.focused)

    def collect_input(self) -> None:
        """Take in what has been handled: it stands in the fields."""

    def flush(self, seconds: float) -> bool:
        """Store what would be lost, within so many seconds; return whether nothing is."""
        return self.unkept is None or self.round.keep(*self.unkept, seconds)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what makes sense now."""
        return offered(action, self.card, typing=self.typing)

    async def on_key(self, event: events.Key) -> None:
        """Let Enter go on too where no grade does: from a question graded today, and at the end."""
        if event.key == "enter" and not self.typing:
            if self.card.stage is Stage.DONE:
                event.stop()
                self._leave()
            elif self.card.settled and not self.card.grade_counts:
                event.stop()
                await self.action_skip()

    def on_descendant_focus(self) -> None:
        """Offer no grade while one types."""
        self._offer()

    def on_descendant_blur(self) -> None:
        """Offer them again after."""
        self._offer()

    def action_write(self) -> None:
        """Let an answer be written."""
        self.card.write()

    def action_reveal(self) -> None:
        """Show the answers and the grades."""
        self.set_focus(None)
        self.card.reveal()
        self._offer()

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
            self.focused.insert_text(OUTLINE)

    def action_improve(self) -> None:
        """Let the best answer be changed."""
        self.card.answers.improve()

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
        if await self._keep_better():
            try:
                said = await self.round.grade(Grade(value))
            except JournalUnusable as trouble:
                notify_error(self.app, trouble)
            else:
                await self._show(said)

    async def action_skip(self) -> None:
        """Go on to the next question, nothing said of this one."""
        if self.card.undecided:
            self.action_reveal()
        elif await self._keep_better():
            self.round.pass_over()
            await self._show()

    async def action_stop(self) -> None:
        """Be done typing; else leave, asking first where something written would be lost."""
        await self.settle()
        if self.typing and not self.card.improving:
            self.set_focus(None)
        elif not self.card.improving or not await self._keep_better():
            navigate(self, self._stop())

    def action_scroll(self, way: str) -> None:
        """Scroll the question and its answers."""
        getattr(self.card, f"scroll_{way}")(animate=False)

    async def _stop(self) -> None:
        asked = ConfirmScreen(LEAVING, "Leave", "Stay", harmless=True)
        if self.unkept is None or await show(self, asked):
            self._leave()

    def _leave(self) -> None:
        self.dismiss("" if self.card.stage is Stage.DONE else self.round.said)

    def _decide(self, fate: str) -> None:
        self.card.decide(fate)
        self._offer()

    def _offer(self) -> None:
        self.sheet.offer(typing=self.typing)
        self.refresh_bindings()

    async def _show(self, said: str = "") -> None:
        """Show the next question that is still there, the end where none is left; `said` at the top."""
        try:
            drawn = await self.round.draw()
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            self._leave()
            return
        self.set_focus(None)
        self.bar.middle, self.bar.right = said, self.round.practising.position if drawn else ""
        self.sheet.show(drawn, self.round.zone(), self.round.said)
        self._offer()

    async def _keep_better(self) -> bool:
        """Store the best answer if it is being improved; return whether nothing is left to store."""
        if self.card.improving:
            if not await self._store(self.card.answer):
                return False
            self.set_focus(None)
        return True

    async def _store(self, answer: str) -> bool:
        """Make `answer` the best one and show it; return whether it is stored."""
        if self.card.question is None:
            return False
        try:
            question, said = await self.round.answer(self.card.question, answer)
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            return False
        self.bar.middle = said or self.bar.middle
        if question is not None:
            self.card.answers.show_best(question)
        return question is not None
