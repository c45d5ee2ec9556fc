"""A list of any length, with the page of the row chosen beside it, and what is done with that one."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerCancelled

from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.runtime.navigation import navigate
from debrief.tui.services.undo import UndoStack

if TYPE_CHECKING:
    from textual.worker import Worker


class ListScreen(Screen[None]):
    """What all lists have in common; `undos` are the changes made on them, to be taken back with one key."""

    OF_ONE: ClassVar[set[str]]
    """The actions for the row chosen."""
    NOTHING_YET: ClassVar[str]
    """What is said where there are no rows at all."""

    AUTO_FOCUS = ""  # not the first field there is, even for a moment: the first key may be a command
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide"), (150, "-widest")]

    bar = query_one(TopBar)

    def __init__(self, undos: UndoStack) -> None:
        super().__init__()
        self._undos = undos
        self._to_show = ""
        """The id of the row to be on once the rows are shown again; empty: the one that was chosen."""

    @property
    def listed(self) -> RowBrowser[Any]:
        """The list and the page beside it."""
        return self.query_one(RowBrowser)

    @property
    def nothing(self) -> str:
        """What is said where there are no rows."""
        return self.NOTHING_YET

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a row only where there is one."""
        if not self.is_mounted:
            return True
        return None if action in self.OF_ONE and self.listed.here is None else True

    def on_row_browser_placed(self, event: RowBrowser.Placed) -> None:
        """Say which of how many it is."""
        self.bar.right = f"{event.number:,} of {event.total:,}" if event.total else ""
        nothing = self.query_one("#nothing", Static)
        if nothing.display is not (event.total == 0):  # and not at every row: an update lays the screen out anew
            nothing.display = event.total == 0
            nothing.update(self.nothing)
            self.refresh_bindings()

    def refreshed(self) -> "Worker[None]":
        """Show what the journal has now; done when the worker is."""
        to_show, self._to_show = self._to_show, ""
        return self.listed.show_again(to_show)

    def action_refresh(self) -> None:
        """Show what the journal has now."""
        self.refreshed()

    def action_undo(self) -> None:
        """Take the last change back, and go where it was made."""
        self.change(self._taken_back)

    async def _taken_back(self) -> str:
        undone = await self._undos.undo()
        self._to_show = undone.row_id
        return undone.message

    def change(
        self, change: Callable[[], Awaitable[str | None]], show: "Callable[[], Worker[None]] | None" = None
    ) -> None:
        """Make a change, have `show` (or `refreshed`) show the list with it, and say what `change` returns."""
        navigate(self, self._change(change, show or self.refreshed), always=True)

    async def _change(self, change: Callable[[], Awaitable[str | None]], show: "Callable[[], Worker[None]]") -> None:
        if message := await change():
            self.app.notify(message)
        with suppress(WorkerCancelled):  # the rows are read anew for something else, which shows the change too
            await show().wait()
