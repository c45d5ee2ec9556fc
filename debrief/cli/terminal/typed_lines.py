"""Reads lines from stdin, and an unfinished one when a signal ends the process."""

import re
import select
import sys
from contextlib import suppress

import click

from debrief.cli.errors import echo_to_stderr
from debrief.cli.terminal.deferred_signals import current_signals, decode, read_unfinished

LONGEST_LINE = 4095
"""Bytes of one line that a terminal passes on at most; it drops what is typed or pasted beyond them."""
CUT_OFF = "That line was as long as a terminal can pass on, so its end may be missing. Break longer texts into lines."
MOMENT_SECONDS = 0.02
"""How long after a line another one of the same paste may come."""
_BREAKS = "\x0b\x0c"
"""Vertical tab and form feed, as of ctrl+l, which clears the screen of a shell."""
_CONTROLS = re.compile(
    r"""
    \x1b(?:
        \[\d[\d;]*~                              # a key such as Del, and the marks around a paste
        | (?:
            \[[<=>?]\d[\d;:]*\$?[A-Za-z]           # the mouse, and what a terminal answers
            | \[\d[\d;:]*[A-KP-SZmu^@$]            # a key with modifiers, and colours in what is pasted
            | \[\[?[A-Z] | \[m(?![a-z])            # an arrow
            | O[A-DFHP-S](?![A-Z])
        ) (?![^\[\x1b\n]*\])
    )
    | [\x00-\x08\x0e-\x1f\x7f]
    """,
    re.VERBOSE,
)
"""What keys without a letter send, and any other control character but tabs and line breaks.

Somebody may type `[see notes]` right after Esc. So only what terminals send is a sequence, and nothing that a bracket
closes further on.
"""


def read_line() -> str:
    """Return the next line, without control characters; empty at the end of stdin, or where it is closed.

    A line that has only such, as of ctrl+l and Enter, is no answer and passed over.
    In a block of `defer_signals`, raises what ends the process where a signal came.
    """
    while line := _next_line():
        cleaned = without_controls(line)
        if cleaned.strip() or cleaned == line:
            return cleaned
    return ""


def unfinished_line() -> str:
    """Return what was typed since the last Enter, as far as the terminal still has it.

    What is printed next begins a line, since the cursor is behind that, or behind the "^C" of ctrl+c.
    """
    _begin_line()
    signals = current_signals()
    return without_controls(("" if signals is None else signals.take_unfinished()) + decode(read_unfinished()))


def without_controls(line: str) -> str:
    """Return a typed `line` without control characters; those that break lines inside it become a space."""
    words = _CONTROLS.sub("", line)
    end = words[len(words.rstrip("\r\n")) :]
    return re.sub(f"[{_BREAKS}]+", " ", words.rstrip("\r\n").strip(_BREAKS)) + end


def more_lines_wait() -> bool:
    """Return whether another line comes from the terminal within MOMENT_SECONDS, so that nobody types it now."""
    try:
        return sys.stdin.isatty() and bool(select.select([sys.stdin], [], [], MOMENT_SECONDS)[0])
    except (OSError, ValueError, AttributeError):
        return False


def _begin_line() -> None:
    """Print a line break where the cursor of a terminal is behind what was typed of a line."""
    with suppress(OSError, ValueError, AttributeError):
        if sys.stdin.isatty() and sys.stdout.isatty():
            click.echo()


def _next_line() -> str:
    signals = current_signals()
    try:
        if sys.stdin is None:
            return ""
        line = sys.stdin.readline() if signals is None else signals.read_line()
    except (OSError, ValueError):
        return ""
    if line and not line.endswith("\n"):  # ctrl+d in the middle of a line
        _begin_line()
    if len(line.rstrip("\n").encode(errors="replace")) >= LONGEST_LINE and sys.stdin.isatty():
        with suppress(OSError):
            echo_to_stderr(CUT_OFF)
    return line
