"""The undo stack: the last changes made on some screens, each with the way to undo it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Undo:
    """How to undo a change, the message to show then, and the id of the debrief or question that was changed.

    `apply` returns False where the change cannot be undone.
    """

    apply: Callable[[], Awaitable[object]]
    message: str
    row_id: str = ""


NOT_ANY_MORE = "It cannot be taken back any more: what it was done to was changed since."
NOTHING_DONE = Undo(lambda: asyncio.sleep(0), "There is nothing to take back.")


class UndoStack:
    """The changes that can be undone, the latest on top."""

    def __init__(self) -> None:
        self._stack: list[Undo] = []

    def push(self, apply: Callable[[], Awaitable[object]], message: str, row_id: str = "") -> None:
        """Add a change; see Undo."""
        self._stack.append(Undo(apply, message, row_id))

    async def undo(self) -> Undo:
        """Undo the change on top and return it; where that fails it stays, to be tried again."""
        if not self._stack:
            return NOTHING_DONE
        top = self._stack[-1]
        undone = await top.apply()
        self._stack.remove(top)
        return replace(top, message=NOT_ANY_MORE) if undone is False else top

    def clear(self) -> None:
        """Drop all changes: none can be undone any more."""
        self._stack.clear()
