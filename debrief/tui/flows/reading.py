"""Reading debriefs as pages, one after the other, from a list or by links."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.page import build_debrief_page
from debrief.domain.people.note_of_debrief import offers_feedback
from debrief.domain.search.excerpts import find_matches
from debrief.domain.search.query import Query
from debrief.tui.flows.context import FlowContext
from debrief.tui.page.screen import PageState, ReadingScreen

if TYPE_CHECKING:
    from debrief.tui.page.layout import Marks


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """The list that debriefs are read from.

    `neighbour` returns the id next to one in it, by 1 (older) or -1 (newer), None at the ends. `position` returns the
    number of an id, from 1, and of how many; None if it is not in the list. `marks`: what was searched for.
    """

    neighbour: Callable[[str, int], Awaitable[str | None]]
    position: Callable[[str], Awaitable[tuple[int, int] | None]]
    marks: "Marks | None" = None


class ReadingFlow:
    """Shows one page at a time."""

    def __init__(self, context: FlowContext) -> None:
        self._pages = context.pages
        self._navigator = context.navigator
        self._services = context.services
        self._screen: ReadingScreen | None = None
        self._order: ReadingOrder
        self.last_read = ""
        """The id of the debrief that was on the page when it was left."""

    def order(self, query: Query) -> ReadingOrder:
        """Return the order of the matches of `query`."""
        debriefs = self._services.debriefs
        return ReadingOrder(
            neighbour=partial(debriefs.neighbour, query),
            position=partial(debriefs.position, query),
            marks=partial(find_matches, query=query) if query else None,
        )

    async def show(self, debrief_id: str, order: ReadingOrder, question: str = "") -> str | None:
        """Show pages in `order`, beginning with `debrief_id`; return the id of the debrief to edit, or None.

        `question`: the id of the one to begin at.
        """
        self._order = order
        state = await self._load_state(debrief_id)
        if state is None:
            return None
        screen = self._screen = ReadingScreen(state, self, order.marks, question)
        try:
            return screen.state.debrief_id if await self._navigator.show(screen) else None
        finally:
            self.last_read = screen.state.debrief_id
            self._screen = None

    async def show_neighbour(self, by: int) -> None:
        """Show the next (1, older) or previous (-1, newer) debrief of the list, or notify that there is none."""
        if self._screen is None:
            return
        other = await self._order.neighbour(self._screen.state.debrief_id, by)
        if other is None:
            self._screen.show_message("this is the oldest here" if by > 0 else "this is the newest here")
        else:
            await self.replace(other)

    async def follow(self, debrief_id: str, question: str) -> None:
        """Show the debrief that a link leads to, at its question."""
        if (screen := self._screen) is not None:
            came_from = screen.state.debrief_id, question
            if await self.replace(debrief_id, question):
                screen.trail = [*screen.trail, came_from]

    async def go_back(self) -> None:
        """Show the debrief that the last link was followed from."""
        if (screen := self._screen) is not None and screen.trail:
            *rest, came_from = screen.trail
            if await self.replace(*came_from):
                screen.trail = rest

    async def replace(self, debrief_id: str, question: str = "") -> bool:
        """Show another debrief on the open page, scrolled to a question; return whether it exists."""
        state = await self._load_state(debrief_id)
        if state is None or self._screen is None:
            return False
        self._screen.show(state, question)
        return True

    @property
    def is_open(self) -> bool:
        """Whether a page is open, on top or below another screen."""
        return self._screen is not None

    def close(self) -> None:
        """Leave the open page, if there is one."""
        if self._screen is not None:
            self._screen.dismiss(result=False)

    async def _load_state(self, debrief_id: str) -> PageState | None:
        debrief = await self._pages.load(debrief_id)
        if debrief is None:
            return None
        others = await self._services.debriefs.other_debriefs(debrief_id)
        rounds = await self._services.debriefs.rounds(debrief.process_id)
        position = await self._order.position(debrief_id)
        shown = build_debrief_page(debrief, self._pages.guide(debrief.guide), others, self._services.zone(), rounds)
        return PageState(
            debrief_id,
            shown,
            f"{position[0]:,} of {position[1]:,}" if position else "",
            alone=position is not None and position[1] == 1,
            offers_feedback=offers_feedback(debrief),
        )
