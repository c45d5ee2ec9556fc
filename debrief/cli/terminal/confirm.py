"""Asks a question that is answered with y or n."""

import sys

import click

from debrief.cli import terminal
from debrief.cli.terminal.wrapped import wrap_words
from debrief.domain.text import safe

_ANSWER = 2
"""Cells for the answer behind the question."""


def confirm(question: str, *, abort: bool = False) -> bool:
    """Ask `question` on stderr, wrapped by words; return whether the answer is yes. Enter alone means no.

    Raises click.Abort on ctrl+c, at the end of the input and, if `abort`, on no.
    """
    width = terminal.width_of(sys.stderr)
    asked = wrap_words(f"{safe(question)} [y/N]:", max(width - _ANSWER, 1) if width else None)
    *before, last = asked.split("\n")
    for line in before:
        click.echo(line, err=True)
    return click.confirm(last, abort=abort, err=True, show_default=False, prompt_suffix=" ")
