"""What a screen can do that holds words not stored yet."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class HasUnsavedChanges(Protocol):
    """A screen that people write on: nothing of it is lost, however the app ends."""

    async def settle(self) -> None:
        """Take in everything typed so far, the keys not yet handled included."""

    def collect_input(self) -> None:
        """Take in what has been handled so far."""

    def flush(self, seconds: float) -> bool:
        """Wait up to so many seconds until what was taken in is stored; return whether it is."""
