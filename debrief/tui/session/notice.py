"""The line at the foot of a session: that a second part begins, or that it is fine to stop."""

from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.brakes import LONG_MS, after_long, reflecting
from debrief.domain.session.session import Session
from debrief.domain.text import safe


class Notice(Static):
    """Says something until one goes on; after a long time of reflecting, once, that it can be closed."""

    def __init__(self) -> None:
        super().__init__("", id="notice", markup=False)
        self._session: Session | None = None
        self._timing = False

    def say(self, words: str) -> None:
        """Say something; an empty text takes it back."""
        self.update(Content(safe(words)))

    def follow(self, session: Session) -> None:
        """Count the time of reflecting from when the session first comes to it."""
        self._session = session
        if not self._timing and reflecting(session):
            self._timing = True
            self.set_timer(LONG_MS / 1000, self._say_it_is_long)

    def _say_it_is_long(self) -> None:
        if self._session is not None and reflecting(self._session):
            self.say(after_long(self._session.guide))
