"""Measures how long nobody has used the keyboard or the mouse."""

import time
from collections.abc import Callable, Sequence

Clock = Callable[[], float]
"""Returns seconds."""


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
    def is_over(self) -> bool:
        """Whether the time is up."""
        idle = max(now - last for now, last in zip(self._now(), self._last, strict=True))
        return 0 < self.seconds <= idle

    def _now(self) -> list[float]:
        return [clock() for clock in self._clocks]
