"""Escapes text for Markdown, so that it is rendered as plain text and still readable raw."""

import re
from collections.abc import Iterator

from debrief.domain.text import one_line, safe

_BLOCK = re.compile(r"(?:[#>]|[-+*](?=\s|$)|[-=*_|:][-=*_|:\s]*$)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_INLINE = re.compile(
    r"""
      \\ (?= [!-/:-@\[-`{-~] | $ )                  # would escape what follows, or break the line
    | < (?= [^\s=] )                                # HTML, a link
    | & (?= \#?\w+; )                               # a character by its name
    | \[                                           # a link, a picture, a footnote
    | [`*~] | (?<![^\W_])_ | _(?![^\W_])            # code, emphasis, a strike
    | :(?=//) | (?<=www)\. | (?<=[^\s@])@(?=[^\s@])  # what some readers make a link of unasked
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_NBSP = "\u00a0"


def inline(text: str) -> str:
    """Escape `text` on one line, for use inside a line, never at its beginning; no-break spaces stay."""
    line = _escape_marks(_NBSP.join(map(one_line, text.split(_NBSP))))
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def lines(text: str) -> list[str]:
    """Escape `text` as paragraphs, keeping its line breaks and indents.

    A line break inside a paragraph is two spaces at the end of the line, which nobody sees when reading it raw.
    """
    escaped = [_escape_line(line) for line in _escape_marks(safe(text)).strip("\n").split("\n")]
    pairs = zip(escaped, [*escaped[1:], ""], strict=True)
    return [line + "  " if line and following else line for line, following in pairs]


def quoted(text: str) -> Iterator[str]:
    """Yield the lines of `text` as a block quote."""
    for line in lines(text):
        yield f"> {line}\n" if line else ">\n"


def _escape_marks(text: str) -> str:
    """Escape the markup inside a line; marks that only work in pairs only where there is a pair."""
    lonely = {mark for mark in "`*~_" if text.count(mark) == 1}
    last_bracket = text.rfind("]")

    def escape(match: re.Match[str]) -> str:
        mark = match[0]
        acts = match.start() < last_bracket if mark == "[" else mark not in lonely
        return "\\" + mark if acts else mark

    return _INLINE.sub(escape, text)


def _escape_line(line: str) -> str:
    """Escape the markup at the beginning of an escaped line, and keep its indent with non-breaking spaces."""
    text = line.strip()
    if not text:
        return ""
    indent = line[: len(line) - len(line.lstrip())].expandtabs(4)
    if _BLOCK.match(text):
        text = "\\" + text
    elif numbered := _NUMBERED.match(text):
        text = f"{numbered[1]}\\{text[numbered.end() - 1 :]}"
    return _NBSP * len(indent) + text
