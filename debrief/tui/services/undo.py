"""The last things done, to be taken back one by one."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take something back, what to say then, and the id of the debrief or question it was done to.

    `take_back` returns False where it could not.
    """

    take_back: Callable[[], Awaitable[object]]
    said: str
    row_id: str = ""


NOT_ANY_MORE = "It cannot be taken back any more: what it was done to was changed since."
NOTHING_DONE = Undo(lambda: asyncio.sleep(0), "There is nothing to take back.")


class Undos:
    """Things done on some screens, the latest last."""

    def __init__(self) -> None:
        self._done: list[Undo] = []

    def remember(self, take_back: Callable[[], Awaitable[object]], said: str, row_id: str = "") -> None:
        """Remember how the last thing done is taken back."""
        self._done.append(Undo(take_back, said, row_id))

    async def take_back(self) -> Undo:
        """Take the last thing done back, and return what that was; where it fails it can be tried again."""
        if not self._done:
            return NOTHING_DONE
        last = self._done[-1]
        done = await last.take_back()
        self._done.remove(last)
        return replace(last, said=NOT_ANY_MORE) if done is False else last

    def forget(self) -> None:
        """Remember nothing any more."""
        self._done.clear()
