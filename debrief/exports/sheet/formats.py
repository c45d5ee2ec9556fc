"""Writes the sheet for the next interview in one of FORMATS."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from debrief.domain.practice.next_interview.sheet_blocks import Block, BlockKind
from debrief.domain.text import one_line
from debrief.exports.html.template import load_template
from debrief.exports.markdown.escape import inline, lines
from debrief.exports.text.layout import MEASURE, wrap_lines

FORMATS = ("md", "html", "text")
ENDINGS = (".md", ".html", ".htm", ".txt")
"""The endings of their files."""
MANY_LINES, MOST_LINES = 34, 60
"""The printed lines above which the sheet is set smaller, and smaller still, so that it stays on one page."""
_TEMPLATE = Path(__file__).with_name("sheet.html.jinja")
_HANGING = {BlockKind.ITEM: ("- ", "  "), BlockKind.DETAIL: ("  ", "  ")}


def write_sheet(name: str, title: str, blocks: Sequence[Block], width: int = MEASURE) -> str:
    """Return the sheet in the format `name`; plain text is wrapped to `width` cells."""
    match name:
        case "md":
            return "\n".join(_markdown(title, blocks)) + "\n"
        case "html":
            return _html(title, blocks)
        case _:
            return "\n".join(_text(title, blocks, min(width, MEASURE))) + "\n"


def _markdown(title: str, blocks: Sequence[Block]) -> Iterator[str]:
    yield f"# {inline(title)}"
    before = BlockKind.HEADING
    for number, block in enumerate(blocks):
        below = blocks[number + 1].kind if number + 1 < len(blocks) else None
        # A detail stands on a line of its own where two spaces end the line above.
        end = "  " if below is BlockKind.DETAIL and block.kind in _HANGING else ""
        match block.kind:
            case BlockKind.HEADING:
                yield from ("", f"## {inline(block.text)}", "")
            case BlockKind.PARAGRAPH:
                yield from ("", *(line.rstrip() for line in lines(one_line(block.text))))
            case BlockKind.ITEM:
                yield from ("",) if before is BlockKind.PARAGRAPH else ()
                yield f"- {lines(one_line(block.text))[0]}{end}"
            case BlockKind.DETAIL:
                yield f"  {lines(one_line(block.text))[0]}{end}"
        before = block.kind


def _text(title: str, blocks: Sequence[Block], width: int) -> Iterator[str]:
    yield from wrap_lines(title, width)
    for block in blocks:
        first, then = _HANGING.get(block.kind, ("", ""))
        if not first:
            yield ""
        head, *rest = wrap_lines(block.text, max(width - len(first), 10))
        yield first + head
        yield from (then + line for line in rest)


def _html(title: str, blocks: Sequence[Block]) -> str:
    lines = sum(1 + len(block.text) // 100 for block in blocks)
    size = "tight" if lines > MOST_LINES else "dense" if lines > MANY_LINES else ""
    sheet = [(block.kind.value, block.text) for block in blocks]
    return load_template(_TEMPLATE).render(title=title, blocks=sheet, size=size)
