"""Practice: the user answers one question at a time, aloud or in writing, and grades the answer."""

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
from debrief.tui.practice.body import PracticeBody
from debrief.tui.practice.card import Stage
from debrief.tui.practice.keys import KEYS, is_available
from debrief.tui.practice.session import PracticeSession
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.navigation import navigate, notify_error, show

LEAVING = "What you wrote is not kept anywhere. Leave without it?"


class PracticeScreen(Screen[str]):
    """Goes through the questions of `session`; returns its summary, empty if that was shown here."""

    CSS_PATH = "screen.tcss"
    BINDINGS = KEYS
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]

    bar = query_one(TopBar)

    def __init__(self, session: PracticeSession) -> None:
        """`session` must be at its first question."""
        super().__init__()
        self.session = session
        self.body = PracticeBody()
        self.card = self.body.card

    def compose(self) -> ComposeResult:
        """The question, its answers, the grades, the keys."""
        yield TopBar("Practice")
        yield self.body
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the first question."""
        await self._show()

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return isinstance(self.focused, Prose)

    @property
    def unsaved(self) -> tuple[str, str] | None:
        """The id of the current question and its answer with everything typed; None if that is stored."""
        return self.card.unsaved(self.session.today)

    async def settle(self) -> None:
        """Handle all keys typed so far."""
        await drain_messages(self.focused)

    def collect_input(self) -> None:
        """Do nothing: `unsaved` reads the fields."""

    def flush(self, seconds: float) -> bool:
        """Store the unsaved text within `seconds`; return whether everything is stored."""
        return self.unsaved is None or self.session.store_answer(*self.unsaved, seconds)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the commands that are available now."""
        return is_available(action, self.card, typing=self.typing)

    async def on_key(self, event: events.Key) -> None:
        """Let Enter go on if no grade can: from a question graded today, and at the end."""
        if event.key == "enter" and not self.typing:
            if self.card.stage is Stage.DONE:
                event.stop()
                self._leave()
            elif self.card.can_continue and not self.card.grade_counts:
                event.stop()
                await self.action_skip()

    def on_descendant_focus(self) -> None:
        """Hide the grades while the user types."""
        self._refresh_commands()

    def on_descendant_blur(self) -> None:
        """Show the grades again."""
        self._refresh_commands()

    def action_write(self) -> None:
        """Focus the field for the attempt."""
        self.card.write()

    def action_reveal(self) -> None:
        """Show the answers and the grades."""
        self.set_focus(None)
        self.card.reveal()
        self._refresh_commands()

    async def action_done(self) -> None:
        """Finish typing: reveal the answers, or store the edited one."""
        await self.settle()
        if self.card.stage is Stage.ASKED:
            self.action_reveal()
        else:
            await self._store_edit()

    def action_outline(self) -> None:
        """Insert the outline of a story into the field."""
        if isinstance(self.focused, Prose):
            self.focused.insert_text(OUTLINE)

    def action_improve(self) -> None:
        """Edit the best answer."""
        self.card.answers.improve()

    async def action_keep(self) -> None:
        """Make the attempt the best answer."""
        if await self._store(self.card.unresolved):
            self._resolve("")

    def action_let_go(self) -> None:
        """Discard the attempt."""
        self.bar.middle = ""
        self._resolve("It is not kept.")

    async def action_grade(self, value: int) -> None:
        """Store the grade and go on."""
        if await self._store_edit():
            try:
                message = await self.session.grade(Grade(value))
            except JournalUnusable as trouble:
                notify_error(self.app, trouble)
            else:
                await self._show(message)

    async def action_skip(self) -> None:
        """Go on to the next question without a grade."""
        if self.card.unresolved:
            self.action_reveal()
        elif await self._store_edit():
            self.session.skip()
            await self._show()

    async def action_stop(self) -> None:
        """Finish typing; otherwise leave, and ask first if something typed would be lost."""
        await self.settle()
        if self.typing and not self.card.improving:
            self.set_focus(None)
        elif not self.card.improving or not await self._store_edit():
            navigate(self, self._stop())

    def action_scroll(self, way: str) -> None:
        """Scroll the question and its answers; `way`: `up`, `down`, `page_up` or `page_down`."""
        getattr(self.card, f"scroll_{way}")(animate=False)

    async def _stop(self) -> None:
        asked = ConfirmScreen(LEAVING, "Leave", "Stay", harmless=True)
        if self.unsaved is None or await show(self, asked):
            self._leave()

    def _leave(self) -> None:
        self.dismiss("" if self.card.stage is Stage.DONE else self.session.summary)

    def _resolve(self, notice: str) -> None:
        self.card.resolve(notice)
        self._refresh_commands()

    def _refresh_commands(self) -> None:
        self.body.show_grades(typing=self.typing)
        self.refresh_bindings()

    async def _show(self, message: str = "") -> None:
        """Show the next question, or the end, with `message` in the top bar."""
        try:
            item = await self.session.next_item()
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            self._leave()
            return
        self.set_focus(None)
        self.bar.middle, self.bar.right = message, self.session.progress.position if item else ""
        self.body.show(item, self.session.zone(), self.session.summary)
        self._refresh_commands()

    async def _store_edit(self) -> bool:
        """Store the best answer if it is being edited; return whether it is stored."""
        if self.card.improving:
            if not await self._store(self.card.answer):
                return False
            self.set_focus(None)
        return True

    async def _store(self, answer: str) -> bool:
        """Store `answer` as the best one and show it; return whether that succeeded."""
        if self.card.question is None:
            return False
        try:
            question, message = await self.session.answer(self.card.question, answer)
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            return False
        self.bar.middle = message or self.bar.middle
        if question is not None:
            self.card.answers.show_best(question)
        return question is not None
