"""A window on a long list: the rows around a cursor, held while the rest stays where it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar

T = TypeVar("T")

MAX_ROWS = 300
"""Rows a window holds at most; those furthest from the cursor are let go."""
PREFETCH_MARGIN = 20
"""Rows beyond the cursor below which more are wanted on that side."""


@dataclass(frozen=True, slots=True)
class RowWindow(Generic[T]):
    """Rows that follow each other, newest first. `newest`, `oldest`: whether the list ends there.

    `cursor`: the index of the row one is at, 0 where there are none.
    """

    rows: tuple[T, ...] = ()
    newest: bool = True
    oldest: bool = True
    cursor: int = 0

    @property
    def here(self) -> T | None:
        """The row one is at; None where there are none."""
        return self.rows[self.cursor] if self.rows else None

    @property
    def wants_older(self) -> bool:
        """Whether rows should be added at the end before one gets there."""
        return not self.oldest and len(self.rows) - self.cursor <= PREFETCH_MARGIN

    @property
    def wants_newer(self) -> bool:
        """Whether rows should be added at the beginning before one gets there."""
        return not self.newest and self.cursor < PREFETCH_MARGIN

    def at(self, index: int) -> Self:
        """Return the window with the cursor at `index`, or at the row nearest to it."""
        return replace(self, cursor=max(min(index, len(self.rows) - 1), 0))

    def with_older(self, rows: Sequence[T], *, all_there_are: bool) -> Self:
        """Return the window with `rows` at its end; `all_there_are`: the list ends with them."""
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
        """Return the window with `rows` at its beginning; `all_there_are`: the list begins with them."""
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
