"""The computer's own mail program; it blocks for a moment and is called on a thread."""

import sys

from debrief.tui.runtime.terminal.programs import hand_over

_OPENERS = ("open",) if sys.platform == "darwin" else ("xdg-open", "wslview")
_SECONDS = 3


def open_link(link: str) -> bool:
    """Open `link` in the program the system has for it; return whether that could be started."""
    if sys.platform == "win32":
        import os

        try:
            os.startfile(link)  # noqa: S606 - a link that debrief made
        except OSError:
            return False
        return True
    return any(hand_over((opener, link), seconds=_SECONDS) for opener in _OPENERS)
