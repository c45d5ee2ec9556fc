"""Reads lines from stdin, and an unfinished one when a signal ends the process."""

import sys
from contextlib import suppress

from debrief.cli.errors import echo_to_stderr
from debrief.cli.terminal.deferred_signals import current_signals, decode, read_unfinished

LONGEST_LINE = 4095
"""Bytes of one line that a terminal passes on at most; it drops what is typed or pasted beyond them."""
CUT_OFF = "That line was as long as a terminal can pass on, so its end may be missing. Break longer texts into lines."


def read_line() -> str:
    """Return the next line; empty at the end of stdin, or where it is closed.

    In a block of `defer_signals`, raises what ends the process where a signal came.
    """
    signals = current_signals()
    try:
        if sys.stdin is None:
            return ""
        line = sys.stdin.readline() if signals is None else signals.read_line()
    except (OSError, ValueError):
        return ""
    if len(line.rstrip("\n").encode(errors="replace")) >= LONGEST_LINE and sys.stdin.isatty():
        with suppress(OSError):
            echo_to_stderr(CUT_OFF)
    return line


def unfinished_line() -> str:
    """Return what was typed since the last Enter, as far as the terminal still has it."""
    signals = current_signals()
    return ("" if signals is None else signals.take_unfinished()) + decode(read_unfinished())
