"""What the command line is standing in: a terminal or a pipe, and how wide."""

import os
import sys
from typing import TextIO


def at_terminal() -> bool:
    """Return whether somebody sits at both ends: keys come from a terminal, and the app is drawn on one."""
    # The app draws on stderr, and reads its size from stdout.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def width() -> int | None:
    """Return how many cells wide the terminal on stdout is; None where stdout is none."""
    return width_of(sys.stdout)


def width_of(stream: TextIO | None) -> int | None:
    """Return how many cells wide the terminal behind `stream` is; None where it is none."""
    if stream is None or not stream.isatty():
        return None
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
