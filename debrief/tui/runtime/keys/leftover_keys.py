"""What somebody types on after a text has closed: ignored until a pause, since it must not run commands."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from textual import events

LEFTOVER_SECONDS = 0.4
"""Seconds without a key after which somebody no longer types on at what has closed."""


@dataclass(slots=True)
class LeftoverKeys:
    """What is ignored after a text was left: printable keys, and `keys`, typed before `until` (seconds)."""

    keys: frozenset[str] = frozenset()
    until: float = 0.0
    notify: Callable[[], object] | None = None
    """Called at the first key ignored."""

    def begin(self, keys: frozenset[str], notify: Callable[[], object]) -> None:
        """Ignore printable keys, and `keys`, from now on until a pause."""
        self.keys, self.until, self.notify = keys, monotonic() + LEFTOVER_SECONDS, notify

    def ignore(self, key: events.Key) -> bool:
        """Return whether to ignore `key`; if so, also ignore what follows it without a pause."""
        if key.time >= self.until or not (key.is_printable or key.key in self.keys):
            return False
        self.until = max(self.until, key.time + LEFTOVER_SECONDS)
        if self.notify is not None:
            self.notify()
            self.notify = None
        return True

    def end(self) -> None:
        """Ignore nothing more, since a command was given, or a text field has accepted what was typed."""
        self.until = 0.0
