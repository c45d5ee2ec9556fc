"""An app in which debriefs are browsed: the list of all, and the trash."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from debrief.storage.trouble import JournalUnusable
from debrief.tui.reading_app import ReadingApp

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief
    from debrief.domain.page import Page
    from debrief.tui.screens.reading import ReadingScreen


class BrowsingApp(ReadingApp):
    """Opens the list of debriefs, and from there pages and the trash."""

    def action_browse(self, search: bool = False) -> None:  # noqa: FBT001, FBT002 - an action has no names
        """See all debriefs; `search`: begin by typing what to look for."""
        self.hold_keys()
        self._browse(search=search)

    @work
    async def _browse(self, *, search: bool) -> None:
        from debrief.tui.screens.debriefs import DebriefsScreen

        await self.answered(DebriefsScreen(self.shelf, self._page, self.clock, self._zone, search=search))
        await self.after_browsing()
        self.call_later(self.release_keys)

    async def after_browsing(self, debrief_id: str = "") -> None:
        """Show what was changed while debriefs were browsed, and go to a debrief if one is named."""

    def on_debriefs_screen_trash_opened(self) -> None:
        """See what is in the trash."""
        self.hold_keys()
        self._open_trash()

    @work
    async def _open_trash(self) -> None:
        from debrief.tui.screens.trash import TrashScreen

        await self.answered(TrashScreen(self.shelf, self._page, self.clock))
        self.call_later(self.release_keys)

    def on_reading_screen_let_go(self, event: "ReadingScreen.LetGo") -> None:
        """Move the debrief that is read to the trash, and leave its page."""
        self.hold_keys()
        self._let_go(event.debrief_id)

    @work
    async def _let_go(self, debrief_id: str) -> None:
        if await self._done(partial(self.shelf.trash, debrief_id)) and self._reading is not None:
            self._reading.dismiss(result=False)
        self.call_later(self.release_keys)

    def on_reading_screen_tags_wanted(self, event: "ReadingScreen.TagsWanted") -> None:
        """Ask for the tags of the debrief that is read."""
        self.hold_keys()
        self._tag(event.debrief_id)

    @work
    async def _tag(self, debrief_id: str) -> None:
        from debrief.tui.screens.ask_line import ask_tags

        if await self._done(partial(ask_tags, self, self.shelf, debrief_id)):
            await self._show(debrief_id)
        self.call_later(self.release_keys)

    @work
    async def action_undo(self) -> None:
        """Take the last change to the trash or to tags back."""
        await self._done(self._taken_back)
        await self.after_browsing()

    async def _taken_back(self) -> str:
        return (await self.shelf.undos.take_back()).said

    async def _done(self, change: Callable[[], Awaitable[str | None]]) -> bool:
        """Do something with a debrief and say so; return whether that could be done."""
        try:
            said = await change()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return False
        if said:
            self.notify(said, markup=False)
        return True

    def _page(self, debrief: "Debrief") -> "Page":
        from debrief.domain.page import page

        return page(debrief, self._guide(debrief.guide), zone=self._zone())
