"""The trash: debriefs to restore or to erase for good."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.record.when import day_text
from debrief.domain.text import one_line, pluralize, shorten
from debrief.storage.debriefs import lists, trash_list
from debrief.storage.records.trash import KEEP_DAYS, days_left
from debrief.storage.threads.reader import Connection
from debrief.tui.common.bindings import TRASH_KEYS, help_binding, row_bindings, suspend_binding
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.theme import MUTED
from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.debriefs.debrief_row import debrief_row
from debrief.tui.lists.list_screen import ListScreen
from debrief.tui.lists.paged_rows import PagedRows
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.navigation import show
from debrief.tui.services.debriefs import DebriefService

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief

MOST_BACKUPS = 3
"""The maximum number of backups that are named."""
BACKUP_FIRST = "A backup is made first, and it still contains them until you delete it. It will be in"
REACH = (
    "It will be gone from every list and search, and its text in the journal is overwritten. "
    "Copies elsewhere are not touched: files you exported, other backups, system snapshots, synced folders, "
    "and old data that the disk itself may keep."
)
"""What erasing for good does and cannot do."""


class TrashRows(PagedRows[DebriefSummary]):
    """The debriefs in the trash, the last one deleted first."""

    def after(
        self, db: Connection, edge: DebriefSummary | None, limit: int, *, including: bool = False
    ) -> list[DebriefSummary]:
        """Return the debriefs deleted before `edge`."""
        return trash_list.page(db, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: DebriefSummary | None, limit: int) -> list[DebriefSummary]:
        """Return the debriefs deleted after `edge`."""
        return trash_list.page(db, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> DebriefSummary | None:
        """Return the row of a debrief."""
        return lists.debrief(db, row_id)

    def position_of(self, db: Connection, row: DebriefSummary) -> tuple[int, int]:
        """Return the position of a debrief, from 1, and the number of rows."""
        return trash_list.position(db, row)


class TrashList(RowList[DebriefSummary]):
    """Shows each debrief in one line, with the days until it is erased; `clock` returns UTC ms."""

    BINDINGS = [
        Binding("enter", "pick", "Restore", show=False, id="trash.pick", tooltip="Restore it from the trash"),
        *row_bindings(
            "trash", "The previous one", "The next one", "The one moved here last", "The one to be erased next"
        ),
    ]

    def __init__(self, clock: Callable[[], int]) -> None:
        super().__init__(self._format_line)
        self._clock = clock

    def _format_line(self, row: DebriefSummary, _: int) -> Content:
        left = days_left(row.deleted_at or 0, self._clock())
        goes = "today" if left <= 0 else f"in {pluralize(left, 'day')}"
        return Content.assemble((f"{goes:<12}", MUTED), debrief_row(row))


class TrashBrowser(RowBrowser[DebriefSummary]):
    """Shows the trash, the last deleted debrief first; `clock` returns UTC ms."""

    rows = query_one(TrashList)
    view = query_one(PageView)

    def __init__(self, service: DebriefService, page_of: "Callable[[Debrief], Page]", clock: Callable[[], int]) -> None:
        super().__init__(self._show_debrief)
        self._service = service
        self._page_of = page_of
        self._clock = clock

    def compose(self) -> ComposeResult:
        """Yield the list and the page."""
        yield TrashList(self._clock)
        yield PageView(id_="preview")

    async def _show_debrief(self, row: DebriefSummary) -> None:
        if (debrief := await self._service.load(row.id)) is not None:
            self.view.show(self._page_of(debrief))


class TrashScreen(ListScreen):
    """Restores debriefs, and erases them for good after a confirmation."""

    BINDINGS = [
        Binding("R", "restore", "Restore", id="trash.restore", tooltip="Restore it from the trash"),
        Binding("E", "erase", "Erase for good", id="trash.erase", tooltip="Erase this one for good"),
        Binding("A", "empty", "Erase all", id="trash.empty", tooltip="Erase everything in the trash for good"),
        Binding("u", "undo", "Undo", show=False, id="trash.undo", tooltip="Undo the last change"),
        Binding("f5", "refresh", "Refresh", show=False, id="trash.refresh",
                tooltip="Show changes made elsewhere"),
        help_binding("trash.help"),
        Binding("escape", "dismiss(None)", "Back", id="trash.back", tooltip="Go back to the debriefs"),
        suspend_binding("trash.suspend"),
    ]  # fmt: skip

    ROW_ACTIONS = {"restore", "erase", "empty"}
    KEYS_ELSEWHERE = {
        **dict.fromkeys(TRASH_KEYS.split(","), "It is in the trash. Press <trash.erase:E> to erase it for good."),
        **dict.fromkeys("et", "To change a debrief, restore it first: press <trash.restore:R>."),
    }
    EMPTY_TEXT = f"The trash is empty. Anything you move there can be restored for {KEEP_DAYS} days."

    browser = query_one(TrashBrowser)

    def __init__(self, service: DebriefService, page_of: "Callable[[Debrief], Page]", clock: Callable[[], int]) -> None:
        """`page_of` returns the page of a debrief; `clock` returns UTC ms."""
        super().__init__(service.undos)
        self._service = service
        self._page_of = page_of
        self._clock = clock

    def compose(self) -> ComposeResult:
        """Yield the list of the trash, with the page of the selected debrief beside it."""
        yield TopBar("Trash, with the days until each one is erased")
        yield Static("", id="nothing", markup=False)
        yield TrashBrowser(self._service, self._page_of, self._clock)
        yield KeyLine()

    def on_mount(self) -> None:
        """Select the debrief deleted last."""
        self.browser.show_rows(TrashRows(self._service.access.reader))
        self.browser.focus_rows()

    @on(RowList.Picked)
    def action_restore(self) -> None:
        """Restore the selected debrief."""
        if (chosen := self.browser.current) is not None:
            self.change(partial(self._service.restore, chosen.id))

    def action_erase(self) -> None:
        """Erase the selected debrief for good, after a confirmation."""
        if (chosen := self.browser.current) is not None:
            self.change(partial(self._erase, _describe(chosen), [chosen.id]))

    def action_empty(self) -> None:
        """Erase everything in the trash for good, after a confirmation."""
        self.change(self._empty)

    async def _empty(self) -> str | None:
        there = await self._service.trashed_ids()
        return await self._erase("everything in the trash" if len(there) > 1 else "what is in the trash", there)

    async def _erase(self, what: str, ids: Sequence[str]) -> str | None:
        copies = await self._service.backups.containing(ids)
        many = f" ({len(ids):,} debriefs)" if len(ids) > 1 else ""
        part = "some of it" if many else "it"
        held = f"\n\nBackups that still contain {part}: {_list_copies(copies)}" if copies else ""
        first = f"\n\n{BACKUP_FIRST} {one_line(str(self._service.backups.folder))}" if many else ""
        asked = ConfirmScreen(f"Erase {what}{many} for good?\n\n{REACH}{held}{first}", "Erase", "Keep", harmless=True)
        if not await show(self, asked):
            return None
        await self._service.erase(ids)
        return f"{len(ids):,} debriefs erased." if many else "Erased."


def _list_copies(copies: Sequence[Path]) -> str:
    """Return the paths of the newest backups, and the number of others."""
    newest = [one_line(str(copy)) for copy in copies[::-1][:MOST_BACKUPS]]
    more = len(copies) - len(newest)
    return ", ".join(newest) + (f", and {more} more there" if more else "")


def _describe(summary: DebriefSummary) -> str:
    """Return what identifies a debrief among others at the same company: title, stage and day."""
    day = summary.held.local
    parts = [summary.title, summary.stage.strip(), day_text(day) if day else ""]
    return shorten(", ".join(part for part in parts if part), 100)
