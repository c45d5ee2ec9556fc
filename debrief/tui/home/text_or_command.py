"""Typing on at a text after leaving it, as by Esc, reaches the start page and is no command there."""

from typing import Any

from textual import events
from textual.message import Message
from textual.screen import Screen

from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.navigation import ignore_leftovers, navigate, next_waiting, pause_keys

WATCHED_SECONDS = 10.0
"""Seconds after a text was left in which somebody may still type on at it."""
BURST_SECONDS = 0.2
"""Seconds within which a small letter behind another makes a word; a command waits so long."""
_BEHIND_LETTER = " ,.'’-"
"""What goes on with a word, besides a small letter."""
_MOVES = ("cursor_", "page_", "scroll_", "first", "last")
"""How the commands begin that only move the cursor, and need not wait."""


class TextOrCommand:
    """Tells commands of `screen` from a text that goes on there, while it is watched.

    A letter that is no command begins a text, and so does one with a small letter right behind it. Any other key ends
    the watch: somebody has looked at the screen.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._until = 0.0
        """The end of the watch, in seconds of an event's clock."""
        self._message = ""

    def watch(self, message: str) -> None:
        """Watch what is typed from now on for WATCHED_SECONDS; `message` says that it is not saved."""
        self._until, self._message = Message().time + WATCHED_SECONDS, message

    def take(self, event: events.Key) -> bool:
        """Return whether a key is text, or a command that waits until that is clear."""
        if event.time >= self._until or not event.is_printable:
            self._until = 0.0
            return False
        bound = self._screen.active_bindings.get(event.key)
        if bound is None:
            self._refuse()
            return True
        action = bound.binding.action
        if not (event.character or "").isalpha() or action.startswith(_MOVES):
            return False
        pause = pause_keys(self._screen, "typed on")

        def decide() -> None:
            if _goes_on(event, next_waiting(self._screen)):
                self._refuse()
            else:
                self._until = 0.0
                navigate(self._screen, self._run(action), always=True)
            pause.suspend()

        self._screen.set_timer(BURST_SECONDS, decide)
        return True

    def _refuse(self) -> None:
        ignore_leftovers(self._screen, self._message)

    async def _run(self, action: str) -> None:
        await self._screen.run_action(action)
        await drain_messages(self._screen)


def _goes_on(before: events.Key, event: events.Event | None) -> bool:
    """Return whether `event` is a letter typed right behind `before`, or what stands behind one in a sentence."""
    if not isinstance(event, events.Key) or not event.is_printable or event.time - before.time >= BURST_SECONDS:
        return False
    character = event.character or ""
    return event.key != before.key and (character.islower() or character in _BEHIND_LETTER)
