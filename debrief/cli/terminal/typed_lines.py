"""Reads lines from stdin, and an unfinished one when a signal ends the process."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from click.exceptions import Exit

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_LARGEST_LINE = 64 * 1024
"""Bytes; a terminal holds back less than that of a line."""


def read_line() -> str:
    """Return the next line; empty at the end of stdin, or where it is closed."""
    try:
        return sys.stdin.readline() if sys.stdin is not None else ""
    except (OSError, ValueError):
        return ""


@contextmanager
def exit_on_signals() -> Iterator[None]:
    """Raise click's Exit on HUP and TERM, so that the text being typed is stored, as with ctrl+c.

    A terminal normally discards an unfinished line on ctrl+c; meanwhile it does not.
    """
    heeded = [number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN]
    previous = {number: signal.signal(number, _exit) for number in heeded}
    settings = _change_settings(flush_on_interrupt=False)
    try:
        yield
    finally:
        _restore_settings(settings)
        for number, handler in previous.items():
            signal.signal(number, handler)


def unfinished_line() -> str:
    """Return what was typed since the last Enter, as far as the terminal still has it."""
    settings = _change_settings(whole_lines=False)
    if settings is None:
        return ""
    try:
        return os.read(sys.stdin.fileno(), _LARGEST_LINE).decode(errors="replace")
    except OSError:
        return ""
    finally:
        _restore_settings(settings)


def _exit(number: int, _: FrameType | None) -> None:
    raise Exit(128 + number)


def _change_settings(*, flush_on_interrupt: bool = True, whole_lines: bool = True) -> "list[Any] | None":
    """Change the settings of the terminal at stdin; return the previous ones, None if there is no terminal."""
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


def _restore_settings(settings: "list[Any] | None") -> None:
    if settings is not None:
        import termios

        with suppress(termios.error, OSError, ValueError):
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, settings)
