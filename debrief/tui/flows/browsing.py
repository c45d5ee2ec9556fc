"""An app in which debriefs are browsed: the list of all, and the trash."""

from typing import TYPE_CHECKING

from debrief.tui.flows.reading import ReadingApp
from debrief.tui.runtime.navigation import journey

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief
    from debrief.tui.page.screen import ReadingScreen


class BrowsingApp(ReadingApp):
    """Opens the list of debriefs, and from there pages and the trash."""

    @journey
    async def action_browse(self, search: bool = False) -> None:  # noqa: FBT001, FBT002 - an action has no names
        """See all debriefs; `search`: begin by typing what to look for."""
        from debrief.tui.lists.debriefs.screen import DebriefsScreen

        await self.answered(DebriefsScreen(self.shelf, self._page, self.clock, self._zone, search=search))
        await self.after_browsing()

    async def after_browsing(self, debrief_id: str = "") -> None:
        """Show what was changed while debriefs were browsed, and go to a debrief if one is named."""

    @journey
    async def on_debriefs_screen_trash_opened(self) -> None:
        """See what is in the trash."""
        from debrief.tui.lists.debriefs.trash_screen import TrashScreen

        await self.answered(TrashScreen(self.shelf, self._page, self.clock))

    @journey
    async def on_reading_screen_let_go(self, event: "ReadingScreen.LetGo") -> None:
        """Move the debrief that is read to the trash, and leave its page."""
        self.notify(await self.shelf.trash(event.debrief_id))
        if self._reading is not None:
            self._reading.dismiss(result=False)

    @journey
    async def on_reading_screen_tags_wanted(self, event: "ReadingScreen.TagsWanted") -> None:
        """Ask for the tags of the debrief that is read."""
        from debrief.tui.lists.prompt_line import ask_tags

        await ask_tags(self, self.shelf, event.debrief_id)
        await self._show(event.debrief_id)

    @journey
    async def action_undo(self) -> None:
        """Take the last change to the trash or to tags back."""
        self.notify((await self.shelf.undos.take_back()).said)
        await self.after_browsing()

    def _page(self, debrief: "Debrief") -> "Page":
        from debrief.domain.page import page

        return page(debrief, self._guide(debrief.guide), zone=self._zone())
