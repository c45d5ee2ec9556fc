"""The undo stack: recent changes, each with a function that undoes it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Undo:
    """A change that can be undone.

    `apply` undoes it, and returns False if it cannot. `message` is shown after that; `row_id` is the id of the
    debrief or question that was changed; `item` is the key of the line under "Today" that comes back, if one does.
    """

    apply: Callable[[], Awaitable[object]]
    message: str
    row_id: str = ""
    item: str = ""


NOT_ANY_MORE = "That can no longer be undone, because it has changed again since."
NOTHING_DONE = Undo(lambda: asyncio.sleep(0), "There is nothing to undo.")


class UndoStack:
    """The changes that can be undone, the latest last."""

    def __init__(self) -> None:
        self._stack: list[Undo] = []

    def push(self, apply: Callable[[], Awaitable[object]], message: str, row_id: str = "", item: str = "") -> None:
        """Add a change; the arguments are those of Undo."""
        self._stack.append(Undo(apply, message, row_id, item))

    async def undo(self) -> Undo:
        """Undo the latest change and return it; if that raises, the change stays and can be retried."""
        if not self._stack:
            return NOTHING_DONE
        top = self._stack[-1]
        undone = await top.apply()
        self._stack.remove(top)
        return replace(top, message=NOT_ANY_MORE) if undone is False else top

    def clear(self) -> None:
        """Drop all changes."""
        self._stack.clear()
