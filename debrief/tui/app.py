"""The app: it holds the journal and the clock, and takes people from screen to screen."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from debrief.domain.agenda import agenda
from debrief.storage import glances
from debrief.storage.autosave import Autosave
from debrief.storage.connect import connect
from debrief.storage.trouble import JournalUnusable
from debrief.tui.careful import CarefulApp
from debrief.tui.messages import NotStored, Stored
from debrief.tui.screens.home import HomeScreen, HomeView
from debrief.tui.start import Start
from debrief.tui.theme import QUIET, THEMES

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief
    from debrief.domain.guide import Guide
    from debrief.tui.screens.session import SessionScreen

T = TypeVar("T")

RECENT = 100
"""How many debriefs the start page lists at most."""
FLUSH_SECONDS = 5.0
"""How long leaving waits for the last words to be stored."""
HURRIED_SECONDS = 0.8
"""The same where the terminal or the system is going away."""


class DebriefApp(CarefulApp):
    """debrief in a terminal. Raises JournalUnusable, before anything is drawn, where the journal cannot be opened."""

    CSS_PATH = "app.tcss"
    TITLE = "debrief"
    BINDINGS = [
        Binding("ctrl+q", "leave", "Quit", show=False, priority=True, id="app.quit", tooltip="Leave debrief"),
        Binding("ctrl+z", "suspend_process", "Suspend", show=False, id="app.suspend", tooltip="Back to the shell"),
    ]  # fmt: skip

    def __init__(
        self,
        journal: Path,
        guides: Path,
        start: Start | None = None,
        *,
        clock: Callable[[], int],
        zone: Callable[[], str],
    ) -> None:
        """Open `journal`. `guides`: the folder of the user's own; `clock` returns UTC ms, `zone` an IANA name."""
        super().__init__()
        self._glances = connect(journal)
        self._guides = guides
        self._start = start
        if start is not None:
            self.hold_keys()
        self._clock = clock
        self._zone = zone
        self._autosave = Autosave(
            journal,
            lambda saved: self._tell(Stored(saved)),
            lambda sentence: self._tell(NotStored(sentence)),
        )
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = QUIET.name

    def get_default_screen(self) -> Screen[None]:
        """Begin at home, its content read before the first frame."""
        return HomeScreen(self._view())

    @property
    def obeys_keys(self) -> bool:
        """The start page takes no text: each of its keys is a command."""
        return isinstance(self.screen, HomeScreen)

    def on_mount(self) -> None:
        """Load what saving needs once the first frame is out, and go where one was told to begin."""
        self.call_after_refresh(self._autosave.warm)
        if self._start is not None:
            self._begin(self._start)

    async def on_unmount(self) -> None:
        """Store the last words and let go of the journal."""
        await asyncio.to_thread(self._autosave.close, FLUSH_SECONDS)
        self._glances.close()

    async def keep(self) -> None:
        """Store everything typed so far, the keys not yet handled included."""
        for screen in self._writing_screens():
            await screen.settle()
        await asyncio.to_thread(self._autosave.flush, HURRIED_SECONDS)

    def keep_now(self) -> None:
        """Store what has been handled so far."""
        for screen in self._writing_screens():
            screen.take_in()
        self._autosave.flush(HURRIED_SECONDS)

    async def action_leave(self) -> None:
        """Leave debrief, everything kept."""
        await self.keep()
        self.exit()

    def action_help(self) -> None:
        """Show the keys that work here."""
        from debrief.tui.screens.help import HelpScreen, keys

        self.push_screen(HelpScreen(keys(self.screen)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command of the screen that has the focus, then the themes and help."""
        for _, binding, enabled, tooltip in screen.active_bindings.values():
            if enabled and binding.id and binding.id.partition(".")[0] in _PALETTE:
                run = partial(screen.run_action, binding.action)
                yield SystemCommand(binding.description, tooltip or binding.tooltip, run)
        yield SystemCommand("Theme", "Change the colours; one has high contrast", self.action_change_theme)

    # From screen to screen

    @work
    async def _begin(self, start: Start) -> None:
        if start.kind == "new":
            await self._write_new(start.guide, quick=start.quick)
        elif newest := glances.unfinished(self._glances, limit=1) or glances.waiting(self._glances, limit=1):
            await self._write(newest[0].id)
        else:
            self.notify("Nothing is unfinished.", markup=False)
        self.call_later(self.release_keys)

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
        self.call_later(self.release_keys)

    @work
    async def action_export(self) -> None:
        """Write the practice list to a file."""
        await self._export()

    async def _chosen_guide(self) -> str | None:
        from debrief.guides.loader import available
        from debrief.tui.screens.choose_guide import ChooseGuideScreen

        return await self._answered(ChooseGuideScreen(available(self._guides)))

    async def _write_new(self, guide: str, *, quick: bool) -> None:
        from debrief.domain.debrief import Debrief

        debrief = Debrief(started_at=self._clock(), guide=guide, quick=quick)
        with suppress(JournalUnusable):  # the first save says so
            # What is typed could not be stored before the journal is open, so nothing is asked before.
            await asyncio.wrap_future(self._autosave.load(debrief.id))
        await self._session(debrief, new=True)

    async def _write(self, debrief_id: str, step: str = "") -> None:
        debrief = await self._loaded(debrief_id)
        if debrief is not None:
            await self._session(debrief, step)

    async def _session(self, debrief: "Debrief", step: str = "", *, new: bool = False) -> bool:
        """Let `debrief` be written; return whether it was read afterwards."""
        from debrief.domain.session import Session
        from debrief.tui.screens.session import SessionScreen, Then

        session = Session(self._guide(debrief.guide), debrief)
        if step:
            session = session.jump(step)
        left = await self._answered(SessionScreen(session, self._autosave, self._clock, self._zone()))
        if new and left.debrief.blank:
            self._autosave.discard(left.debrief.id)
        await asyncio.to_thread(self._autosave.flush, FLUSH_SECONDS)
        self._refresh_home()
        if left.then is Then.READ:
            await self._read(left.debrief.id)
        elif left.then is Then.EXPORT:
            await self._export()
        return left.then is Then.READ

    async def _read(self, debrief_id: str) -> None:
        from debrief.domain.page import page
        from debrief.domain.session import Session
        from debrief.tui.screens.go_to import GoToScreen
        from debrief.tui.screens.reading import ReadingScreen

        while (debrief := await self._loaded(debrief_id)) is not None:
            guide = self._guide(debrief.guide)
            if not await self._answered(ReadingScreen(page(debrief, guide))):
                return
            step = await self._answered(GoToScreen(Session(guide, debrief)))
            if step is not None and await self._session(debrief, step):
                return

    async def _export(self) -> None:
        from debrief.tui.screens.export import ExportScreen

        today = (datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=self._clock())).astimezone()
        said = await self._answered(ExportScreen(Path.cwd(), f"practice-list-{today:%Y-%m-%d}", self._write_list))
        if said:
            self.notify(said, markup=False, timeout=10)

    async def _answered(self, screen: Screen[T]) -> T:
        screen.call_later(self.call_later, self.release_keys)
        return await self.push_screen_wait(screen)

    def _write_list(self, name: str, path: Path, *, replace: bool) -> int:
        from debrief.exports.atomic import write_whole
        from debrief.exports.formats import FORMATS

        questions = list(glances.practice_questions(self._glances))
        write_whole(path, FORMATS[name].write(questions, len(questions)), force=replace)
        return len(questions)

    def _guide(self, name: str) -> "Guide":
        from debrief.domain.refusal import Refusal
        from debrief.guides.loader import load

        try:
            return load(name, self._guides)
        except Refusal as refusal:
            self.notify(f"{refusal} The default guide is used instead.", severity="warning", markup=False, timeout=15)
            return load("default", None)

    async def _loaded(self, debrief_id: str) -> "Debrief | None":
        try:
            debrief = await asyncio.wrap_future(self._autosave.load(debrief_id))
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return None
        if debrief is None:
            self.notify("This debrief is not in the journal any more.", markup=False)
            self._refresh_home()
        return debrief

    def _view(self) -> HomeView:
        db = self._glances
        unfinished = [*glances.unfinished(db), *glances.waiting(db)]
        errands = agenda(unfinished, glances.open_plans(db), self._clock())
        return HomeView(errands, glances.debriefs(db, limit=RECENT), glances.count(db))

    def _refresh_home(self) -> None:
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.show(self._view())

    # What the writer says

    def _tell(self, message: Stored | NotStored) -> None:
        for screen in self._writing_screens():
            screen.post_message(message)

    def _writing_screens(self) -> "list[SessionScreen]":
        from debrief.tui.screens.session import SessionScreen

        return [screen for screen in self.screen_stack if isinstance(screen, SessionScreen)]


_PALETTE = {"home", "session", "reading", "app"}
"""The screens whose commands the palette offers, by the first half of a binding's id."""
