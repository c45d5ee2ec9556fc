"""The line that says that the same debrief is open in another window."""

import asyncio
from collections.abc import Callable

from textual import work
from textual.widgets import Static

OPEN_ELSEWHERE = "This debrief is open in another window too. Each window stays where it is, and both texts are kept."
LOOK_SECONDS = 1.0
"""How often to look."""


class OpenElsewhere(Static):
    """Shows OPEN_ELSEWHERE while `is_open_elsewhere`, called on a thread, returns True."""

    def __init__(self, is_open_elsewhere: Callable[[], bool]) -> None:
        super().__init__("", id="elsewhere", markup=False)
        self._is_open_elsewhere = is_open_elsewhere
        self._shown = False

    def on_mount(self) -> None:
        """Look now, and then again and again."""
        self._look()
        self.set_interval(LOOK_SECONDS, self._look)

    @work(exclusive=True)
    async def _look(self) -> None:
        found = await asyncio.to_thread(self._is_open_elsewhere)
        if found is not self._shown:
            self._shown = found
            self.update(OPEN_ELSEWHERE if found else "")
