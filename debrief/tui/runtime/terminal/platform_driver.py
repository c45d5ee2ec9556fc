"""The terminal driver for this system."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_class() -> "type[Driver] | None":
    """Return the driver for this system; None is Textual's own choice."""
    if sys.platform == "win32":
        return None
    from debrief.tui.runtime.terminal.driver import DebriefDriver

    return DebriefDriver
