"""Measures how long nobody has used the keyboard or the mouse."""

import time
from collections.abc import Callable, Sequence

from textual.app import App

Clock = Callable[[], float]
"""Returns seconds."""
PAUSE_SECONDS = 1.0
"""Seconds without a key or the mouse after which nobody is taken to be typing."""


class IdleClock:
    """Tells whether nothing was typed for `seconds`; 0: never.

    The computer's sleep counts: there the clock of the system stops, and that of the day goes on.
    """

    def __init__(self, seconds: float, clocks: Sequence[Clock] = (time.monotonic, time.time)) -> None:
        self.seconds = seconds
        self._clocks = clocks
        self._last = self._now()

    def restart(self) -> None:
        """Count from now."""
        self._last = self._now()

    @property
    def elapsed(self) -> float:
        """For how many seconds nothing was typed."""
        return max(now - last for now, last in zip(self._now(), self._last, strict=True))

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return 0 < self.seconds <= self.elapsed

    def _now(self) -> list[float]:
        return [clock() for clock in self._clocks]


def call_each_second(app: App[None], clock: IdleClock, call: Callable[[bool], None]) -> None:
    """From now on, call `call` on the loop of `app` each second, with whether nobody typed in that second."""
    app.set_interval(PAUSE_SECONDS, lambda: call(clock.elapsed >= PAUSE_SECONDS))
