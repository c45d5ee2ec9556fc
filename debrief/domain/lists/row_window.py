"""The loaded rows of a long list, around its cursor."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar

T = TypeVar("T")

MAX_ROWS = 300
"""The maximum of loaded rows; those furthest from the cursor are dropped."""
PREFETCH_MARGIN = 20
"""How close to the end of the loaded rows the cursor may come before more are loaded."""


@dataclass(frozen=True, slots=True)
class RowWindow(Generic[T]):
    """Consecutive rows, newest first. `newest`, `oldest`: whether that end of the list is loaded.

    `cursor`: the index of the current row, 0 if there are none.
    """

    rows: tuple[T, ...] = ()
    newest: bool = True
    oldest: bool = True
    cursor: int = 0

    @property
    def current(self) -> T | None:
        """The current row; None if there are none."""
        return self.rows[self.cursor] if self.rows else None

    @property
    def wants_older(self) -> bool:
        """Whether older rows should be loaded."""
        return not self.oldest and len(self.rows) - self.cursor <= PREFETCH_MARGIN

    @property
    def wants_newer(self) -> bool:
        """Whether newer rows should be loaded."""
        return not self.newest and self.cursor < PREFETCH_MARGIN

    def at(self, index: int) -> Self:
        """Return the window with the cursor at `index`, limited to its rows."""
        return replace(self, cursor=max(min(index, len(self.rows) - 1), 0))

    def with_older(self, rows: Sequence[T], *, all_there_are: bool) -> Self:
        """Return the window with older `rows` appended; `all_there_are`: no older ones exist."""
        joined = (*self.rows, *rows)
        dropped = max(min(len(joined) - MAX_ROWS, self.cursor - PREFETCH_MARGIN), 0)
        return replace(
            self,
            rows=joined[dropped:],
            oldest=all_there_are,
            newest=self.newest and dropped == 0,
            cursor=self.cursor - dropped,
        )

    def with_newer(self, rows: Sequence[T], *, all_there_are: bool) -> Self:
        """Return the window with newer `rows` prepended; `all_there_are`: no newer ones exist."""
        joined = (*rows, *self.rows)
        cursor = self.cursor + len(rows)
        kept = len(joined) - max(min(len(joined) - MAX_ROWS, len(joined) - cursor - 1 - PREFETCH_MARGIN), 0)
        return replace(
            self,
            rows=joined[:kept],
            newest=all_there_are,
            oldest=self.oldest and kept == len(joined),
            cursor=cursor,
        )
