"""What somebody types on behind a text before they can have seen a question: kept until they have answered it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from textual import events

from debrief.tui.runtime.keys.leftover_keys import LEFTOVER_SECONDS


@dataclass(slots=True)
class KeptKeys:
    """Text typed or pasted from now on without a pause, and all keys behind it but Esc, in order.

    A key before any text may answer the question. `notify` is called at the first text kept; `answer` answers the
    question so that nothing typed or pasted is lost, if the app ends before the user has.
    """

    notify: Callable[[], object]
    answer: Callable[[], object]
    until: float = field(default_factory=lambda: monotonic() + LEFTOVER_SECONDS)
    kept: list[events.Event] = field(default_factory=list)

    def keep(self, typed: events.Event) -> bool:
        """Keep a key or a paste if it is typed on; return whether it was kept."""
        key = typed if isinstance(typed, events.Key) else None
        goes_on = key is None or key.is_printable or (bool(self.kept) and key.key != "escape")
        if typed.time >= self.until or not goes_on:
            return False
        if not self.kept:
            self.notify()
        self.kept.append(typed)
        self.until = max(self.until, typed.time + LEFTOVER_SECONDS)
        return True
