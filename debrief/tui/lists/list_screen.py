"""A screen with a list of any length, the page of the selected row beside it, and often a filter line above."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerCancelled

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.common.bindings import explain_key
from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import work
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.undo import UndoStack

if TYPE_CHECKING:
    from textual.worker import Worker

_WHILE_TYPING = {"complete", "to_the_list"}
"""The actions of the filter line."""
_ALWAYS = {"back", "refresh"}
"""The actions of the filter line and of the list; any other key is a letter in that line."""
_NO_MATCHES = "No matches."


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What a filter line needs besides its screen, which shows the matches of each text.

    `complete` returns what a text can become: each as its last word, and as the whole text. `journal`: the matches are
    read again while it is being indexed.
    """

    complete: Callable[[str], Awaitable[list[tuple[str, str]]]]
    journal: JournalAccess


class ListScreen(Screen[None]):
    """A list with actions on its rows; `undos`: the changes that its undo key undoes."""

    ROW_ACTIONS: ClassVar[set[str]]
    """The actions that need a selected row."""
    EMPTY_TEXT: ClassVar[str]
    """The text of an empty list."""
    KEYS_ELSEWHERE: ClassVar[Mapping[str, str]]
    """What to do instead of keys that only have a command on another screen, by key."""

    AUTO_FOCUS = ""  # not the filter line, even for a moment: the first key may be a command
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide"), (150, "-widest")]

    bar = query_one(TopBar)
    filter = query_one(FilterLine)

    def __init__(self, undos: UndoStack, list_filter: ListFilter | None = None) -> None:
        """`list_filter`: of the filter line; None if the screen has none."""
        super().__init__()
        self._undos = undos
        self._filter = list_filter
        self._completions: list[str] = []
        self._row_to_show = ""
        """The id of the row to select when the rows are shown again; empty: the one that was selected."""

    @property
    def row_browser(self) -> RowBrowser[Any]:
        """The list and the page beside it."""
        return self.query_one(RowBrowser)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the actions of the focused part, and the row actions only if there is a row."""
        if not self.is_mounted:
            return True
        if self._filter is not None:
            if action == "complete" and not self._completions:
                return False
            if self.filter.typing is not (action in _WHILE_TYPING) and action not in _ALWAYS:
                return False
        return None if action in self.ROW_ACTIONS and self.row_browser.current is None else True

    def on_key(self, event: events.Key) -> None:
        """Say what to do instead of a key that only has a command elsewhere."""
        explain_key(self, event, self.KEYS_ELSEWHERE)

    def on_descendant_focus(self) -> None:
        """Show other keys in the list than in the filter line."""
        self.refresh_bindings()

    def on_row_browser_position_changed(self, event: RowBrowser.PositionChanged) -> None:
        """Show the number of the selected row, or the text of an empty list."""
        self.bar.right = f"{event.number:,} of {event.total:,}" if event.total else ""
        nothing = self.query_one("#nothing", Static)
        if nothing.display is not (event.total == 0):  # and not at every row: an update lays out the screen again
            nothing.display = event.total == 0
            self.refresh_bindings()
            if nothing.display:
                self._show_empty_text()

    @work(group="empty text", exclusive=True)
    async def _show_empty_text(self) -> None:
        text = _NO_MATCHES if self._filtered else await self.empty_text()
        self.query_one("#nothing", Static).update(name_keys(self.app, text))

    async def empty_text(self) -> str:
        """Return what stands in place of the list while it is empty without a filter."""
        return self.EMPTY_TEXT

    def reload_rows(self) -> "Worker[None]":
        """Read the rows again; return the worker."""
        row, self._row_to_show = self._row_to_show, ""
        return self.row_browser.refresh_rows(row)

    def action_refresh(self) -> None:
        """Read the rows again."""
        self.reload_rows()

    # The filter line

    @property
    def _filtered(self) -> bool:
        return self._filter is not None and bool(self.filter.text.strip())

    @on(events.ScreenResume)
    @work(group="index", exclusive=True)
    async def _follow_index(self) -> None:
        """Read the matches again after each step of the index, which makes more texts searchable."""
        if self._filter is not None:
            async for _ in self._filter.journal.index_steps():
                if self._filtered:
                    self.reload_rows()

    @work(group="find", exclusive=True)
    async def help_typing(self, text: str, problems: tuple[str, ...]) -> None:
        """Show the first of the `problems` in the typed text, or else its completions."""
        try:
            completions = await self._filter.complete(text) if self._filter is not None else []
        except (LookupCancelled, JournalUnusable):  # the list says what is wrong
            completions = []
        self._completions = [whole for _, whole in completions]
        self.filter.help(problems, [word for word, _ in completions])
        self.refresh_bindings()

    @on(FilterLine.Done)
    def action_to_the_list(self) -> None:
        """Focus the list."""
        self.row_browser.focus_rows()

    def action_search(self) -> None:
        """Focus the filter line."""
        self.filter.type()

    def action_complete(self) -> None:
        """Complete the last word of the filter line."""
        if self._completions:
            self.filter.text = self._completions[0]

    def action_back(self) -> None:
        """Clear the filter line; if it is empty, leave it; from the list, leave the screen."""
        if self.filter.typing or self.filter.text:
            self.filter.text = ""
            self.row_browser.focus_rows()
        else:
            self.dismiss(None)

    # Changes

    def action_undo(self) -> None:
        """Undo the last change, and go to the row it was made to."""
        self.change(self._undo)

    async def _undo(self) -> str:
        undone = await self._undos.undo()
        self._row_to_show = undone.row_id
        return undone.message

    def change(
        self, change: Callable[[], Awaitable[str | None]], show: "Callable[[], Worker[None]] | None" = None
    ) -> None:
        """Make a change, notify of the message it returns, and show the rows with `show` or `reload_rows`."""
        navigate(self, self._change(change, show or self.reload_rows), always=True)

    async def _change(self, change: Callable[[], Awaitable[str | None]], show: "Callable[[], Worker[None]]") -> None:
        if message := await change():
            self.app.notify(message)
        with suppress(WorkerCancelled):  # a newer reading of the rows shows the change too
            await show().wait()
