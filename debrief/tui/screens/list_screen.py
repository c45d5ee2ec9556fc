"""A list of any length, filtered as one types, with the page of the row chosen beside it."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import on, work
from textual.getters import query_one
from textual.widgets import Static

from debrief.storage.reader import Superseded
from debrief.storage.trouble import JournalUnusable
from debrief.tui.widgets.filter_line import FilterLine
from debrief.tui.widgets.pasting import Pasting
from debrief.tui.widgets.row_browser import RowBrowser
from debrief.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from textual.worker import Worker

    from debrief.tui.careful import CarefulApp

_WHILE_TYPING = {"complete", "to_the_list"}
"""What is done from the line for what to look for."""
_ALWAYS = {"back", "refresh"}
"""What is done from there and from the list; anything else is a letter in that line."""
_NOTHING_FOUND = "Nothing is found."


class ListScreen(Pasting[None]):
    """What the lists of debriefs and of questions have in common; a kind of list says where it finds what."""

    OF_ONE: ClassVar[set[str]]
    """The actions for the row chosen."""
    NOTHING_YET: ClassVar[str]
    """What is said where there are no rows at all."""

    AUTO_FOCUS = ""  # not the line for what to look for, even for a moment: the first key may be a command
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide"), (150, "-widest")]

    filter = query_one(FilterLine)
    bar = query_one(TopBar)

    def __init__(self) -> None:
        super().__init__()
        self._completions: list[str] = []

    def look_for(self, text: str) -> tuple[str, ...]:
        """Show what is found by what is typed so far; return what is wrong with it."""
        raise NotImplementedError

    async def completed(self, text: str) -> list[tuple[str, str]]:
        """Return what is typed could go on as: each as a word, and as the whole line."""
        raise NotImplementedError

    def refreshed(self) -> "Worker[None]":
        """Show what the journal has now; done when the worker is."""
        raise NotImplementedError

    @property
    def listed(self) -> RowBrowser[Any]:
        """The list and the page beside it."""
        return self.query_one(RowBrowser)

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
        return None if action in self.OF_ONE and self.listed.here is None else True

    def on_descendant_focus(self) -> None:
        """Offer other keys in the list than in the line above it."""
        self.refresh_bindings()

    @work(group="find", exclusive=True)
    async def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Look for what is typed so far, and for what it could go on as."""
        problems = self.look_for(event.text)
        completions = await self.completed(event.text)
        self._completions = [whole for _, whole in completions]
        self.filter.help(problems, [word for word, _ in completions])
        self.refresh_bindings()

    def on_row_browser_placed(self, event: RowBrowser.Placed) -> None:
        """Say which of how many it is."""
        self.bar.right = f"{event.number:,} of {event.total:,}" if event.total else ""
        nothing = self.query_one("#nothing", Static)
        if nothing.display is not (event.total == 0):  # and not at every row: an update lays the screen out anew
            nothing.display = event.total == 0
            nothing.update(_NOTHING_FOUND if self.filter.text.strip() else self.NOTHING_YET)
            self.refresh_bindings()

    @on(FilterLine.Done)
    def action_to_the_list(self) -> None:
        """Go on to the list."""
        self.listed.focus_rows()

    def action_search(self) -> None:
        """Go to the line for what to look for."""
        self.filter.type()

    def action_complete(self) -> None:
        """Complete what was begun."""
        if self._completions:
            self.filter.text = self._completions[0]

    def action_refresh(self) -> None:
        """Show what the journal has now."""
        self.refreshed()

    def action_back(self) -> None:
        """Clear what is looked for; where nothing is, leave the line, then the screen."""
        if self.filter.typing or self.filter.text:
            self.filter.text = ""
            self.listed.focus_rows()
        else:
            self.dismiss(None)

    @work(group="change")
    async def change(
        self, change: Callable[[], Awaitable[str | None]], show: "Callable[[], Worker[None]] | None" = None
    ) -> None:
        """Make a change, have `show` (or `refreshed`) show the list with it, and say what `change` returns."""
        app = cast("CarefulApp", self.app)
        app.hold_keys()  # the next command is for the row that is chosen then
        try:
            said = await change()
            await (show or self.refreshed)().wait()
        except Superseded:
            said = None
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            said = None
        finally:
            app.call_later(app.release_keys)
        if said:
            self.notify(said, markup=False)
