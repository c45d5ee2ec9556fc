"""Prints sentences for somebody who reads line by line: wrapped, and without anything a terminal acts on."""

import errno

import click

from debrief.cli import terminal
from debrief.cli.terminal.deferred_signals import printing
from debrief.exports.text.layout import MEASURE, wrap_lines


def echo_wrapped(*texts: str) -> None:
    """Print the texts that are not empty, wrapped and made safe for a terminal; a line break at a beginning stays."""
    for text in filter(None, texts):
        begins = "\n" if text.startswith("\n") else ""
        try:
            with printing():
                click.echo(begins + "\n".join(wrap_lines(text, min(terminal.width() or MEASURE, MEASURE))))
        except OSError as error:
            if error.errno != errno.EIO:  # the terminal is gone
                raise
