"""The blocks of the sheet for the next interview, and the plain text in which somebody edits them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from debrief.domain.text import one_line, safe

_ITEM = re.compile(r"[-*•–]\s+")


class BlockKind(Enum):
    """The kind of a block."""

    HEADING = "heading"
    ITEM = "item"
    DETAIL = "detail"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, an item of a list, a detail under an item, or a paragraph; on one safe line."""

    kind: BlockKind
    text: str


def sheet_text(blocks: Iterable[Block]) -> str:
    """Return `blocks` as text to edit: an empty line before a heading, `- ` before an item, a detail indented."""
    return "\n".join(_lines(blocks)).strip("\n")


def parse_sheet(text: str) -> list[Block]:
    """Return the blocks of a text that may have been edited.

    A line directly above an item is a heading, and an indented line below one is a detail of it.
    """
    blocks: list[Block] = []
    lines = [line.rstrip() for line in safe(text).expandtabs(4).split("\n")]
    in_item = False
    for number, line in enumerate(lines):
        words = one_line(line)
        if not words:
            in_item = False
        elif match := _ITEM.match(line.strip()):
            blocks.append(Block(BlockKind.ITEM, one_line(line.strip()[match.end() :])))
            in_item = True
        elif in_item and line.startswith(" "):
            blocks.append(Block(BlockKind.DETAIL, words))
        else:
            below = lines[number + 1].strip() if number + 1 < len(lines) else ""
            heads = not line.startswith(" ") and not in_item and bool(_ITEM.match(below))
            blocks.append(Block(BlockKind.HEADING if heads else BlockKind.PARAGRAPH, words))
            in_item = False
    return blocks


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block.kind:
            case BlockKind.HEADING:
                yield from ("", block.text)
            case BlockKind.PARAGRAPH:
                yield from ("", block.text)
            case BlockKind.ITEM:
                yield f"- {block.text}"
            case BlockKind.DETAIL:
                yield f"  {block.text}"
