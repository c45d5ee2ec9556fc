"""The lines of a page, laid out on demand, and the rows of what is on it."""

from collections.abc import Callable, Iterator
from itertools import islice

from debrief.tui.page.layout import PageLine


class PageLines:
    """The lines laid out so far; `remaining` yields the others."""

    def __init__(self, remaining: Iterator[PageLine]) -> None:
        self._lines: list[PageLine] = []
        self._remaining = remaining

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, row: int) -> PageLine:
        """Return the line at `row`; an empty one where it is not laid out yet."""
        return self._lines[row] if row < len(self._lines) else PageLine()

    @property
    def text(self) -> str:
        """The text of the lines laid out so far."""
        return "\n".join(line.text for line in self._lines)

    def lay_out(self, count: int | None = None) -> bool:
        """Lay out up to `count` more lines (None: all); return whether there were any."""
        before = len(self._lines)
        self._lines += islice(self._remaining, count)
        return len(self._lines) > before

    def rows(self, wanted: Callable[[PageLine], bool], begin: int = 0) -> list[int]:
        """Return the rows from `begin` on whose lines satisfy `wanted`."""
        return [row for row in range(begin, len(self._lines)) if wanted(self._lines[row])]

    def characters_above(self, row: int) -> int:
        """Return the number of visible characters above `row`, which does not depend on the width of the page."""
        return sum(map(_count_visible, self._lines[:row]))

    def row_after(self, characters: int, batch: int) -> int:
        """Return the first row with that many `characters` above it; lay out `batch` lines at a time up to there."""
        row = 0
        while characters > 0 and (row < len(self._lines) or self.lay_out(batch)):
            characters -= _count_visible(self._lines[row])
            row += 1
        return row


def _count_visible(line: PageLine) -> int:
    return sum(map(len, line.text.split()))
