"""The pages people read: the README and docs/, and what stands in them."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.root import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

_FENCE = re.compile(r"^```.*?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^ {4}(\S.*)$", re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def links(page: Path) -> list[str]:
    """Return what `page` links to, as written."""
    return _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """Return the names by which the headings of `page` can be linked to."""
    words = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(page.read_text(encoding="utf-8")))
    return {word.strip().replace(" ", "-") for word in words}


def typed(page: Path) -> Iterator[str]:
    """Yield what `page` tells people to type: the lines of its blocks and what stands between backticks."""
    text = page.read_text(encoding="utf-8")
    for block in _FENCE.findall(text):
        yield from (line.strip().removeprefix("$ ") for line in block.splitlines())
    rest = _FENCE.sub("", text)
    yield from _INDENTED.findall(rest)
    yield from _SPAN.findall(rest)
