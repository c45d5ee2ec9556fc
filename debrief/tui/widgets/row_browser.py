"""A list of any length that is read as it is needed."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from textual import on, work
from textual.containers import Horizontal

from debrief.domain.window import Window
from debrief.storage.reader import Superseded
from debrief.storage.trouble import JournalUnusable
from debrief.tui.shelf import PAGE
from debrief.tui.widgets.row_list import RowList

T = TypeVar("T")
R = TypeVar("R")


class RowBrowser(Horizontal, Generic[R]):
    """Holds a list and what is beside it; a kind of browser says where its rows come from."""

    async def first_rows(self) -> Window[R]:
        """Return the beginning of the list."""
        raise NotImplementedError

    async def last_rows(self) -> Window[R]:
        """Return its end."""
        raise NotImplementedError

    async def further_rows(self, edge: R, *, older: bool) -> Sequence[R]:
        """Return the rows after `edge`, or those before it; fewer than PAGE where the list ends there."""
        raise NotImplementedError

    def choose(self, row: R | None) -> None:
        """Show what belongs to the row chosen."""
        raise NotImplementedError

    @work(group="rows", exclusive=True)
    async def go(self, find: Callable[[], Awaitable[Window[R]]], *, chosen_at: int | None = None) -> None:
        """Show what `find` returns, the row chosen so far from the top, or where it was."""
        rows = self.query_one(RowList)
        window = await self.looked_up(find)
        if window is not None:
            rows.show(window, chosen_at=chosen_at)
            self.choose(rows.window.here)

    async def looked_up(self, look: Callable[[], Awaitable[T]]) -> T | None:
        """Return what `look` finds; None where that was given up for a newer look, or failed, which is said."""
        try:
            return await look()
        except Superseded:
            return None
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return None

    @on(RowList.Wanted)
    def _want(self, event: RowList.Wanted) -> None:
        event.stop()
        match event.side:
            case "newest":
                self.go(self.first_rows, chosen_at=0)
            case "oldest":
                self.go(self.last_rows)
            case side:
                self._extend(older=side == "older")

    @work(group="more")
    async def _extend(self, *, older: bool) -> None:
        listed = self.query_one(RowList)
        edge = listed.window.rows[-1 if older else 0]
        rows = await self.looked_up(partial(self.further_rows, edge, older=older))
        window = listed.window
        if rows is None or not window.rows or window.rows[-1 if older else 0] is not edge:
            return
        extend = window.with_older if older else window.with_newer
        listed.show(extend(rows, all_there_are=len(rows) < PAGE))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self.choose(event.row)
