"""Asks for words, and hands on what was typed of them where a signal comes.

The question is printed here too: somebody may type and be interrupted before the first line is read.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from click.exceptions import Exit

from debrief.cli.terminal.typed_lines import read_line, unfinished_line
from debrief.cli.terminal.wrapped import echo_wrapped
from debrief.domain.text import quote

END = "."
"""The line that ends a text."""
FULL_STOP = ".."
"""The line that stands for END in a text."""

INTERRUPTIONS = (KeyboardInterrupt, Exit, OSError)
"""What ends a program while somebody types: ctrl+c, a signal, or a terminal that is gone."""


@contextmanager
def saving_unfinished(save: Callable[[str], object]) -> Iterator[None]:
    """Call `save` with what was typed of a line where a signal comes, unless that is nothing.

    A command that ends the reading in another way leaves what was typed behind it to the next reader.
    """
    try:
        yield
    except INTERRUPTIONS:
        if typed := unfinished_line().strip():
            save(typed)
        raise


def ask_line(question: str, interrupted: Callable[[str], object]) -> str:
    """Print `question` and return the next line, stripped; empty at the end of the input too.

    Where a signal comes, `interrupted` is called with what was typed of the line, unless that is nothing.
    """
    with saving_unfinished(interrupted):
        echo_wrapped(question)
        return read_line().strip()


def not_saved(typed: str, question: str) -> str:
    """Return the sentence about a line that is no answer to `question`, which it repeats."""
    return f"{quote(typed)} is not saved. {question}"


def ask_text(question: str, changed: Callable[[str], None], first_line: str = "") -> str:
    """Print `question` and read a text as `read_text` does."""
    return read_text(read_line, changed, question, first_line)


def read_text(read: Callable[[], str], changed: Callable[[str], None], question: str = "", first_line: str = "") -> str:
    """Read lines up to END or the end of the input, where `read` returns an empty one; return the text, stripped.

    `question` is printed first. `first_line` was read already. `changed` is called with the text so far after each
    line. Where a signal comes, it is called with what was typed of a line as well.
    """
    lines: list[str] = []

    def add(line: str) -> None:
        lines.append(END if line.strip() == FULL_STOP else line)
        if text := "\n".join(lines).strip():
            changed(text)

    try:
        if first_line:
            add(first_line)
        echo_wrapped(question)
        while (line := read()).strip() != END and line:
            add(line.rstrip("\r\n"))
    except INTERRUPTIONS:
        add(unfinished_line())
        raise
    return "\n".join(lines).strip()
