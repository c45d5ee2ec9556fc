"""Prints sentences for somebody to read: wrapped at a terminal, and without anything that one acts on."""

import errno

import click

from debrief.cli import terminal
from debrief.cli.terminal.deferred_signals import printing
from debrief.cli.terminal.word_wrap import wrap_words
from debrief.domain.text import safe
from debrief.exports.text.layout import MEASURE, safe_lines, wrap_lines


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
