"""Debriefs: all of them, newest first, filtered while the user types, beside the page of the selected one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.lists.summaries import no_debriefs_text
from debrief.domain.search.periods import parse_span
from debrief.domain.search.query import ALL_DEBRIEFS, Query
from debrief.domain.search.query_keys import KEYS
from debrief.domain.search.query_parser import parse_query
from debrief.tui.common.bindings import TRASH_KEYS, help_binding, suspend_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.debriefs.browser import DebriefBrowser
from debrief.tui.lists.edit_tags import edit_tags
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.list_screen import ListFilter, ListScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.runtime.navigation import Route, navigate, show
from debrief.tui.services.debriefs import DebriefService

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief

_SPANS = "2026-03, march, autumn-2025, last-year, 2026-03-14"


class DebriefRoutes(Protocol):
    """The routes from the list of debriefs."""

    def read(self, debrief_id: str, query: Query) -> Route:
        """Read a debrief among the matches of `query`."""

    def edit(self, debrief_id: str) -> Route:
        """Edit a debrief."""

    def repeat(self, debrief_id: str) -> Route:
        """Start a debrief with the facts of this one."""

    def open_trash(self) -> Route:
        """Show the trash."""


class DebriefsScreen(ListScreen):
    """Browses, searches, tags and trashes debriefs."""

    BINDINGS = [
        Binding("slash", "search", "Search", id="debriefs.search", key_display="/", tooltip="Type what to look for"),
        Binding("tab", "complete", "Complete", priority=True, id="debriefs.complete",
                tooltip="Complete what you are typing"),
        Binding("e", "edit", "Edit", id="debriefs.edit", tooltip="Choose a part, and change it at its prompt"),
        Binding("t", "tag", "Tag", id="debriefs.tag", tooltip="Add tags to find it by"),
        Binding(TRASH_KEYS, "trash", "To the trash", id="debriefs.trash",
                tooltip="Move it to the trash; undo brings it back"),
        Binding("u", "undo", "Undo", id="debriefs.undo", tooltip="Undo the last change made here"),
        Binding("N", "next_round", "Next round", show=False, id="debriefs.next_round",
                tooltip="A new debrief with the same company, role and requirements"),
        Binding("J", "change_round", "Join or separate", show=False, id="debriefs.change_round",
                tooltip="Make it another round of an earlier application, or one of its own again"),
        Binding("right_curly_bracket", "month(1)", "Previous month", show=False, id="debriefs.older_month",
                key_display="}", tooltip="Go to the previous month"),
        Binding("left_curly_bracket", "month(-1)", "Next month", show=False, id="debriefs.newer_month",
                key_display="{", tooltip="Go to the next month"),
        Binding("m", "go_to_month", "Go to a month", show=False, id="debriefs.go_to_month",
                tooltip="Go to a month, or any day"),
        Binding("T", "open_trash", "Trash", show=False, id="debriefs.open_trash", tooltip="See what is in the trash"),
        Binding("f5", "refresh", "Refresh", show=False, id="debriefs.refresh",
                tooltip="Show changes made elsewhere"),
        Binding("x", "app.export", "Export", show=False, id="debriefs.export",
                tooltip="Write your questions to a file"),
        Binding("enter", "to_the_list", "To the list", id="debriefs.to_the_list", tooltip="Go to the results"),
        help_binding("debriefs.help"),
        Binding("escape", "back", "Back", id="debriefs.back",
                tooltip="Clear the search, then go back to the start page"),
        suspend_binding("debriefs.suspend"),
    ]  # fmt: skip

    ROW_ACTIONS = {"edit", "tag", "next_round", "change_round", "trash"}
    KEYS_ELSEWHERE = {
        **dict.fromkeys("hB", "This key works on the page of a debrief. Press <debriefs.open:Enter> to open it."),
        "n": "To start a debrief, press <debriefs.back:Esc>, then <home.new:n>.",
        "p": "To practise, press <debriefs.back:Esc>, then <home.practice:p>.",
        "R": "To restore a debrief, press <debriefs.open_trash:T> to see the trash.",
    }
    EMPTY_TEXT = no_debriefs_text(0)

    browser = query_one(DebriefBrowser)

    def __init__(
        self,
        service: DebriefService,
        routes: DebriefRoutes,
        page_of: "Callable[[Debrief], Page]",
        clock: Callable[[], int],
        zone: Callable[[], str],
        *,
        search: bool = False,
    ) -> None:
        """`page_of` returns the page of a debrief; `clock`: UTC ms; `search`: focus the filter line first."""
        super().__init__(service.undos, ListFilter(service.complete_query, service.access))
        self._service = service
        self._routes = routes
        self._page_of = page_of
        self._clock = clock
        self._zone = zone
        self._search = search

    def compose(self) -> ComposeResult:
        """Yield the top bar, the filter line, the list beside the page, and the keys."""
        yield TopBar("Debriefs")
        yield FilterLine(keys=KEYS)
        yield Static("", id="nothing", markup=False)
        yield DebriefBrowser(self._service, self._page_of, self._zone)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show all debriefs."""
        self.browser.show_query(ALL_DEBRIEFS)
        if self._search:
            self.filter.type()
        else:
            self.browser.focus_rows()

    def on_screen_resume(self) -> None:
        """Read the rows again after another screen."""
        if self.browser.query_shown is not None:
            self.browser.refresh_rows()

    async def empty_text(self) -> str:
        """Return that there are no debriefs, or that there are some in the trash, with the key that shows them."""
        trashed = await self._service.trashed()
        return f"{no_debriefs_text(trashed)}: press <debriefs.open_trash:T>." if trashed else self.EMPTY_TEXT

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Show the matches of the text typed so far, and its completions."""
        query = parse_query(event.text, now=self._clock(), zone=self._zone(), typing=True)
        # At once, and not in the worker: Enter right behind a letter goes to the rows of the whole text.
        self.browser.show_query(query)
        self.help_typing(event.text, query.problems)

    # Moving in the list

    def action_month(self, by: int) -> None:
        """Select the newest debrief of the month before or after."""
        self.browser.go_to_month(by)

    def action_go_to_month(self) -> None:
        """Ask for a month or a day, and select its newest debrief."""
        navigate(self, self._go_to_month())

    async def _go_to_month(self) -> None:
        typed = await show(self, PromptLineScreen("Go to", "", _SPANS, fault=self._fault_of_span))
        if typed and (found := self._span(typed)):
            self.browser.go_to(found[1])

    def _span(self, text: str) -> tuple[int, int] | None:
        return parse_span(text, now=self._clock(), zone=self._zone())

    def _fault_of_span(self, text: str) -> str:
        return "" if self._span(text) else "Write a month or a day, such as 2026-03, march or 2026-03-14."

    def on_debrief_browser_picked(self, event: DebriefBrowser.Picked) -> None:
        """Read a debrief."""
        if self.is_active:  # not a second click, after the first has opened a screen
            navigate(self, self._routes.read(event.debrief_id, self.browser.query_shown or ALL_DEBRIEFS))

    # Actions on the selected debrief

    def action_trash(self) -> None:
        """Move the debrief to the trash."""
        if (chosen := self.browser.selected) is not None:
            self.change(partial(self._service.trash, chosen.id))

    def action_tag(self) -> None:
        """Edit the tags of the debrief."""
        if (chosen := self.browser.selected) is not None:
            self.change(partial(edit_tags, partial(show, self), self._service, chosen.id))

    def action_edit(self) -> None:
        """Edit the debrief."""
        if (chosen := self.browser.selected) is not None:
            navigate(self, self._routes.edit(chosen.id))

    def action_next_round(self) -> None:
        """Start a debrief with its facts."""
        if (chosen := self.browser.selected) is not None:
            navigate(self, self._routes.repeat(chosen.id))

    def action_change_round(self) -> None:
        """Make the debrief a round of an earlier one with its company and role, or take it out again."""
        if (chosen := self.browser.selected) is not None:
            self.change(partial(self._service.change_round, chosen.id))

    def action_open_trash(self) -> None:
        """Show the trash."""
        navigate(self, self._routes.open_trash())
