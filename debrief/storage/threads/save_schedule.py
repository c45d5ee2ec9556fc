"""When to save what is typed: at once, but not more often than SAVE_EVERY_SECONDS, and again after a failure."""

from collections.abc import Callable

SAVE_EVERY_SECONDS = 0.1
"""The minimum time in seconds between two saves of typed text."""
RETRY_SECONDS = 1.0
"""Seconds from one failed attempt to the next, and between two looks at whether the journal is still there."""


class SaveSchedule:
    """The times of saves by `clock` (seconds); `every`: the least interval. Not thread-safe: callers hold a lock."""

    def __init__(self, every: float, clock: Callable[[], float]) -> None:
        self._every = every
        self._clock = clock
        self._begun = self._due = self._check_due = float("-inf")

    def request(self) -> bool:
        """Save as soon as the last save is long enough ago; return whether that is sooner than it was to be."""
        due, self._due = self._due, min(self._due, self._begun + self._every)
        return self._due < due

    def force(self) -> None:
        """Save at once."""
        self._due = float("-inf")

    def begin(self) -> None:
        """Record that a save begins."""
        self._begun = self._clock()
        self._due = self._begun + self._every

    def fail(self) -> None:
        """Retry the save that has begun last, RETRY_SECONDS after its beginning."""
        self._due = self._begun + RETRY_SECONDS

    def due_in(self) -> float:
        """Return the seconds until a pending version is to be saved; 0 if that is now."""
        return max(self._due - self._clock(), 0)

    def check_due_in(self) -> float:
        """Return the seconds until the next check whether the journal is still there; 0: now."""
        return max(self._check_due - self._clock(), 0)

    def begin_check(self) -> None:
        """Record that this check begins."""
        self._check_due = self._clock() + RETRY_SECONDS
