"""An app that shows debriefs as pages, and takes people from one to the next and along links."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.tui.runtime.journal_session import JournalApp
from debrief.tui.runtime.navigation import journey

if TYPE_CHECKING:
    from debrief.domain.search.query import Query
    from debrief.domain.session.guide import Guide
    from debrief.tui.page.layout import Marks
    from debrief.tui.page.screen import ReadingScreen, Sheet
    from debrief.tui.services.debriefs import DebriefService
    from debrief.tui.services.journal_access import JournalAccess
    from debrief.tui.services.questions import QuestionService


@dataclass(frozen=True, slots=True)
class Order:
    """The list that debriefs are read from.

    `neighbour` returns who is next to an id in it, by 1 (older) or -1 (newer), None at the ends. `standing` returns
    which one an id is, counted from 1, and of how many; None if it is not in the list. `marks`: what was searched for.
    """

    neighbour: Callable[[str, int], Awaitable[str | None]]
    standing: Callable[[str], Awaitable[tuple[int, int] | None]]
    marks: "Marks | None" = None


class ReadingApp(JournalApp):
    """Shows one page at a time; `guides`: the folder of the user's own, `zone` returns an IANA name."""

    def __init__(self, journal: Path, guides: Path, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        super().__init__(journal, clock)
        self._guides = guides
        self._zone = zone
        self._reading: ReadingScreen | None = None
        self._order: Order
        self.last_read = ""
        """The id of the debrief that was on the page when it was left."""

    @cached_property
    def desk(self) -> "JournalAccess":
        """Where the journal is looked into and changed."""
        from debrief.storage.threads.reader import Reader
        from debrief.tui.services.journal_access import JournalAccess

        return JournalAccess(Reader(self._journal), self.autosave, self.clock, self._zone)

    @cached_property
    def shelf(self) -> "DebriefService":
        """What lists of debriefs are read from, and what is done with a debrief from there."""
        from debrief.storage.file.backup import FOLDER
        from debrief.tui.services.debriefs import DebriefService

        return DebriefService(self.desk, self._journal.parent / FOLDER)

    @cached_property
    def ledger(self) -> "QuestionService":
        """The same for questions."""
        from debrief.tui.services.questions import QuestionService

        return QuestionService(self.desk)

    async def on_unmount(self) -> None:
        """Let go of what lists are read from."""
        if "desk" in self.__dict__:
            self.desk.close()

    async def _pages(self, debrief_id: str, order: Order, question: str = "") -> str | None:
        """Let pages be read, from `debrief_id` on, in `order`; return the one to edit, if one is.

        `question`: the id of the one to begin at.
        """
        from debrief.tui.page.screen import ReadingScreen

        self._order = order
        sheet = await self._sheet(debrief_id)
        if sheet is None:
            return None
        screen = self._reading = ReadingScreen(sheet, order.marks, question)
        try:
            return screen.sheet.debrief_id if await self.answered(screen) else None
        finally:
            self.last_read = screen.sheet.debrief_id
            self._reading = None

    def action_edit_page(self) -> None:
        """Edit the debrief that is read; what is typed meanwhile is for the screen to come."""
        if self._reading is not None:
            self.hold_keys()
            self._reading.dismiss(result=True)

    @journey
    async def on_reading_screen_turned(self, event: "ReadingScreen.Turned") -> None:
        """Show the debrief next in the list, or say that there is none."""
        if self._reading is None:
            return
        other = await self._order.neighbour(self._reading.sheet.debrief_id, event.by)
        if other is None:
            self._reading.say("nothing older here" if event.by > 0 else "nothing newer here")
        else:
            await self._show(other)

    @journey
    async def on_reading_screen_followed(self, event: "ReadingScreen.Followed") -> None:
        """Show the debrief a link leads to, at the question it is of."""
        if (reading := self._reading) is not None:
            came_from = reading.sheet.debrief_id, event.question
            if await self._show(event.debrief_id, event.question):
                reading.trail = [*reading.trail, came_from]

    @journey
    async def on_reading_screen_returned(self) -> None:
        """Show the debrief that the last link was followed from."""
        if (reading := self._reading) is not None and reading.trail:
            *rest, came_from = reading.trail
            if await self._show(*came_from):
                reading.trail = rest

    async def _show(self, debrief_id: str, question: str = "") -> bool:
        """Show another debrief on the page there is, from a question of it on; return whether it could be."""
        sheet = await self._sheet(debrief_id)
        if sheet is None or self._reading is None:
            return False
        self._reading.show(sheet, question)
        return True

    async def _sheet(self, debrief_id: str) -> "Sheet | None":
        from debrief.domain.page import page
        from debrief.tui.page.screen import Sheet

        debrief = await self.loaded(debrief_id)
        if debrief is None:
            return None
        others = await self.shelf.elsewhere(debrief_id)
        standing = await self._order.standing(debrief_id)
        shown = page(debrief, self._guide(debrief.guide), others, self._zone())
        return Sheet(debrief_id, shown, f"{standing[0]:,} of {standing[1]:,}" if standing else "")

    def _in_list(self, query: "Query") -> Order:
        """Return the order of what `query` finds."""
        from debrief.domain.search.excerpts import marks

        return Order(
            neighbour=partial(self.shelf.neighbour, query),
            standing=partial(self.shelf.standing, query),
            marks=partial(marks, query=query) if query else None,
        )

    def _guide(self, name: str) -> "Guide":
        from debrief.domain.refusal import Refusal
        from debrief.guides.loader import load

        try:
            return load(name, self._guides)
        except Refusal as refusal:
            self.notify(f"{refusal} The default guide is used instead.", severity="warning", markup=False, timeout=15)
            return load("default", None)
