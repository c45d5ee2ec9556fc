"""Prints sentences for somebody to read: wrapped by words at a terminal, and without anything that one acts on."""

import errno
import re
from collections.abc import Iterator

import click

from debrief.cli import terminal
from debrief.cli.terminal.deferred_signals import printing
from debrief.domain.text import safe
from debrief.exports.text.layout import MEASURE, cell_width, safe_lines, wrap_lines

_WORDS = re.compile(r" *[^ ]+")
"""A word and the spaces before it."""
_SMALLEST_ROOM = 20
"""Cells that an indented line has at least."""


def echo_sentences(text: str) -> None:
    """Write `text` to stdout, made safe for a terminal and wrapped to its width by words; in a pipe as it is."""
    click.echo(wrap_words(safe(text), terminal.width()))


def echo_wrapped(*texts: str) -> None:
    """Print the texts that are not empty, made safe for a terminal; a line break at a beginning stays.

    At a terminal they are wrapped, in a pipe they are not.
    """
    width = terminal.width()
    for text in filter(None, texts):
        begins = "\n" if text.startswith("\n") else ""
        lines = wrap_lines(text, min(width, MEASURE)) if width else safe_lines(text)
        try:
            with printing():
                click.echo(begins + "\n".join(lines))
        except OSError as error:
            if error.errno != errno.EIO:  # the terminal is gone
                raise


def wrap_words(text: str, width: int | None) -> str:
    """Return `text` with each line wrapped at `width` cells; None, for a pipe or a file: as it is.

    Longer words, such as paths, stay whole, so that they can be copied. What goes on is indented as its line.
    """
    if width is None:
        return text
    return "\n".join(wrap for line in text.split("\n") for wrap in _wrap(line, width))


def _wrap(line: str, width: int) -> Iterator[str]:
    indent = line[: len(line) - len(line.lstrip(" "))]
    if len(indent) > width - _SMALLEST_ROOM:
        indent = ""
    begun = ""
    for word in _WORDS.findall(line):
        if begun.strip() and cell_width(begun + word) > width:
            yield begun
            begun = indent + word.lstrip(" ")
        else:
            begun += word
    yield begun
