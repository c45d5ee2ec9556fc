"""The app: it takes people from screen to screen."""

from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.looks import Looks
from debrief.tui.common.start import Start
from debrief.tui.common.theme import QUIET, THEMES
from debrief.tui.flows.writing import WritingApp
from debrief.tui.home import HomeScreen
from debrief.tui.runtime.navigation import journey
from debrief.tui.services.home_view import home_view


class DebriefApp(WritingApp):
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
        from debrief.tui.common.confirm import UNKEPT, AskScreen

        if await self.keep() or await self.push_screen_wait(AskScreen(UNKEPT, "Leave", "Stay", harmless=True)):
            self.exit()

    def action_help(self) -> None:
        """Show the keys of the screen; from there, leave them again."""
        from textual.widgets import TextArea

        from debrief.tui.common.help import HelpScreen, keys

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(HelpScreen(keys(self.screen), typing=isinstance(self.focused, TextArea)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command of the screen and of what the focus is in, but not the keys of the field itself."""
        offered = set[tuple[DOMNode, str]]()
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            what = (node, binding.action) if not binding.action.startswith("app.") else (self, binding.action)
            if enabled and binding.id and node is not screen.focused and what not in offered:
                offered.add(what)
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
        with suppress(JournalUnusable):  # what was counted is shown already
            await self.after_browsing()

    # From the start page

    @journey
    async def _begin(self, start: Start) -> None:
        if start.kind == "new":
            await self.write_new(start.guide or self._guide_name, quick=start.quick)
        elif start.kind == "practice":
            await self.practise(start.selection)
        elif newest := await self.shelf.to_go_on_with():
            await self.write(newest)
        else:
            self.notify("Nothing is unfinished.")

    @journey
    async def on_home_screen_began(self, event: HomeScreen.Began) -> None:
        """Write a new debrief."""
        if name := event.guide or await self._chosen_guide():
            await self.write_new(name, quick=event.quick)

    @journey
    async def on_home_screen_opened(self, event: HomeScreen.Opened) -> None:
        """Go on writing a debrief, or read it."""
        if event.write:
            await self.write(event.debrief_id)
        else:
            await self.read(event.debrief_id)
            await self.after_browsing()

    async def after_browsing(self, debrief_id: str = "") -> None:
        """Show on the start page what was changed, with the cursor on a debrief if one is named."""
        from debrief.storage.threads.reader import LookupCancelled

        if isinstance(home := self.screen_stack[0], HomeScreen):
            with suppress(LookupCancelled):  # whoever asked after shows it
                home.show(await self.shelf.home(), debrief_id)

    def after_writing(self) -> None:
        """Say on the start page how the session just left is gone on with."""
        if isinstance(home := self.screen_stack[0], HomeScreen):
            home.after_writing()

    async def _chosen_guide(self) -> str | None:
        from debrief.guides.loader import available
        from debrief.tui.session.choose_guide import ChooseGuideScreen

        return await self.answered(ChooseGuideScreen(available(self._guides)))
