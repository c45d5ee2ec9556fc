"""Reads the styles of the screens behind the start page, which the first frame does without.

Parsing them takes longer than drawing the start page. A style sheet that Textual meets only when its screen is pushed
is no way out: it then parses all of them again, which stops the event loop for two frames.
"""

import asyncio
from functools import cache
from pathlib import Path

from textual.css.stylesheet import Stylesheet

_TUI = Path(__file__).parent.parent
_FIRST = _TUI / "app.tcss"
_SHARED = [
    *(_TUI / "session/session.tcss", _TUI / "forms/forms.tcss", _TUI / "page/page.tcss"),
    *(_TUI / "lists/lists.tcss", _TUI / "common/boxes.tcss"),
]
"""Those of several screens; those of single screens come behind them, and win."""
WIDTHS = [(0, "-narrow"), (112, "-wide")]
"""The class of a screen that needs it, from so many columns on."""
HEIGHTS = [(0, "-low"), (20, "-high")]
"""The class of a screen that needs it, from so many lines on. Where it is low, what is asked stays."""
PAUSE_SECONDS = 0.001
"""The pause between two: in one turn of the loop, a key gets only as far as the next of several message queues."""


@cache
def _behind_first() -> tuple[Path, ...]:
    """Return every style sheet but the first, in the order in which they are read."""
    return (*_SHARED, *sorted(set(_TUI.rglob("*.tcss")) - {_FIRST, *_SHARED}))


class ScreenStyles:
    """The style sheets that are still to be read into `stylesheet`."""

    def __init__(self, stylesheet: Stylesheet) -> None:
        self._stylesheet = stylesheet
        self._unread: list[Path] | None = None

    async def read_in_steps(self) -> None:
        """Read one at a time, and handle what was typed in between; in a task that handles no messages itself."""
        while self._read_one():
            await asyncio.sleep(PAUSE_SECONDS)

    def read(self) -> None:
        """Read those still unread at once, for a screen that is about to be shown."""
        while self._read_one():
            pass

    def _read_one(self) -> bool:
        """Read the next one; return whether there was any."""
        if self._unread is None:
            self._unread = list(_behind_first())
        if not self._unread:
            return False
        self._stylesheet.read(self._unread.pop(0))
        self._stylesheet.parse()  # what was parsed before is not parsed again
        return True
