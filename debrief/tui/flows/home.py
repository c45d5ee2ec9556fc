"""The start page: what it shows after other screens changed the journal."""

from contextlib import suppress

from textual.app import App

from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.home.lines import HomeList
from debrief.tui.home.screen import HomeScreen
from debrief.tui.services.services import Services


class HomeFlow:
    """Keeps the start page up to date; it lies under every other screen."""

    def __init__(self, app: App[None], services: Services) -> None:
        self._app = app
        self._services = services

    async def refresh(self, debrief_id: str = "") -> None:
        """Show what was changed, with the cursor on a debrief if one is named."""
        if (home := self._screen) is not None:
            with suppress(LookupCancelled):  # the newer look-up shows it
                view = await self._services.debriefs.home()
                if home.query(HomeList):  # not while the app is taken down
                    home.show(view, debrief_id)

    def after_writing(self) -> None:
        """Take letters typed in the next moment for the rest of a sentence, not for commands."""
        if (home := self._screen) is not None:
            home.after_writing()

    @property
    def _screen(self) -> HomeScreen | None:
        screen = self._app.screen_stack[0]
        return screen if isinstance(screen, HomeScreen) else None
