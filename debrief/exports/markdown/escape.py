"""A person's words inside Markdown: read raw they are themselves, rendered they are text and nothing else."""

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
    """Return `text` on one line, for inside a paragraph or a heading; never for the beginning of a line."""
    line = _escaped(one_line(text))
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def lines(text: str) -> list[str]:
    """Return `text` as lines of paragraphs, its line breaks and indents kept, blank lines between paragraphs.

    A line break inside a paragraph is two spaces at the end of the line, which nobody sees when reading it raw.
    """
    kept = [_indented(line) for line in _escaped(safe(text)).strip("\n").split("\n")]
    return [line + "  " if line and following else line for line, following in zip(kept, [*kept[1:], ""], strict=True)]


def quoted(text: str) -> Iterator[str]:
    """Yield the lines of `text` as a block quote."""
    for line in lines(text):
        yield f"> {line}\n" if line else ">\n"


def _escaped(text: str) -> str:
    """Escape whatever would act inside a line; a mark that needs a partner only where it has one."""
    lonely = {mark for mark in "`*~_" if text.count(mark) == 1}
    last_bracket = text.rfind("]")

    def escape(match: re.Match[str]) -> str:
        mark = match[0]
        acts = match.start() < last_bracket if mark == "[" else mark not in lonely
        return "\\" + mark if acts else mark

    return _INLINE.sub(escape, text)


def _indented(line: str) -> str:
    """Return one escaped line with whatever would act at its beginning escaped, its indent in spaces that stay."""
    text = line.strip()
    if not text:
        return ""
    indent = line[: len(line) - len(line.lstrip())].expandtabs(4)
    if _BLOCK.match(text):
        text = "\\" + text
    elif numbered := _NUMBERED.match(text):
        text = f"{numbered[1]}\\{text[numbered.end() - 1 :]}"
    return _NBSP * len(indent) + text
