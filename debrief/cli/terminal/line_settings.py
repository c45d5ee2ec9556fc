"""The settings of the terminal at stdin that decide what happens to a line while it is typed."""

import sys
from contextlib import suppress
from typing import Any


def change_settings(*, flush_on_interrupt: bool = True, whole_lines: bool = True) -> "list[Any] | None":
    """Change the settings of the terminal at stdin; return the previous ones, None if there is no terminal.

    `flush_on_interrupt`: whether ctrl+c discards an unfinished line. `whole_lines`: whether only whole ones are read.
    """
    try:
        import termios

        settings = termios.tcgetattr(sys.stdin.fileno())
        changed = termios.tcgetattr(sys.stdin.fileno())
        if not flush_on_interrupt:
            changed[3] |= termios.NOFLSH
        if not whole_lines:
            changed[3] &= ~termios.ICANON
            changed[6][termios.VMIN] = changed[6][termios.VTIME] = 0
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, changed)
    except (ImportError, AttributeError, OSError, ValueError):
        return None
    except Exception as error:  # termios.error is no OSError, and not there on Windows
        if type(error).__module__ != "termios":
            raise
        return None
    return settings


def restore_settings(settings: "list[Any] | None") -> None:
    """Restore what `change_settings` returned."""
    if settings is not None:
        import termios

        with suppress(termios.error, OSError, ValueError):
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, settings)
