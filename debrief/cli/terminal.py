"""What the command line is standing in, a terminal or a pipe, how wide it is, and the line of progress on it."""

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


@contextmanager
def progress_line() -> Iterator[Callable[[Callable[[], str]], None]]:
    """Hand out a function that shows what its argument returns, at most five times a second; clear the line at last.

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
