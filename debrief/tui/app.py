"""The app: connects the key gate, the navigator, the journal and the flows, and routes messages to them."""

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer

from debrief.private_files import PrivateFiles
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.cover.idle import call_each_second
from debrief.tui.common.cover.privacy import HIDE, HIDE_KEY, Privacy
from debrief.tui.common.cover.private_app import PrivateApp
from debrief.tui.common.palette.commands import screen_commands
from debrief.tui.common.screen_styles import ScreenStyles
from debrief.tui.common.theme import ChosenTheme, remember_theme, set_theme
from debrief.tui.home.screen import HomeScreen
from debrief.tui.runtime.daily_backup import DailyBackup
from debrief.tui.runtime.journal_session import JournalSession
from debrief.tui.runtime.messages import PeopleWanted, RescueRestored
from debrief.tui.runtime.navigation import Navigator
from debrief.tui.runtime.safe_shutdown import SafeShutdown, crash_message
from debrief.tui.runtime.terminal.clipboard import LEAVING_SECONDS
from debrief.tui.runtime.terminal.real_cursor import RealCursor
from debrief.tui.services.home_view import DEFAULT_NOTES, home_view
from debrief.tui.services.people.settings import NoteSettings
from debrief.tui.services.services import Services

if TYPE_CHECKING:
    from textual.command import Provider

    from debrief.tui.flows.flows import Flows
    from debrief.tui.home.start import Start
    from debrief.tui.lists.questions.screen import QuestionsScreen
    from debrief.tui.page.screen import ReadingScreen
    from debrief.tui.session.steps.questions import QuestionsEditor

DEFAULT_PRIVACY = Privacy()
NOT_PASTED = "There is no field for text here, so nothing was pasted."


def command_search() -> "type[Provider]":
    """Return what finds commands in the palette, imported when that is opened first."""
    from debrief.tui.common.palette.search import CommandSearch

    return CommandSearch


