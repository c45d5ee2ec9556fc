"""The line at the foot of a session: that a second part begins, or that it is fine to stop."""

from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.session import Session
from debrief.domain.session.stop_hints import LONG_REFLECTION_MS, is_reflecting, long_reflection_notice
from debrief.domain.text import safe


class Notice(Static):
    """Shows a message until the next step; once, after a long time of reflecting, that it is fine to stop."""

    def __init__(self) -> None:
        super().__init__("", id="notice", markup=False)
        self._session: Session | None = None
        self._timing = False

    def say(self, words: str) -> None:
        """Show a message; an empty text clears it."""
        self.update(Content(safe(words)))

    def follow(self, session: Session) -> None:
        """Start counting when the session first reaches the reflecting part."""
        self._session = session
        if not self._timing and is_reflecting(session):
            self._timing = True
            self.set_timer(LONG_REFLECTION_MS / 1000, self._say_it_is_long)

    def _say_it_is_long(self) -> None:
        if self._session is not None and is_reflecting(self._session):
            self.say(long_reflection_notice(self._session.guide))
