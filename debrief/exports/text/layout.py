"""Plain text for a terminal: wraps pages and aligns tables by the width of characters in cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from debrief.domain.text import one_line, safe

if TYPE_CHECKING:
    from debrief.domain.page import LabelledText, Page, PageItem, PageSection

MEASURE = 72
"""The widest a line of prose is set, however wide the terminal."""
_JOINER = "\u200d"
MEASURED = 200
"""Rows of a table by which its columns are sized."""


def cell_width(text: str) -> int:
    """Return the width of `text` in terminal cells, as the app draws it."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # takes longer to import than a short list takes to print

    return cell_len(text)


def fit_to_width(text: str, width: int) -> str:
    """Return `text` on one safe line of exactly `width` cells, padded with spaces or cut with `…`."""
    line = one_line(text).rstrip(_JOINER)  # it would join the space
    if cell_width(line) > width:
        line = line[: _cut_position(line, 0, width - 1)].rstrip(_JOINER) + "…" if width > 0 else ""
    return line + " " * (width - cell_width(line))


def wrap_lines(text: str, width: int) -> list[str]:
    """Wrap `text` to safe lines of at most `width` cells, keeping its line breaks and indents.

    Broken at spaces; a longer word is broken where the line ends. `width` is at least 2.
    """
    return [piece for own in safe_lines(text) for _, piece in split_line(own, width)]


def safe_lines(text: str) -> list[str]:
    """Return the lines of `text`, made safe, with spaces for tabs."""
    return safe(text).expandtabs(4).strip("\n").split("\n")


def split_line(line: str, width: int) -> Iterator[tuple[int, str]]:
    """Yield the pieces of a safe line, each of at most `width` cells, with the position where it begins.

    The spaces it is broken at are in none of them.
    """
    end = len(line.rstrip())
    begin = 0
    while (reach := _cut_position(line, begin, width)) < end:
        if line[reach] != " " and line[begin : (space := max(line.rfind(" ", begin, reach), begin))].strip():
            reach = space
        yield begin, line[begin:reach].rstrip()
        begin = reach
        while line[begin] == " ":
            begin += 1
    yield begin, line[begin:end]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> Iterator[str]:
    """Yield the lines of a table of at most `width` cells; the widest columns shrink first, to 4 at least.

    How wide each is follows from the first MEASURED rows, so that a table of any length is written as it is read.
    """
    coming = iter(rows)
    shown = [[one_line(cell) for cell in row] for row in (heads, *islice(coming, MEASURED))]
    widths = _widths([max(cell_width(cell) for cell in column) for column in zip(*shown, strict=True)], width)
    for row in chain(shown, coming):
        yield "  ".join(fit_to_width(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip()


def page_text(page: "Page", width: int) -> Iterator[str]:
    """Yield the lines of `page` for a terminal of `width` cells; prose takes at most MEASURE of them."""
    width = max(min(width, MEASURE), 20)
    yield from wrap_lines(page.title, width)
    yield "─" * min(max(cell_width(line) for line in wrap_lines(page.title, width)), width)
    yield from _facts(page.facts, width)
    if page.timeline:
        yield ""
        yield "Timeline"
        days = [(day.day, f"{day.what}{f', {day.later}' if day.later else ''}") for day in page.timeline]
        yield from (f"  {line}" for line in _facts(days, width - 2))
    for section in page.sections:
        yield ""
        yield from wrap_lines(section.title, width)
        yield from _section(section, width)


def _section(section: "PageSection", width: int) -> Iterator[str]:
    if section.summary:
        yield from (f"  {line}" for line in wrap_lines(section.summary, width - 2))
        yield ""
    before: PageItem | None = None
    for item in section.items:
        if before and (before.spacious or item.spacious):
            yield ""
        yield from _item(item, width)
        before = item


def _facts(facts: "Sequence[LabelledText]", width: int) -> Iterator[str]:
    column = max((cell_width(label) for label, _ in facts), default=0) + 2
    for label, value in facts:
        if column > width // 2:
            yield from wrap_lines(f"{label}: {value}", width)
            continue
        first, *rest = wrap_lines(value, width - column)
        yield fit_to_width(label, column) + first
        yield from (" " * column + line if line else "" for line in rest)


def _item(item: "PageItem", width: int) -> Iterator[str]:
    yield from (f"  {line}" if line else "" for line in wrap_lines(item.text, width - 2))
    for label, value in item.labelled:
        yield from _hanging(f"{label}: {value.strip()}", width)
    if item.badges:
        yield from _hanging(" · ".join(item.badges), width)
    for link in item.links:
        yield from _hanging(f"{link.label}: {one_line(link.text)}", width)
    if item.more:
        yield from _hanging(item.more, width)


def _hanging(text: str, width: int) -> Iterator[str]:
    first, *rest = wrap_lines(text, width - 6)
    yield f"    {first}"
    yield from (f"      {line}" if line else "" for line in rest)


def _cut_position(text: str, begin: int, width: int) -> int:
    """Return the position between two graphemes where a piece of at most `width` cells from `begin` ends.

    The part has at least one grapheme if `width` is 2 or more.
    """
    if text[begin : begin + width + 1].isascii():
        return min(begin + width, len(text))
    end, taken = begin, 0
    for length, wide in _graphemes(text, begin):
        taken += wide
        if taken > width:
            break
        end += length
    return end


def _widths(wanted: Sequence[int], room: int) -> list[int]:
    """Return the widths `wanted`, the widest reduced until all columns and their gaps fit in `room`."""
    widths = list(wanted)
    while sum(widths) + 2 * (len(widths) - 1) > room and max(widths) > 4:
        widths[widths.index(max(widths))] -= 1
    return widths


def _graphemes(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Yield the length in characters and the width in cells of each grapheme from `begin` on."""
    from wcwidth import iter_graphemes

    for grapheme in iter_graphemes(text, begin):
        yield len(grapheme), cell_width(grapheme)