class DebriefApp(PrivateApp):
    """The terminal app. Raises JournalUnusable before anything is drawn if the journal cannot be opened."""

    CSS_PATH = "app.tcss"
    TITLE = "debrief"
    BINDINGS = [
        Binding("ctrl+q", "leave", "Quit", show=False, priority=True, id="app.quit", tooltip="Leave debrief"),
        Binding("f1", "app.help", "Help", priority=True, id="app.help", tooltip="Show every key"),
        Binding(HIDE_KEY, "hide", "Hide", show=False, priority=True, id=HIDE,
                tooltip="Hide everything at once, wherever you are"),
    ]  # fmt: skip
    COMMANDS = {command_search}
    cursor_position = RealCursor()

    def __init__(
        self,
        journal: Path,
        guides: Path,
        start: "Start | None" = None,
        *,
        clock: Callable[[], int],
        zone: Callable[[], str],
        theme: ChosenTheme | None = None,
        guide: str = "default",
        private: PrivateFiles | None = None,
        on_loaded: Callable[[], None] = lambda: None,
        each_second: Callable[[bool], None] = lambda _idle: None,
        rescue_folders: Sequence[Path] = (),
        daily_backups: bool = True,
        notes: NoteSettings = DEFAULT_NOTES,
        privacy: Privacy = DEFAULT_PRIVACY,
    ) -> None:
        """Open `journal`. `guides`: the folder of the user's own; `clock` returns UTC ms, `zone` an IANA name.

        `theme`: the one in the settings; `guide`: the one that a new debrief goes by; `private`: what no export may
        replace, if it is more than this journal and these guides; `on_loaded`: called on the writer's thread once what
        the first frame does without is imported; `each_second`: called with whether nobody typed in it;
        `rescue_folders`: for words that cannot be stored.
        """
        super().__init__(privacy, self._save)
        self.animation_level = "none"  # a page that still scrolls to a field would scroll off what is typed in it
        self.navigator = Navigator(self, self.key_gate)
        self._styles = ScreenStyles(self.stylesheet)
        self.journal = JournalSession(self, journal, on_loaded, rescue_folders, clock)
        private = private or PrivateFiles((journal,), (guides,))
        self.services = Services(self.journal.file, self.journal.autosave, clock, zone, private=private, notes=notes)
        self.daily_backup = DailyBackup(self, self.journal, enabled=daily_backups)
        self.shutdown = SafeShutdown(self, self.cover.before(self.journal.save_or_rescue))
        self._each_second = each_second
        self._guides, self._guide_name = guides, guide
        self._start = start
        self._starting = self.key_gate.paused("start") if start is not None else None
        self._chosen_theme = theme
        set_theme(self, theme)

    @cached_property
    def flows(self) -> "Flows":
        """The flows from screen to screen, imported after the first frame."""
        from debrief.tui.flows.flows import connect_flows

        return connect_flows(self, self.navigator, self.services, self.journal, self._guides)

    def get_default_screen(self) -> Screen[None]:
        """Show the start page, whose content is read before the first frame."""
        with closing(self.journal.first) as db:
            services = self.services
            return HomeScreen(home_view(db, services.clock(), services.zone(), services.notes), self._guide_name)

    def on_load(self) -> None:
        """Handle the signals that end or suspend the app."""
        self.shutdown.listen()
        self.app_suspend_signal.subscribe(self, lambda _: self.journal.save_now(), immediate=True)

    def on_mount(self) -> None:
        """Show the first screen."""
        remember_theme(self, self._chosen_theme)
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen) and (home.has_room or not home.view.counted):  # what the first frame leaves out
            self.call_after_refresh(self._show_counted)
        if self._start is not None and self._starting is not None:
            with self._starting:
                self.navigator.start(self.flows.begin(self._start, self._guide_name))
        self.daily_backup.start()
        self.cover.start()
        call_each_second(self, self.cover.idle, self._each_second)
        self.call_after_refresh(lambda: self.journal.warm_up(self.services.clock()))
        self.call_after_refresh(self._read_styles)

    @work
    async def _read_styles(self) -> None:  # a worker that is cancelled before it begins leaves no coroutine behind
        await self._styles.read_in_steps()

    async def _save(self) -> None:
        await self.journal.save()

    async def on_unmount(self) -> None:
        """Store the last text, close the journal and clear what was copied."""
        self.services.close()
        self.daily_backup.stop()
        await self.journal.close()
        await self.copied.clear(LEAVING_SECONDS)
        self.shutdown.stop_listening()

    def push_screen(self, screen: Any, *how: Any, **more: Any) -> Any:
        """Push a screen, with its styles read."""
        self._styles.read()
        return super().push_screen(screen, *how, **more)

    def set_timer(self, *args: Any, **options: Any) -> Timer:
        """Set a timer that also fires if the machine stands still while it begins.

        Textual leaves out what is late, as a clock should, and so a timer of one call never calls. By one of 8 ms it
        gives the size of the window to the screen, which then kept its size for ever.
        """
        timer = super().set_timer(*args, **options)
        timer._skip = False
        return timer

    def pop_screen(self) -> AwaitComplete:
        """Hold keys back for the route that showed the popped screen."""
        if len(self.screen_stack) > 1:
            self.navigator.popping(self.screen_stack[-1])
        return super().pop_screen()

    def panic(self, *renderables: Any) -> None:
        """Exit with one sentence that reveals no text of the journal."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        # Textual's own prints the local variables of each frame, and so the journal's text.
        saved = self.journal.save_after_crash()
        self._return_code = 1
        self._exit_renderables[:] = [crash_message(self._exception or sys.exc_info()[1], saved=saved)]
        self._close_messages_no_wait()

    @work(group="leave", exclusive=True)
    async def action_leave(self) -> None:
        """Leave debrief once everything is stored; if it cannot be stored, ask first."""
        from debrief.tui.common.confirm import confirm_leaving

        if await self.cover.before(self.journal.save)():
            await self.daily_backup.finish()
            self.exit()
        elif await confirm_leaving(self.screen, self.journal):
            self.exit()

    def action_help(self) -> None:
        """Open the help for the current screen, or close it."""
        from debrief.tui.common.help import toggle_help

        toggle_help(self)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield every command of the screen and of the ancestors of the focus, but not those of a text field."""
        yield from screen_commands(self, screen)
        yield SystemCommand("Backups", "See the backups of the journal, and make one", self.action_backups)
        yield SystemCommand("Theme", "Change the colours; one has high contrast", self.action_change_theme)

    def on_paste(self) -> None:
        """Say that a paste which no field took is nowhere; its letters are no commands."""
        self.notify(NOT_PASTED)

    def on_rescue_restored(self, message: RescueRestored) -> None:
        """Notify what happened to text that earlier runs could not store, and refresh the start page."""
        self.notify(message.sentence, timeout=8)
        self._show_counted()

    @work
    async def _show_counted(self) -> None:
        with suppress(JournalUnusable):  # what was counted is shown already
            await self.flows.home.refresh()

    def action_browse(self, search: bool = False) -> None:  # noqa: FBT001, FBT002 - an action has no names
        """Show all debriefs; `search`: focus the filter line first."""
        self.navigator.start(self.flows.browsing.browse(search=search))

    def action_trash(self) -> None:
        """Show what is in the trash."""
        self.navigator.start(self.flows.browsing.show_trash())

    def action_questions(self) -> None:
        """Show every question asked so far."""
        self.navigator.start(self.flows.questions.browse())

    def action_practise(self) -> None:
        """Practise the questions due, then those never practised."""
        self.navigator.start(self.flows.questions.practise())

    def action_patterns(self) -> None:
        """Show what all debriefs together say."""
        self.navigator.start(self.flows.browsing.show_patterns())

    def action_export(self) -> None:
        """Write the practice list to a file."""
        self.navigator.start(self.flows.questions.export())

    def action_backups(self) -> None:
        """List the backups of the journal."""
        self.navigator.start(self.flows.backups.show())

    def action_undo(self) -> None:
        """Undo the last change."""
        self.navigator.start(self.flows.browsing.undo())

    def on_home_screen_began(self, event: HomeScreen.Began) -> None:
        """Start a debrief."""
        self.navigator.start(self.flows.writing.begin_along(event.guide, quick=event.quick))

    def on_home_screen_opened(self, event: HomeScreen.Opened) -> None:
        """Continue a debrief, or read it."""
        self.navigator.start(self.flows.writing.open(event.debrief_id, write=event.write))

    def on_home_screen_decided(self, event: HomeScreen.Decided) -> None:
        """Carry out a decision about an agenda item."""
        self.navigator.start(self.flows.people.decide(event.item, event.decision))

    def on_home_screen_aged(self) -> None:
        """Read the agenda again, to update its times."""
        self._show_counted()

    def on_people_wanted(self, event: PeopleWanted) -> None:
        """Show a note, or the nudge."""
        self.navigator.start(self.flows.people.open(event.request, event.debrief_id, event.record))

    def on_questions_screen_followed(self, event: "QuestionsScreen.Followed") -> None:
        """Read a debrief in which a question was asked."""
        self.navigator.start(self.flows.writing.read(event.debrief_id, question=event.question))

    def on_reading_screen_trash_wanted(self, event: "ReadingScreen.TrashWanted") -> None:
        """Move the debrief on the open page to the trash."""
        self.navigator.start(self.flows.browsing.trash_page(event.debrief_id))

    def on_reading_screen_tags_wanted(self, event: "ReadingScreen.TagsWanted") -> None:
        """Ask for the tags of the debrief on the open page."""
        self.navigator.start(self.flows.browsing.tag_page(event.debrief_id))

    @work(group="known", exclusive=True)
    async def on_questions_editor_paused(self, event: "QuestionsEditor.Paused") -> None:
        """Suggest known questions similar to the one being typed."""
        await self.flows.questions.suggest(event)

    def on_questions_editor_similar_wanted(self, event: "QuestionsEditor.SimilarWanted") -> None:
        """Let the user choose the same question from similar ones."""
        self.navigator.start(self.flows.questions.offer_similar(event), event.editor)
