"""Somebody who types without a pause, and knows when each key was pressed."""

import time
from dataclasses import dataclass, field

from tests.terminal.terminal import Terminal

BETWEEN = 0.033
"""Seconds from key to key."""


@dataclass
class Typist:
    """Types numbered words, so that a letter missing, doubled or moved shows."""

    terminal: Terminal
    typed: str = ""
    pressed: list[float] = field(default_factory=list)
    """When each letter of `typed` was sent, in seconds of the monotonic clock."""
    late: float = 0.0
    """By how many seconds this process was woken too late, at most: a machine that busy delays the app as well."""

    def type_for(self, seconds: float) -> None:
        """Type for that long."""
        begin = due = time.monotonic()
        for number in range(10_000):
            for letter in f"w{number} ":
                self.terminal.type(letter)
                self.pressed.append(time.monotonic())
                self.typed += letter
                due += BETWEEN
                while (left := due - time.monotonic()) > 0:
                    self.terminal.pump(left)
                self.late = max(self.late, -left)
                if time.monotonic() - begin >= seconds:
                    return

    def lost(self, stored: str, at: float) -> float:
        """Return for how many seconds before `at` typing was lost; 0 where nothing is missing."""
        assert self.typed.startswith(stored), f"{stored!r} is not how {self.typed!r} begins"
        return at - self.pressed[len(stored)] if len(stored) < len(self.typed) else 0.0
