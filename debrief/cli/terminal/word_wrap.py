"""Wraps sentences by words at the width of a terminal, in cells."""

import re
from collections.abc import Iterator

from debrief.exports.text.layout import cell_width

_WORDS = re.compile(r" *[^ ]+")
"""A word and the spaces before it."""
SMALLEST_ROOM = 20
"""Cells that an indented line has at least."""


def wrap_words(text: str, width: int | None) -> str:
    """Return `text` with each line wrapped at `width` cells; None, for a pipe or a file: as it is.

    Longer words, such as paths, stay whole, so that they can be copied. What goes on is indented as its line.
    """
    if width is None:
        return text
    return "\n".join(wrap for line in text.split("\n") for wrap in _wrap(line, width))


def _wrap(line: str, width: int) -> Iterator[str]:
    indent = line[: len(line) - len(line.lstrip(" "))]
    if len(indent) > width - SMALLEST_ROOM:
        indent = ""
    begun = ""
    for word in _WORDS.findall(line):
        if begun.strip() and cell_width(begun + word) > width:
            yield begun
            begun = indent + word.lstrip(" ")
        else:
            begun += word
    yield begun
