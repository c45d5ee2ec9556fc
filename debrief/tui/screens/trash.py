"""Trash: what was moved there, to take back or to erase for ever."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.glance import DebriefGlance
from debrief.domain.text import one_line, shortened
from debrief.storage.trash import KEEP_DAYS, days_left
from debrief.storage.trouble import JournalUnusable
from debrief.tui.looks import MUTED
from debrief.tui.screens.ask import AskScreen
from debrief.tui.widgets.glance_line import glance_line
from debrief.tui.widgets.key_line import KeyLine
from debrief.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from debrief.tui.shelf import Shelf

EMPTY = f"Nothing is in the trash. What you move there can be taken back for {KEEP_DAYS} days."
REACH = (
    "No list or search finds it afterwards, and its words are overwritten in the journal. "
    "This cannot reach copies made elsewhere: files you exported, backups of your own or of the system, "
    "snapshots, what is synchronised, and what the disk itself keeps of old data."
)
"""What erasing for ever does and cannot do."""


class TrashScreen(Screen[None]):
    """Takes debriefs back, and erases them for ever once that is confirmed."""

    BINDINGS = [
        Binding("r,enter", "restore", "Take back", id="trash.restore", tooltip="Take it out of the trash"),
        Binding("x", "erase", "Erase for ever", id="trash.erase", tooltip="Erase this one for ever"),
        Binding("E", "empty", "Erase all", id="trash.empty", tooltip="Erase everything in the trash for ever"),
        Binding("u", "undo", "Undo", show=False, id="trash.undo", tooltip="Take the last change back"),
        Binding("question_mark", "app.help", "Help", id="trash.help", key_display="?", tooltip="Show every key"),
        Binding("escape", "dismiss(None)", "Back", id="trash.back", tooltip="Return to the debriefs"),
    ]

    obeys_keys = True
    """It takes no text: each key is a command."""

    def __init__(self, shelf: "Shelf", clock: Callable[[], int]) -> None:
        """`clock` returns UTC ms."""
        super().__init__()
        self._shelf = shelf
        self._clock = clock
        self._held: list[DebriefGlance] = []

    def compose(self) -> ComposeResult:
        """What is there, each with how long it is kept."""
        yield TopBar("Trash")
        with Vertical(classes="column"):
            yield Static(EMPTY, id="about", markup=False)
            yield TrashList(markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Look what is there."""
        self.show()

    @work(exclusive=True)
    async def show(self) -> None:
        """Show what is in the trash now, near where one was."""
        await self._show()

    async def _show(self) -> None:
        listed = self.query_one(TrashList)
        at = listed.highlighted or 0
        self._held = await self._shelf.trashed()
        listed.clear_options()
        listed.add_options([Option(self._line(glance), id=glance.id) for glance in self._held])
        listed.display = bool(self._held)
        self.query_one("#about", Static).display = not self._held
        if self._held:
            listed.highlighted = min(at, len(self._held) - 1)
            listed.focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to do in an empty trash."""
        return bool(self._held) or action not in {"restore", "erase", "empty"}

    def on_option_list_option_selected(self) -> None:
        """Take back what was picked."""
        self.action_restore()

    @work(exclusive=True, group="change")
    async def action_restore(self) -> None:
        """Take the one chosen back."""
        if (chosen := self._chosen) is None:
            return
        try:
            await self._shelf.restore(chosen.id)
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return
        self.notify(f"{shortened(chosen.title, 60)} is back.", markup=False)
        await self._show()

    @work(exclusive=True, group="change")
    async def action_undo(self) -> None:
        """Take the last change to the trash or to tags back."""
        try:
            self.notify((await self._shelf.undo()).said, markup=False)
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
        await self._show()

    @work(exclusive=True, group="change")
    async def action_erase(self) -> None:
        """Erase the one chosen for ever, if that is meant."""
        if (chosen := self._chosen) is not None:
            await self._erase(f"Erase {shortened(chosen.title, 60)} for ever?", chosen)

    @work(exclusive=True, group="change")
    async def action_empty(self) -> None:
        """Erase everything in the trash for ever, if that is meant."""
        if self._held:
            many = "the debrief" if len(self._held) == 1 else f"all {len(self._held)} debriefs"
            await self._erase(f"Erase {many} in the trash for ever?", *self._held)

    async def _erase(self, question: str, *glances: DebriefGlance) -> None:
        ids = [glance.id for glance in glances]
        try:
            copies = await self._shelf.copies(*ids)
            listed = ", ".join(one_line(str(copy)) for copy in copies)
            held = f"\n\nBackups that still hold it: {listed}" if copies else ""
            asked = AskScreen(f"{question}\n\n{REACH}{held}", "Erase", "Keep", harmless=True)
            if await self.app.push_screen_wait(asked):
                await self._shelf.erase(*ids)
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
        await self._show()

    @property
    def _chosen(self) -> DebriefGlance | None:
        at = self.query_one(TrashList).highlighted
        return self._held[at] if at is not None and at < len(self._held) else None

    def _line(self, glance: DebriefGlance) -> Content:
        left = days_left(glance.deleted_at or 0, self._clock())
        goes = "today" if left <= 0 else f"in {left} day{'' if left == 1 else 's'}"
        return Content.assemble((f"erased {goes:<12}", MUTED), glance_line(glance))


class TrashList(OptionList):
    """What is in the trash."""

    BINDINGS = [
        Binding("j", "cursor_down", "Down", show=False, id="trash.down", tooltip="The next one"),
        Binding("k", "cursor_up", "Up", show=False, id="trash.up", tooltip="The one before"),
    ]
