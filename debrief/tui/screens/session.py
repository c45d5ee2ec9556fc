"""The session: one prompt at a time, the guide beside it, everything kept as it is typed."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from debrief.domain.brakes import LONG_MS, after_long, reflecting
from debrief.domain.dates.zones import warm
from debrief.domain.debrief import Debrief
from debrief.domain.guide import BLANK_PAGE, Kind
from debrief.domain.session import Session
from debrief.domain.text import safe
from debrief.domain.written import written
from debrief.storage.saved import Saved
from debrief.tui.compositor import SparingCompositor
from debrief.tui.left import Left, Then
from debrief.tui.messages import NotStored, Stored
from debrief.tui.screens.ask import UNKEPT, AskScreen
from debrief.tui.screens.go_to import GoToScreen
from debrief.tui.settled import settled
from debrief.tui.steps.editor import StepEditor, Today
from debrief.tui.widgets.key_line import KeyLine
from debrief.tui.widgets.outline import Outline
from debrief.tui.widgets.pasting import Pasting
from debrief.tui.widgets.step_page import StepPage
from debrief.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from debrief.tui.careful import CarefulApp


class Keeper(Protocol):
    """Whoever keeps what is typed; storage's writer in the app."""

    def offer(self, debrief: Debrief) -> None:
        """Keep `debrief` soon, in place of what was offered before."""

    def adopt(self, saved: Saved, current: Debrief) -> Debrief:
        """Return `current` with what `saved` says others wrote meanwhile."""

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds until all that was offered is kept; return whether it is."""


KEEP_SECONDS = 1.5
"""How long leaving waits for the last words to be stored before it asks."""


class SessionScreen(Pasting[Left]):
    """Writes one debrief along its guide and returns it as it was left."""

    # With priority, so that a command waits for the letters typed before it (see `settled`).
    BINDINGS = [
        Binding("ctrl+n", "next", "Next", priority=True, id="session.next", tooltip="Go on to the next prompt"),
        Binding("ctrl+n", "skip", "Skip", priority=True, id="session.skip", tooltip="Leave this prompt unanswered"),
        Binding("ctrl+r", "back", "Back", priority=True, id="session.back", tooltip="Return to the prompt before"),
        Binding("ctrl+g", "go_to", "Go to", priority=True, id="session.go_to", tooltip="Go to any prompt"),
        Binding("f4", "blank_page", "Blank page", priority=True, show=False, id="session.page",
                tooltip="Write on a blank page, kept with this debrief"),
        Binding("f6", "quick", "Quick path", priority=True, show=False, id="session.quick",
                tooltip="Ask only the quick prompts, or all of them again"),
        Binding("escape", "leave", "Leave", priority=True, id="session.leave",
                tooltip="Leave; everything is kept, and you can go on later"),
        Binding("enter", "end('READ')", "Read it", id="session.read", tooltip="Read this debrief as a page"),
        Binding("x", "end('EXPORT')", "Practice list", id="session.export", tooltip="Write your questions to a file"),
        Binding("tab", "move_focus(1)", "Next field", priority=True, show=False, id="session.field_after",
                tooltip="Go to the next field"),
        Binding("shift+tab", "move_focus(-1)", "Field before", priority=True, show=False, id="session.field_before",
                tooltip="Go to the field before"),
    ]  # fmt: skip

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]

    def __init__(
        self, session: Session, keeper: Keeper, clock: Callable[[], int], zone: Callable[[], str], trouble: str = ""
    ) -> None:
        """`trouble`: why saving fails already, in one sentence."""
        super().__init__()
        self._compositor = SparingCompositor()
        self._trouble = trouble
        self.session = session.resume()
        self._keeper = keeper
        self._clock = clock
        self._zone = zone
        self._timing = False
        self._left = False
        self._replacing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The line at the top, the guide, the prompt with its editor, the keys."""
        yield TopBar()
        with Horizontal(id="body"):
            yield Outline(self.session)
            yield StepPage()
        yield Static("", id="trouble", markup=False)
        yield Static("", id="notice", markup=False)
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the step where the session stands."""
        self.query_one(Outline).can_focus = False
        self.run_worker(warm, thread=True)
        if self._trouble:
            self.on_not_stored(NotStored(self._trouble))
        await self._show()

    async def settle(self) -> None:
        """Take in everything typed so far, and give it to be kept."""
        focused = self.focused
        if focused is not None and focused.is_attached:
            await settled(focused)
        self.take_in()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The same key skips a prompt while nothing is written there, and goes on once something is."""
        here = self.session.here
        if here is None:
            return action not in {"next", "skip", "quick"}
        if action in {"next", "skip"}:
            return (action == "next") is (written(here, self.session.debrief) or here == BLANK_PAGE)
        if action == "back" and here == self.session.path[0]:
            return None
        return action != "end"

    def on_stored(self, message: Stored) -> None:
        """Say when it was saved; take over what was written elsewhere meanwhile."""
        moment = datetime.fromtimestamp(self._clock() / 1000).astimezone()
        self.query_one(TopBar).right = f"saved {moment:%H:%M:%S}"
        if self._trouble:  # and not at every save: an update lays the whole screen out anew
            self._trouble = ""
            self.query_one("#trouble", Static).update("")
        if message.saved.merged and message.saved.debrief.id == self.session.debrief.id:
            self._adopt(message.saved)

    @work
    async def _adopt(self, saved: Saved) -> None:
        app = cast("CarefulApp", self.app)
        async with self._replacing:
            if self._left:
                return
            app.hold_keys()  # letters typed while the editor is replaced would go to the one taken down
            try:
                await self.settle()
                self.session = self.session.edit(self._keeper.adopt(saved, self.session.debrief))
                page = self.query_one(StepPage)
                cursor = page.cursor
                await self._show()
                await page.return_to(cursor)
            finally:
                app.call_later(app.release_keys)
        if saved.clashes:
            fields = ", ".join(saved.clashes)
            self.notify(f"This debrief was changed elsewhere too. Both texts are kept: {fields}.", markup=False)

    def on_not_stored(self, message: NotStored) -> None:
        """Say at once that saving fails, and why."""
        self._trouble = message.sentence
        self.query_one(TopBar).right = "not saved, trying again"
        self.query_one("#trouble", Static).update(Content(safe(message.sentence)))

    @on(StepEditor.Changed)
    def take_in(self) -> None:
        """Give what the editor holds now to be kept."""
        editor = self.query_one(StepPage).editor
        if editor is None:
            return
        debrief = editor.debrief
        before = self.session.debrief
        if debrief == before:
            return
        here = self.session.here
        was_written = here is not None and written(here, before)
        self.session = self.session.edit(debrief)
        self._keeper.offer(debrief)
        self.query_one(TopBar).left = debrief.title
        if here is not None and written(here, debrief) is not was_written:
            self.refresh_bindings()

    async def action_next(self) -> None:
        """Go on to the next prompt; once the answer is in, say that a second part begins."""
        here = self.session.here
        await self._move(lambda session: session.next(self._clock()))
        number, total = self.session.place
        if here is not None and here.kind is Kind.OUTCOME and self.session.here is not None:
            says = f"A second part begins: {total - number + 1} prompts. It can wait; Esc leaves."
            self.query_one("#notice", Static).update(says)

    action_skip = action_next

    async def action_back(self) -> None:
        """Return to the prompt before."""
        await self._move(lambda session: session.back())

    async def action_blank_page(self) -> None:
        """Go to the blank page; from there, back to where one was."""
        here = self.session.here
        await self._move(lambda session: session.back() if here == BLANK_PAGE else session.jump(BLANK_PAGE.id))

    async def action_quick(self) -> None:
        """Ask only the quick prompts, or all of them again."""
        await self._move(lambda session: session.on_quick_path(not session.debrief.quick))
        asked = "Only the quick prompts are asked now." if self.session.debrief.quick else "Every prompt is asked now."
        self.notify(asked, markup=False)

    async def action_move_focus(self, by: int) -> None:
        """Go to the next field or the one before, once everything typed has arrived in this one."""
        await settled(self.focused)
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    async def action_go_to(self) -> None:
        """Let any step be picked, and go there."""
        await self.settle()
        self._pick_step()

    @work(exclusive=True)
    async def _pick_step(self) -> None:
        step_id = await self.app.push_screen_wait(GoToScreen(self.session))
        if step_id is not None:
            await self._move(lambda session: session.jump(step_id))

    @on(Outline.Picked)
    def jump(self, event: Outline.Picked) -> None:
        """Go to the step picked in the guide; not from here, where the screen would wait for itself to settle."""
        event.stop()
        self.run_worker(self._move(lambda session: session.jump(event.step_id)), exclusive=True)

    async def action_leave(self) -> None:
        """Return the debrief as it stands, once it is kept; words that cannot be are not left behind unasked."""
        await self.settle()
        self._leave()

    @work(group="leave", exclusive=True)
    async def _leave(self) -> None:
        kept = await asyncio.to_thread(self._keeper.flush, KEEP_SECONDS)
        if kept or await self.app.push_screen_wait(AskScreen(UNKEPT, "Leave", "Stay", harmless=True)):
            await self._go(Then.HOME)

    def action_end(self, then: str) -> None:
        """From the end of a sitting, go on to reading or exporting."""
        self.run_worker(self._go(Then[then]), group="leave", exclusive=True)

    async def _go(self, then: Then) -> None:
        async with self._replacing:  # an editor that is being replaced must not be taken down under it
            self._left = True
            self.dismiss(Left(self.session.debrief, then))

    async def _move(self, move: Callable[[Session], Session]) -> None:
        await self.settle()
        moved = move(self.session)
        if moved.debrief is not self.session.debrief:
            self.session = moved
            if not moved.debrief.blank:
                self._keeper.offer(moved.debrief)
        self.query_one("#notice", Static).update("")
        self.app.clear_notifications()
        await self._show()

    async def _show(self) -> None:
        await self.query_one(StepPage).show(self.session, Today(self._clock, self._zone))
        self.query_one(Outline).show(self.session)
        bar = self.query_one(TopBar)
        bar.left, bar.middle = self.session.debrief.title, self._place()
        self.refresh_bindings()
        self._time_reflecting()

    def _place(self) -> str:
        here = self.session.here
        if here is None:
            return "the end"
        section = self.session.guide.section_of(here)
        number, total = self.session.place
        return f"{section.title}, {number} of {total}" if section else here.name

    def _time_reflecting(self) -> None:
        if not self._timing and reflecting(self.session):
            self._timing = True
            self.set_timer(LONG_MS / 1000, self._say_it_is_long)

    def _say_it_is_long(self) -> None:
        if reflecting(self.session):
            self.query_one("#notice", Static).update(Content(safe(after_long(self.session.guide))))
