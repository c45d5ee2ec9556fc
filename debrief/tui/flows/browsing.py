"""Browsing debriefs: the list of all, the trash, and what they show together."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING

from debrief.tui.flows.context import FlowContext
from debrief.tui.flows.reading import ReadingFlow
from debrief.tui.flows.writing import WritingFlow
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.edit_tags import edit_tags

if TYPE_CHECKING:
    from debrief.domain.patterns.panel import Panel
    from debrief.domain.search.query import Query


class BrowsingFlow:
    """Opens the list of debriefs, and from there pages, sessions and the trash."""

    def __init__(self, context: FlowContext, reading: ReadingFlow, writing: WritingFlow) -> None:
        self._app = context.app
        self._navigator = context.navigator
        self._services = context.services
        self._pages = context.pages
        self._home = context.home
        self._reading = reading
        self._writing = writing

    async def browse(self, *, search: bool = False) -> None:
        """Show all debriefs; `search`: focus the filter line first."""
        services = self._services
        await self._navigator.show(
            DebriefsScreen(services.debriefs, self, self._pages.page, services.clock, services.zone, search=search)
        )
        await self._home.refresh()

    async def read(self, debrief_id: str, query: "Query") -> None:
        """Show a debrief of the list, and its neighbours among the matches of `query`."""
        await self._from_list(self._writing.read(debrief_id, self._reading.order(query)))

    async def edit(self, debrief_id: str) -> None:
        """Let the user edit any step of a debrief of the list."""
        await self._from_list(self._writing.edit(debrief_id))

    async def repeat(self, debrief_id: str) -> None:
        """Start a debrief of the next interview at the same company as one of the list."""
        await self._from_list(self._writing.repeat(debrief_id))

    async def open_trash(self) -> None:
        """Show the trash."""
        from debrief.tui.lists.debriefs.trash_screen import TrashScreen

        await self._navigator.show(TrashScreen(self._services.debriefs, self._pages.page, self._services.clock))

    async def show_trash(self) -> None:
        """Show the trash from the start page."""
        await self.open_trash()
        await self._home.refresh()

    async def show_patterns(self) -> None:
        """Show the patterns of all debriefs."""
        from debrief.tui.page.patterns_screen import PatternsScreen

        await self._navigator.show(PatternsScreen(self._panels))

    async def _panels(self) -> "tuple[Sequence[Panel], str]":
        from debrief.domain.patterns.panels import build_panels, window_words
        from debrief.storage.patterns.patterns import read_patterns

        access = self._services.access
        await access.wait_for_index()
        patterns = await access.reader.query(read_patterns, "patterns")
        return build_panels(patterns), window_words(patterns)

    async def trash_page(self, debrief_id: str) -> None:
        """Move the debrief on the open page to the trash, and leave the page."""
        self._app.notify(await self._services.debriefs.trash(debrief_id))
        self._reading.close()

    async def tag_page(self, debrief_id: str) -> None:
        """Ask for the tags of the debrief on the open page."""
        await edit_tags(self._navigator.show, self._services.debriefs, debrief_id)
        await self._reading.replace(debrief_id)

    async def undo(self) -> None:
        """Undo the last change, and select its line on the start page."""
        undone = await self._services.debriefs.undos.undo()
        self._app.notify(undone.message)
        await self._home.refresh(undone.item or undone.row_id)

    async def _from_list(self, going: Awaitable[object]) -> None:
        """Run a route, then return to the list with the debrief read last selected."""
        self._reading.last_read = ""
        await going
        screen = self._app.screen_stack[-1]  # also while the cover is over it
        if isinstance(screen, DebriefsScreen):
            screen.browser.refresh_rows(self._reading.last_read)
