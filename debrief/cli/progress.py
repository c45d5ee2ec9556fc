"""The line on a terminal that says how far a long job is."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_PATIENCE = 1.0
"""Seconds after which the line is shown first."""
_BETWEEN = 0.2


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
