"""The app: it takes people from screen to screen."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from debrief.storage.trouble import JournalUnusable
from debrief.tui.home_view import home_view
from debrief.tui.journal_app import FLUSH_SECONDS
from debrief.tui.looks import Looks
from debrief.tui.questions_app import QuestionsApp
from debrief.tui.reading_app import Order
from debrief.tui.screens.home import HomeScreen
from debrief.tui.start import Start
from debrief.tui.theme import QUIET, THEMES

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief
    from debrief.tui.screens.debriefs import DebriefsScreen
    from debrief.tui.screens.questions import QuestionsScreen
    from debrief.tui.steps.questions import QuestionsEditor


class DebriefApp(QuestionsApp):
    """debrief in a terminal. Raises JournalUnusable, before anything is drawn, where the journal cannot be opened."""

    CSS_PATH = "app.tcss"
    TITLE = "debrief"
    BINDINGS = [
        Binding("ctrl+q", "leave", "Quit", show=False, priority=True, id="app.quit", tooltip="Leave debrief"),
        Binding("f1", "app.help", "Help", priority=True, id="app.help", tooltip="Show every key"),
    ]  # fmt: skip

    def __init__(
        self,
        journal: Path,
        guides: Path,
        start: Start | None = None,
        *,
        clock: Callable[[], int],
        zone: Callable[[], str],
        looks: Looks | None = None,
        guide: str = "default",
    ) -> None:
        """Open `journal`. `guides`: the folder of the user's own; `clock` returns UTC ms, `zone` an IANA name.

        `looks`: the theme set, and who remembers another; `guide`: the one that a new debrief goes by.
        """
        super().__init__(journal, guides, clock, zone)
        self._start = start
        if start is not None:
            self.hold_keys()
        self._guide_name = guide
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = looks.theme if looks and looks.theme in self.available_themes else QUIET.name
        self._looks = looks

    def get_default_screen(self) -> Screen[None]:
        """Begin at home, its content read before the first frame."""
        with closing(self.first) as db:
            return HomeScreen(home_view(db, self.clock(), self._zone()), self._guide_name)

    def on_mount(self) -> None:
        """Go where one was told to begin."""
        if self._looks and self._looks.theme and self._looks.theme not in self.available_themes:
            self.notify(f"There is no theme {self._looks.theme!r}; the usual one is used.", markup=False)
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen) and not home.view.counted:  # it was ended before that was done
            self.call_after_refresh(self._show_counted)
        if self._start is not None:
            self._begin(self._start)

    @work(group="leave", exclusive=True)
    async def action_leave(self) -> None:
        """Leave debrief once everything is kept; words that cannot be are not left behind unasked."""
        from debrief.tui.screens.ask import UNKEPT, AskScreen

        if await self.keep() or await self.push_screen_wait(AskScreen(UNKEPT, "Leave", "Stay", harmless=True)):
            self.exit()

    def action_help(self) -> None:
        """Show the keys of the screen; from there, leave them again."""
        from textual.widgets import TextArea

        from debrief.tui.screens.help import HelpScreen, keys

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(HelpScreen(keys(self.screen), typing=isinstance(self.focused, TextArea)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command of the screen and of what the focus is in, but not the keys of the field itself."""
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            if enabled and binding.id and node is not screen.focused:
                run = partial(self.run_action, binding.action, node)
                yield SystemCommand(binding.description, tooltip or binding.tooltip, run)
        yield SystemCommand("Theme", "Change the colours; one has high contrast", self.action_change_theme)

    def _remember_theme(self, name: str) -> None:
        if self._looks is not None:
            try:
                self._looks.remember(name)
            except OSError as error:
                self.notify(f"The theme cannot be remembered: {error.strerror or error}.", markup=False)

    @work
    async def _show_counted(self) -> None:
        await self.after_browsing()

    # From screen to screen

    @work
    async def _begin(self, start: Start) -> None:
        if start.kind == "new":
            await self._write_new(start.guide or self._guide_name, quick=start.quick)
        elif start.kind == "practice":
            await self.practise(start.selection)
        else:
            await self._resume()
        self.call_later(self.release_keys)

    async def _resume(self) -> None:
        try:
            newest = await self.shelf.to_go_on_with()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return
        if newest is None:
            self.notify("Nothing is unfinished.", markup=False)
        else:
            await self._write(newest)

    def on_home_screen_began(self, event: HomeScreen.Began) -> None:
        """Write a new debrief."""
        self.hold_keys()
        self._begin_from_home(event)

    @work
    async def _begin_from_home(self, event: HomeScreen.Began) -> None:
        if name := event.guide or await self._chosen_guide():
            await self._write_new(name, quick=event.quick)
        self.call_later(self.release_keys)

    def on_home_screen_opened(self, event: HomeScreen.Opened) -> None:
        """Go on writing a debrief, or read it."""
        self.hold_keys()
        self._open_from_home(event)

    @work
    async def _open_from_home(self, event: HomeScreen.Opened) -> None:
        if event.write:
            await self._write(event.debrief_id)
        else:
            await self._read(event.debrief_id)
            await self.after_browsing()
        self.call_later(self.release_keys)

    def on_debriefs_screen_opened(self, event: "DebriefsScreen.Opened") -> None:
        """Read a debrief, and those beside it in the list."""
        self.hold_keys()
        self._go_from_list(partial(self._read, event.debrief_id, self._in_list(event.query)))

    def on_debriefs_screen_edited(self, event: "DebriefsScreen.Edited") -> None:
        """Let any step of a debrief be picked, and written on."""
        self.hold_keys()
        self._go_from_list(partial(self._edit, event.debrief_id))

    def on_debriefs_screen_repeated(self, event: "DebriefsScreen.Repeated") -> None:
        """Begin the next interview at the same place."""
        self.hold_keys()
        self._go_from_list(partial(self._repeat, event.debrief_id))

    def on_questions_screen_followed(self, event: "QuestionsScreen.Followed") -> None:
        """Read a debrief that a question was asked in."""
        self.hold_keys()
        self._go_from_list(partial(self._read, event.debrief_id, question=event.question))

    @work
    async def _go_from_list(self, go: Callable[[], Awaitable[object]]) -> None:
        from debrief.tui.screens.debriefs import DebriefsScreen

        self.last_read = ""
        await go()
        if isinstance(self.screen, DebriefsScreen):
            self.screen.browser.show_again(self.last_read)
        self.call_later(self.release_keys)

    async def _repeat(self, debrief_id: str) -> None:
        from debrief.domain.next_round import next_round

        debrief = await self.loaded(debrief_id)
        if debrief is not None:
            again = next_round(debrief, self.clock())
            self.autosave.offer(again)
            await self._session(again, begun=again)

    async def after_browsing(self, debrief_id: str = "") -> None:
        """Show on the start page what was changed, with the cursor on a debrief if one is named."""
        from debrief.storage.reader import Superseded

        home = self.screen_stack[0]
        if isinstance(home, HomeScreen):
            try:
                home.show(await self.shelf.home(), debrief_id)
            except Superseded:  # whoever asked after shows it
                pass
            except JournalUnusable as trouble:
                self.notify(str(trouble), severity="error", markup=False, timeout=15)

    async def _chosen_guide(self) -> str | None:
        from debrief.guides.loader import available
        from debrief.tui.screens.choose_guide import ChooseGuideScreen

        return await self.answered(ChooseGuideScreen(available(self._guides)))

    async def _write_new(self, guide: str, *, quick: bool) -> None:
        from debrief.domain.debrief import Debrief

        debrief = Debrief(started_at=self.clock(), guide=guide, quick=quick)
        with suppress(JournalUnusable):  # the first save says so
            # What is typed could not be stored before the journal is open, so nothing is asked before.
            await asyncio.wrap_future(self.autosave.load(debrief.id))
        await self._session(debrief)

    async def _write(self, debrief_id: str, step: str = "") -> None:
        debrief = await self.loaded(debrief_id, to_write=True)
        if debrief is not None:
            await self._session(debrief, step)

    @work(group="known", exclusive=True)
    async def on_questions_editor_paused(self, event: "QuestionsEditor.Paused") -> None:
        """Offer what the ledger has that is like the question being typed; never more than an offer."""
        from debrief.storage.reader import Superseded

        with suppress(Superseded, JournalUnusable):  # nothing is offered then
            await self.desk.caught_up()  # a link just made or taken back is counted then
            known = await self.ledger.alike(event.asked.wording, event.asked.question.id)
            if event.editor.is_attached:
                event.editor.offer(event.asked, known)

    async def _session(self, debrief: "Debrief", step: str = "", *, begun: "Debrief | None" = None) -> bool:
        """Let `debrief` be written; return whether it was read afterwards. It is not kept where it stays as `begun`."""
        from debrief.domain.session import Session
        from debrief.tui.left import Then
        from debrief.tui.screens.session import SessionScreen

        session = Session(self._guide(debrief.guide), debrief)
        if step:
            session = session.jump(step)
        self.ledger.know_anew()
        left = await self.answered(SessionScreen(session, self.autosave, self.clock, self._zone, self.trouble))
        if left.then is Then.HOME and isinstance(home := self.screen_stack[0], HomeScreen):
            home.after_writing()
        if left.debrief.blank or (begun is not None and not left.debrief.adds_to(begun)):
            await self.forget(left.debrief.id, FLUSH_SECONDS)
        self.autosave.release(left.debrief.id)
        await asyncio.to_thread(self.autosave.flush, FLUSH_SECONDS)
        await self.after_browsing(left.debrief.id)
        if left.then is Then.READ:
            await self._read(left.debrief.id)
        elif left.then is Then.EXPORT:
            await self.export()
        return left.then is Then.READ

    async def _read(self, debrief_id: str, order: Order | None = None, question: str = "") -> None:
        from debrief.domain.search.query import EVERYTHING

        order = order or self._in_list(EVERYTHING)
        while (to_edit := await self._pages(debrief_id, order, question)) is not None:
            debrief_id, question = to_edit, ""
            if await self._edit(debrief_id):
                return

    async def _edit(self, debrief_id: str) -> bool:
        """Let any step of a debrief be picked and written on; return whether it was read afterwards."""
        from debrief.domain.session import Session
        from debrief.tui.screens.go_to import GoToScreen

        if (debrief := await self.loaded(debrief_id, to_write=True)) is None:
            return False
        step = await self.answered(GoToScreen(Session(self._guide(debrief.guide), debrief)))
        if step is None:
            self.autosave.release(debrief_id)
        return step is not None and await self._session(debrief, step)
