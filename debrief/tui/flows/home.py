"""Keeps the start page up to date after other screens changed the journal."""

from contextlib import suppress

from textual.app import App

from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.home.lines import HomeList
from debrief.tui.home.screen import HomeScreen
from debrief.tui.services.services import Services

QUESTIONS = 12
"""The number of questions on the start page of a high screen."""


class HomeFlow:
    """Updates the start page, which is below every other screen."""

    def __init__(self, app: App[None], services: Services) -> None:
        self._app = app
        self._services = services

    async def refresh(self, row_id: str = "") -> None:
        """Show the current journal, with the cursor on `row_id` (a debrief, or the key of an item) if there is one."""
        if (home := self._screen) is not None:
            with suppress(LookupCancelled):  # the newer look-up shows it
                view = await self._services.debriefs.home()
                questions = await self._services.questions.search_words("", QUESTIONS) if home.has_room else []
                if home.query(HomeList):  # not while the app is taken down
                    home.show(view, row_id, questions)

    def text_left(self, message: str) -> None:
        """Run no command with a text that goes on after it was left; `message` says that it is not saved."""
        if (home := self._screen) is not None:
            home.text_or_command.watch(message)

    @property
    def _screen(self) -> HomeScreen | None:
        screen = self._app.screen_stack[0]
        return screen if isinstance(screen, HomeScreen) else None
