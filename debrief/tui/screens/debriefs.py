"""Debriefs: all of them, newest first, filtered as one types, with the one chosen beside the list."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Static

from debrief.domain.search.keys import KEYS
from debrief.domain.search.periods import span
from debrief.domain.search.query import EVERYTHING, Query
from debrief.storage.trouble import JournalUnusable
from debrief.tui.screens.ask_line import AskLineScreen, ask_tags
from debrief.tui.shelf import IN_THE_TRASH, Shelf
from debrief.tui.widgets.browser import Browser
from debrief.tui.widgets.filter_line import FilterLine
from debrief.tui.widgets.key_line import KeyLine
from debrief.tui.widgets.pasting import Pasting
from debrief.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief
    from debrief.domain.page import Page
    from debrief.tui.careful import CarefulApp

_WHILE_TYPING = {"complete", "to_the_list"}
"""What is done from the line for what to look for."""
_OF_ONE = {"edit", "tag", "next_round", "trash"}
"""What is done with the debrief chosen."""
_ALWAYS = {"back", "refresh"}
"""What is done from there and from the list; anything else is a letter in that line."""
_SPANS = "2026-03, march, autumn-2025, last-year, 2026-03-14"


class DebriefsScreen(Pasting[None]):
    """Browse, search, tag, and let go."""

    BINDINGS = [
        Binding("slash", "search", "Search", id="debriefs.search", key_display="/", tooltip="Type what to look for"),
        Binding("tab", "complete", "Complete", priority=True, id="debriefs.complete",
                tooltip="Complete what you began to type"),
        Binding("e", "edit", "Edit", id="debriefs.edit", tooltip="Change any part, through the same steps"),
        Binding("t", "tag", "Tag", id="debriefs.tag", tooltip="Words of your own to find it by"),
        Binding("d,delete", "trash", "To the trash", id="debriefs.trash",
                tooltip="Move it to the trash; u takes it back"),
        Binding("u", "undo", "Undo", id="debriefs.undo", tooltip="Take the last change made here back"),
        Binding("c", "next_round", "Next round", show=False, id="debriefs.next_round",
                tooltip="A new debrief with the same company, role and requirements"),
        Binding("right_square_bracket", "month(1)", "Month before", show=False, id="debriefs.older_month",
                key_display="]", tooltip="Go to the month before"),
        Binding("left_square_bracket", "month(-1)", "Month after", show=False, id="debriefs.newer_month",
                key_display="[", tooltip="Go to the month after"),
        Binding("m", "go_to_month", "Go to a month", show=False, id="debriefs.go_to_month",
                tooltip="Go to a month, or any day"),
        Binding("T", "open_trash", "Trash", show=False, id="debriefs.open_trash", tooltip="See what is in the trash"),
        Binding("f5,ctrl+r", "refresh", "Refresh", show=False, id="debriefs.refresh",
                tooltip="Show what was changed elsewhere"),
        Binding("x", "app.export", "Practice list", show=False, id="debriefs.export",
                tooltip="Write your questions to a file"),
        Binding("enter", "to_the_list", "To the list", id="debriefs.to_the_list", tooltip="Go on to what was found"),
        Binding("question_mark", "help", "Help", id="debriefs.help", key_display="?", tooltip="Show every key"),
        Binding("f1", "app.help", "Help", show=False, id="debriefs.help_while_typing", tooltip="Show every key"),
        Binding("escape", "back", "Back", id="debriefs.back",
                tooltip="Clear the search, then return to the start page"),
        Binding("ctrl+z", "app.suspend_process", "Suspend", show=False, id="debriefs.suspend",
                tooltip="Back to the shell; fg returns"),
    ]  # fmt: skip

    AUTO_FOCUS = ""  # not the line for what to look for, even for a moment: the first key may be a command
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide"), (150, "-widest")]

    @dataclass
    class Opened(Message):
        """A debrief is to be read, and those beside it in what `query` finds."""

        debrief_id: str
        query: Query

    @dataclass
    class Edited(Message):
        """A debrief is to be written on."""

        debrief_id: str

    @dataclass
    class Repeated(Message):
        """A new debrief is to be begun with the facts of this one."""

        debrief_id: str

    @dataclass
    class TrashOpened(Message):
        """The trash is to be seen."""

    def __init__(
        self,
        shelf: Shelf,
        page_of: "Callable[[Debrief], Page]",
        clock: Callable[[], int],
        zone: Callable[[], str],
        *,
        search: bool = False,
    ) -> None:
        """`page_of` makes a page to read of a debrief; `clock` returns UTC ms; `search`: begin by typing."""
        super().__init__()
        self._shelf = shelf
        self._page_of = page_of
        self._clock = clock
        self._zone = zone
        self._search = search
        self._completions: list[str] = []

    def compose(self) -> ComposeResult:
        """The line at the top, what is looked for, the list with the page beside it, the keys."""
        yield TopBar("Debriefs")
        yield FilterLine(hint="words, or " + " ".join(f"{name}:" for name in KEYS))
        yield Static("", id="nothing", markup=False)
        yield Browser(self._shelf, self._page_of, self._zone)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the newest."""
        self.browser.find(EVERYTHING)
        if self._search:
            self.filter.type()
        else:
            self.browser.rows.focus()

    def on_screen_resume(self) -> None:
        """Show what was changed on another screen, or elsewhere."""
        if self.browser.query_shown is not None:
            self.browser.refresh_rows()

    @property
    def browser(self) -> Browser:
        """The list and the page beside it."""
        return self.query_one(Browser)

    @property
    def filter(self) -> FilterLine:
        """The line for what to look for."""
        return self.query_one(FilterLine)

    @property
    def obeys_keys(self) -> bool:
        """In the list each key is a command."""
        return self.is_mounted and not self.filter.typing

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done where the focus is."""
        if not self.is_mounted:
            return True
        if action == "complete" and not self._completions:
            return False
        if self.filter.typing is not (action in _WHILE_TYPING) and action not in _ALWAYS:
            return False
        return None if action in _OF_ONE and self.browser.chosen is None else True

    def on_descendant_focus(self) -> None:
        """Offer other keys in the list than in the line above it."""
        self.refresh_bindings()

    # Looking for something

    @work(group="find", exclusive=True)
    async def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Look for what is typed so far, and for what it could go on as."""
        query = self._shelf.asked_for(event.text)
        self.browser.find(query)
        completions = await self._shelf.completed(event.text)
        self._completions = [whole for _, whole in completions]
        self.filter.help(query.problems, [word for word, _ in completions])
        self.refresh_bindings()

    @on(FilterLine.Done)
    def action_to_the_list(self) -> None:
        """Go on to the list."""
        self.browser.rows.focus()

    def action_search(self) -> None:
        """Go to the line for what to look for."""
        self.filter.type()

    def action_complete(self) -> None:
        """Complete what was begun."""
        if self._completions:
            self.filter.text = self._completions[0]

    def action_back(self) -> None:
        """Clear what is looked for; where nothing is, leave the line, then the screen."""
        if self.filter.typing or self.filter.text:
            self.filter.text = ""
            self.browser.rows.focus()
        else:
            self.dismiss(None)

    def on_browser_placed(self, event: Browser.Placed) -> None:
        """Say which of how many it is."""
        self.query_one(TopBar).right = f"{event.number:,} of {event.total:,}" if event.total else ""
        nothing = self.query_one("#nothing", Static)
        if nothing.display is not (event.total == 0):  # and not at every row: an update lays the screen out anew
            nothing.display = event.total == 0
            nothing.update("Nothing is found." if self.browser.query_shown else "No debrief is written down yet.")
            self.refresh_bindings()

    # Moving in the list

    async def action_help(self) -> None:
        """Show the keys."""
        await self.run_action("app.help")

    def action_refresh(self) -> None:
        """Show what the journal has now."""
        self.browser.refresh_rows()

    def action_month(self, by: int) -> None:
        """Go to the month before or after."""
        self.browser.go_to_month(by)

    @work
    async def action_go_to_month(self) -> None:
        """Ask for a month or a day, and go there."""
        typed = await self.app.push_screen_wait(AskLineScreen("Go to", "", _SPANS, fault=self._fault_of_span))
        if typed and (found := self._span(typed)):
            self.browser.go_to(found[1])

    def _span(self, text: str) -> tuple[int, int] | None:
        return span(text, now=self._clock(), zone=self._zone())

    def _fault_of_span(self, text: str) -> str:
        return "" if self._span(text) else "That is no month or day that can be read here."

    def on_browser_picked(self, event: Browser.Picked) -> None:
        """Have it opened."""
        self.post_message(self.Opened(event.debrief_id, self.browser.query_shown or EVERYTHING))

    # What is done with the one chosen

    def action_trash(self) -> None:
        """Move it to the trash."""
        if (chosen := self.browser.chosen) is not None:
            self._change(partial(self._shelf.trash, chosen.id), IN_THE_TRASH)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._change(self._shelf.undo)

    def action_tag(self) -> None:
        """Ask for its tags."""
        if (chosen := self.browser.chosen) is not None:
            self._change(partial(ask_tags, self.app, self._shelf, chosen.id))

    @work(group="change")
    async def _change(self, change: Callable[[], Awaitable[str | None]], said: str = "") -> None:
        app = cast("CarefulApp", self.app)
        app.hold_keys()  # the next command is for the row that is chosen then
        try:
            said = await change() or said
            await self.browser.refresh_rows().wait()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
        else:
            if said:
                self.notify(said, markup=False)
        finally:
            app.call_later(app.release_keys)

    def action_edit(self) -> None:
        """Have it opened to write on."""
        if (chosen := self.browser.chosen) is not None:
            self.post_message(self.Edited(chosen.id))

    def action_next_round(self) -> None:
        """Have a new one begun with its facts."""
        if (chosen := self.browser.chosen) is not None:
            self.post_message(self.Repeated(chosen.id))

    def action_open_trash(self) -> None:
        """Have the trash shown."""
        self.post_message(self.TrashOpened())
