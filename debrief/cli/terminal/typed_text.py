"""Reads a text of several lines, which ends with a line that has only a full stop."""

from collections.abc import Callable

from debrief.cli.terminal.typed_lines import unfinished_line

END = "."
"""The line that ends a text."""
FULL_STOP = ".."
"""The line that stands for END in a text."""


def read_text(read: Callable[[], str], changed: Callable[[str], None]) -> str:
    """Read lines up to END or the end of the input, where `read` returns an empty one; return the text, stripped.

    `changed` is called with the text so far after each line. Where a signal comes, it is called with what was typed of
    a line as well.
    """
    lines: list[str] = []

    def add(line: str) -> None:
        lines.append(END if line.strip() == FULL_STOP else line)
        if text := "\n".join(lines).strip():
            changed(text)

    try:
        while (line := read()).strip() != END and line:
            add(line.rstrip("\r\n"))
    except BaseException:
        add(unfinished_line())
        raise
    return "\n".join(lines).strip()
