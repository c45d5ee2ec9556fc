"""Protocols of screens with text that is not stored yet."""

from typing import Protocol, runtime_checkable

from debrief.storage.rescue.result import RescueResult

FLUSH_SECONDS = 1.5
"""How long leaving a screen waits for the last words to be stored before it asks."""


class UnsavedStore(Protocol):
    """What holds words that may not be stored yet."""

    def is_stored(self) -> bool:
        """Return whether all is stored now."""

    def rescue(self) -> RescueResult:
        """Write what is not stored now to rescue files; return where it is."""


@runtime_checkable
class HasUnsavedChanges(Protocol):
    """A screen that people write on: nothing of it is lost, however the app ends."""

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, then collect the input."""

    def collect_input(self) -> None:
        """Collect what has been handled so far."""

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for what was collected to be stored; return whether it is."""
