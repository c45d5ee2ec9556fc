"""Reads lines from stdin, and an unfinished one when a signal ends the process."""

import sys

from debrief.cli.terminal.deferred_signals import current_signals, decode, read_unfinished


def read_line() -> str:
    """Return the next line; empty at the end of stdin, or where it is closed.

    In a block of `defer_signals`, raises what ends the process where a signal came.
    """
    signals = current_signals()
    try:
        if sys.stdin is None:
            return ""
        return sys.stdin.readline() if signals is None else signals.read_line()
    except (OSError, ValueError):
        return ""


def unfinished_line() -> str:
    """Return what was typed since the last Enter, as far as the terminal still has it."""
    signals = current_signals()
    return ("" if signals is None else signals.take_unfinished()) + decode(read_unfinished())
