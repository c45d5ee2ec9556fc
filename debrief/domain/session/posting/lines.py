"""The lines of a job posting: each with its bullet removed, and with the lines that it is wrapped into joined."""

import re
from dataclasses import dataclass

from debrief.domain.session.posting.cues import SectionKind, kind_of
from debrief.domain.text import safe

MOST_LINES = 2_000
"""Lines that are read; a longer text is no posting."""
_BULLET = re.compile(r"^\s*(?:[-*•·‣◦▪–—+►✓✔→]|\(?\d{1,2}[.)])\s+")
_MARKUP = re.compile(r"^#+\s*|^\*\*|\*\*:?$|^__|__$")
_UNFINISHED = re.compile(r"(?:(?<!\w)(?:and|or|of|the|an?|for|in|und|oder|von|der|die|das|für)|&)$", re.IGNORECASE)
"""The end of a line that another must follow."""
_JOINED_BY = "(&/,;"
"""Characters that no heading and no requirement of its own begins with."""


@dataclass
class PostingLine:
    """A line of a posting without its bullet. `listed`: whether it has one, `indent` characters from the left.

    `after_gap`: whether an empty line is above it.
    """

    text: str
    listed: bool
    indent: int
    after_gap: bool


def join_lines(text: str) -> list[PostingLine]:
    """Return the lines of a posting; one that goes on with the bullet above it is joined to that."""
    lines: list[PostingLine] = []
    after_gap = False
    for raw in safe(text).expandtabs().split("\n")[:MOST_LINES]:
        if not raw.strip():
            after_gap = True
            continue
        listed = bool(_BULLET.match(raw))
        indent = len(raw) - len(raw.lstrip())
        line = PostingLine(_BULLET.sub("", raw).strip() if listed else raw.strip(), listed, indent, after_gap)
        if lines and _goes_on(lines[-1], line):
            lines[-1].text += f" {line.text}"
        else:
            lines.append(line)
        after_gap = False
    return lines


def strip_markup(line: str) -> str:
    """Return a line without the marks of Markdown around it."""
    return _MARKUP.sub("", line).strip()


def _goes_on(before: PostingLine, line: PostingLine) -> bool:
    """Return whether `line` goes on with the bullet of `before`, and is no heading."""
    if not before.listed or line.listed:
        return False
    deeper, small = line.indent > before.indent, line.text[0].islower() or line.text[0] in _JOINED_BY
    if line.after_gap or (deeper and small):
        return deeper and small
    if strip_markup(line.text) != line.text:
        return False
    kind = kind_of(line.text)
    if line.text.endswith(":"):
        return kind is None and (deeper or small)
    # "nice to have" alone, in small letters, is above a list more often than the end of a line.
    heads = small and kind is SectionKind.NICE and len(line.text.split()) <= 3
    return deeper or (small and not heads) or bool(_UNFINISHED.search(before.text))
