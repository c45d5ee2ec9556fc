"""The terminal of the command line: whether there is one, its width, and a progress line."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click

_PATIENCE = 1.0
"""Seconds after which the line is shown first."""
_BETWEEN = 0.2


def at_terminal() -> bool:
    """Return whether stdin and the stream that the app is drawn on are both terminals."""
    # The app draws on stderr, and reads its size from stdout.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def width() -> int | None:
    """Return the width in cells of the terminal on stdout; None if stdout is no terminal."""
    return width_of(sys.stdout)


def width_of(stream: TextIO | None) -> int | None:
    """Return the width in cells of the terminal of `stream`; None if it is no terminal."""
    if stream is None or not stream.isatty():
        return None
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


@contextmanager
def progress_line() -> Iterator[Callable[[Callable[[], str]], None]]:
    """Yield a function that shows a text on one line, at most five times a second; clear the line at the end.

    Without a terminal nothing is shown.
    """
    next_update = time.monotonic() + _PATIENCE
    shown = False

    def update(text: Callable[[], str]) -> None:
        nonlocal next_update, shown
        if time.monotonic() > next_update and sys.stderr.isatty():
            click.echo(f"\r\x1b[K{text()}", err=True, nl=False)
            next_update = time.monotonic() + _BETWEEN
            shown = True

    try:
        yield update
    finally:
        if shown:
            click.echo("\r\x1b[K", err=True, nl=False)
