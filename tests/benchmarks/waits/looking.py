"""Somebody who looks through debriefs in a terminal, and sees how long each key takes to be answered."""

import os
import re
import select
import sys
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any, Self

from tests.terminal.terminal import Terminal

QUIET = 0.12
"""Seconds without a byte after which nothing more is on its way; a page is read 60 ms after its row was chosen."""

_PLACED = re.compile(r"([\d,]+) of ([\d,]+)\s*$")


class Looking(Terminal):
    """debrief, opened to look at debriefs.

    A thread reads what is sent and notes when it came: to draw a screen takes this terminal longer than any real one.
    """

    def __init__(self, *args: str, **how: Any) -> None:
        sys.setswitchinterval(0.0005)
        self._arrived: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        self._left = Event()
        self._listener: Thread | None = None
        super().__init__(*args, **how)

    def __enter__(self) -> Self:
        return self

    def pump(self, seconds: float) -> bool:
        """Draw what was sent, waiting up to `seconds` for the first of it; return whether anything came."""
        if self._listener is None:
            self._listener = Thread(target=self._listen, daemon=True)
            self._listener.start()
        came = False
        while True:
            try:
                self._came, read = self._arrived.get(timeout=0 if came else seconds)
            except Empty:
                return came
            came = True
            self.raw += read
            self._draw(self._decode(read))

    def close_window(self) -> None:
        """Take the terminal away."""
        self._left.set()
        if self._listener is not None:
            self._listener.join()
        super().close_window()

    def _listen(self) -> None:
        while not self._left.is_set():
            if select.select([self._master], [], [], 0.05)[0]:
                try:
                    read = os.read(self._master, 65536)
                except OSError:
                    return
                self._arrived.put((time.perf_counter(), read))

    @property
    def first_line(self) -> str:
        """The line at the top of the screen."""
        return self.shown.partition("\n")[0]

    @property
    def placed(self) -> tuple[int, int]:
        """Which of how many the debrief at hand is, as the first line has it; 0 of 0 where it has nothing."""
        found = _PLACED.search(self.first_line)
        return (int(found[1].replace(",", "")), int(found[2].replace(",", ""))) if found else (0, 0)

    def answered(self, keys: str, condition: Callable[[], bool]) -> float:
        """Type `keys`; return the seconds until the terminal had all that `condition` asks for, which is not so yet."""
        assert not condition(), f"nothing to wait for after {keys!r} in:\n{self.shown}"
        sent = time.perf_counter()
        self.type(keys)
        self.wait_until(condition, f"an answer to {keys!r}")
        return self._came - sent

    def rest(self) -> None:
        """Wait until nothing more is drawn."""
        while self.pump(QUIET):
            pass

    def open_list(self) -> float:
        """See all debriefs, from the start page; return the seconds that took."""
        self.wait_for("Debriefs")
        self.rest()
        return self.answered("d", lambda: self.placed != (0, 0))

    def search(self, text: str) -> None:
        """Look for `text` in the list, and go on to what is found."""
        self.type("/")
        self.type(text)
        self.rest()
        self.type("\r")
        self.rest()

    def see_all(self) -> None:
        """Look for nothing more."""
        self.type("\x1b")
        self.rest()
