"""The lines of a page, set as they are wanted, and where on it things stand."""

from collections.abc import Callable, Iterator
from itertools import islice

from debrief.tui.page.layout import PageLine


class PageLines:
    """What is set of a page so far; more is taken from `to_come`."""

    def __init__(self, to_come: Iterator[PageLine]) -> None:
        self._set: list[PageLine] = []
        self._to_come = to_come

    def __len__(self) -> int:
        return len(self._set)

    def __getitem__(self, row: int) -> PageLine:
        """Return a line; one without anything on it beyond what is set."""
        return self._set[row] if row < len(self._set) else PageLine()

    @property
    def text(self) -> str:
        """What stands on the page as far as it is set, line by line."""
        return "\n".join(line.text for line in self._set)

    def take(self, count: int | None = None) -> bool:
        """Set up to `count` more lines, all without one; return whether there was any."""
        before = len(self._set)
        self._set += islice(self._to_come, count)
        return len(self._set) > before

    def rows(self, wanted: Callable[[PageLine], bool], begin: int = 0) -> list[int]:
        """Return the rows, from `begin` on, of the lines that are `wanted`."""
        return [row for row in range(begin, len(self._set)) if wanted(self._set[row])]

    def ink_above(self, row: int) -> int:
        """Return how many characters that can be seen stand above a row: the same of a text, however wide it is set."""
        return sum(map(_ink, self._set[:row]))

    def row_below(self, ink: int, batch: int) -> int:
        """Return the first row that has so much written above it; more is set for that, `batch` lines at a time."""
        row = 0
        while ink > 0 and (row < len(self._set) or self.take(batch)):
            ink -= _ink(self._set[row])
            row += 1
        return row


def _ink(line: PageLine) -> int:
    return sum(map(len, line.text.split()))
