"""Protocols of screens with text that is not stored yet."""

from typing import Protocol, runtime_checkable

from debrief.storage.rescue.result import RescueResult

FLUSH_SECONDS = 1.5
"""Seconds that leaving a screen waits for the last text to be stored before it asks."""


class UnsavedStore(Protocol):
    """A store with text that may not be saved yet."""

    def is_stored(self) -> bool:
        """Return whether everything is stored."""

    def rescue(self, *, left: bool = False) -> RescueResult:
        """Write what is not stored to rescue files; return the result. `left`: the user has left it all the same."""


@runtime_checkable
class HasUnsavedChanges(Protocol):
    """A screen with text fields, whose text is never lost, however the app ends."""

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, then collect the input."""

    def collect_input(self) -> None:
        """Collect what has been handled so far."""

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for what was collected to be stored; return whether it is."""
