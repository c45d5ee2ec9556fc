"""The lines at the bottom of a session: a message, and a note that the debrief is open in another window."""

import asyncio
from collections.abc import Callable

from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.notices import LONG_REFLECTION_MS, is_reflecting, long_reflection_notice
from debrief.domain.session.session import Session
from debrief.domain.text import safe
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import work

OPEN_ELSEWHERE = "This debrief is also open in another window. Texts of both are kept; of a choice or number, the last."
TO_GO = "press <session.go_to:ctrl+g> and choose"
"""How to go to a step that is named after it."""
LOOK_SECONDS = 1.0
"""Seconds between two checks."""


class Notice(Static):
    """Shows a message until the next step, and once after a long time of reflecting that it is fine to stop."""

    def __init__(self) -> None:
        super().__init__("", id="notice", markup=False)
        self._session: Session | None = None
        self._timing = False
        self._hinting = False

    def show(self, words: str) -> None:
        """Show a message; an empty text clears it."""
        self._hinting = False
        self.update(Content(safe(name_keys(self.app, words))))

    def hint(self, words: str) -> None:
        """Show a message until the next key."""
        self.show(words)
        self._hinting = True

    def clear_hint(self) -> None:
        """Clear the message if it was to be shown until the next key."""
        if self._hinting:
            self.show("")

    def follow(self, session: Session) -> None:
        """Start the timer when the session first reaches the reflecting part."""
        self._session = session
        if not self._timing and is_reflecting(session):
            self._timing = True
            self.set_timer(LONG_REFLECTION_MS / 1000, self._say_it_is_long)

    def _say_it_is_long(self) -> None:
        if self._session is not None and is_reflecting(self._session):
            self.show(long_reflection_notice(self._session.guide, TO_GO))


class OpenElsewhere(Static):
    """Shows OPEN_ELSEWHERE while `is_open_elsewhere`, called on a thread, returns True."""

    def __init__(self, is_open_elsewhere: Callable[[], bool]) -> None:
        super().__init__(OPEN_ELSEWHERE, id="elsewhere", markup=False)
        self.display = False  # an empty line would take its row
        self._is_open_elsewhere = is_open_elsewhere

    def on_mount(self) -> None:
        """Check now and then repeatedly."""
        self._look()
        self.set_interval(LOOK_SECONDS, self._look)

    @work(exclusive=True)
    async def _look(self) -> None:
        self.display = await asyncio.to_thread(self._is_open_elsewhere)
