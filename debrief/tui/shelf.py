"""The shelf: what a list of debriefs is read from, and what is done with one from there, and undone."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.domain.elsewhere import Elsewhere
from debrief.domain.glance import DebriefGlance
from debrief.domain.search.completion import completion
from debrief.domain.search.hits import WIDTH
from debrief.domain.search.query import Query
from debrief.domain.search.reading import read
from debrief.domain.window import Window
from debrief.storage import facts, glances
from debrief.storage.autosave import Autosave
from debrief.storage.backup import holding
from debrief.storage.elsewhere import elsewhere
from debrief.storage.found import Found, found, position
from debrief.storage.neighbours import neighbour, standing
from debrief.storage.order import LOWEST, first_place
from debrief.storage.reader import Reader
from debrief.storage.trash import KEEP_DAYS
from debrief.storage.trouble import JournalUnusable
from debrief.tui.home_view import HomeView, home_view, to_go_on_with
from debrief.tui.ledger_rows import LedgerRows

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief

PAGE = 40
"""Rows read at a time for further on."""
SCREENFUL = 24
"""Rows read first, before any others."""
_BEHIND = ("older", "newer", "position")
"""What is looked up behind the rows themselves, and is not worth waiting for when others are wanted."""
IN_THE_TRASH = f"In the trash for {KEEP_DAYS} days; u takes it back."
"""What is said of a debrief moved there."""


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take the last thing done back, what to say then, and the debrief it was done to, if to one."""

    take_back: Callable[[], Awaitable[object]]
    said: str
    debrief_id: str = ""


NOTHING_DONE = Undo(lambda: asyncio.sleep(0), "There is nothing to take back.")


class Shelf(LedgerRows):
    """The same for debriefs; `zone` returns an IANA name."""

    def __init__(
        self,
        reader: Reader,
        autosave: Autosave,
        backups: Path,
        clock: Callable[[], int],
        zone: Callable[[], str],
    ) -> None:
        """`backups`: the folder of the journal's."""
        super().__init__(reader, autosave, clock)
        self._backups = backups
        self.hit_width = WIDTH
        """About how many characters a row has room for around what was found."""
        self._zone = zone
        self._undo: list[Undo] = []

    def asked_for(self, text: str) -> Query:
        """Return the query typed so far."""
        return read(text, now=self._clock(), zone=self._zone(), typing=True)

    # Looking

    async def home(self) -> HomeView:
        """Return what there is to show on the start page."""
        with suppress(JournalUnusable):  # what is counted already is shown then
            await self._caught_up()
        return await self._look("home", partial(home_view, now=self._clock(), zone=self._zone()))

    async def to_go_on_with(self) -> str | None:
        """Return the id of the debrief to go on with, the one begun last; None where all are finished."""
        return await self._look("", to_go_on_with)

    async def first(self, query: Query, *, below: int | None = None, limit: int = SCREENFUL) -> Window[Found]:
        """Return the newest that `query` finds, or the newest `below` a place, with the cursor on the first."""
        rows = await self._look(
            "rows", partial(found, query=query, width=self.hit_width, limit=limit + 1, below=below), instead_of=_BEHIND
        )
        return Window(tuple(rows[:limit]), newest=below is None, oldest=len(rows) <= limit)

    async def last(self, query: Query) -> Window[Found]:
        """Return the oldest that `query` finds, with the cursor on the last."""
        look = partial(found, query=query, width=self.hit_width, limit=SCREENFUL + 1, above=LOWEST)
        rows = await self._look("rows", look, instead_of=_BEHIND)
        return Window(tuple(rows[-SCREENFUL:]), newest=len(rows) <= SCREENFUL, oldest=True).at(SCREENFUL)

    async def around(self, query: Query, moment: int) -> Window[Found]:
        """Return what `query` finds from before `moment` (UTC ms) on; the oldest of all where nothing is so old."""
        window = await self.first(query, below=first_place(moment))
        return window if window.rows else await self.last(query)

    async def older(self, query: Query, place: int) -> Sequence[Found]:
        """Return what comes after `place` in what `query` finds; fewer than PAGE where the list ends there."""
        return await self._look(
            "older", partial(found, query=query, width=self.hit_width, limit=PAGE, below=place), ahead=True
        )

    async def newer(self, query: Query, place: int) -> Sequence[Found]:
        """Return what comes before `place` in what `query` finds; fewer than PAGE where the list begins there."""
        return await self._look(
            "newer", partial(found, query=query, width=self.hit_width, limit=PAGE, above=place), ahead=True
        )

    async def oldest_since(self, query: Query, moment: int) -> int | None:
        """Return when the oldest was that `query` finds from `moment` on (UTC ms); None where there is none."""
        oldest = await self._look("", partial(glances.debriefs, query=query, limit=1, above=first_place(moment) - 1))
        return oldest[0].moment if oldest else None

    async def again(self, query: Query, window: Window[Found], choose: str = "") -> Window[Found]:
        """Return `window` as the journal has it now, with the cursor where it was, or on the debrief to `choose`."""
        top = None if window.newest or not window.rows else window.rows[0].glance.place + 1
        fresh = await self.first(query, below=top, limit=max(len(window.rows), PAGE))
        wanted = choose or (window.here.glance.id if window.here else "")
        at = next((number for number, row in enumerate(fresh.rows) if row.glance.id == wanted), None)
        if at is None and choose and (place := await self._look("", partial(glances.place, debrief_id=choose))):
            beside = await self.first(query, below=place + 1)
            if beside.rows and beside.rows[0].glance.id == choose:
                return beside
        return fresh.at(window.cursor if at is None else at)

    async def position(self, query: Query, place: int) -> tuple[int, int]:
        """Return which of how many the debrief at `place` is, counted from 1."""
        return await self._look("position", partial(position, query=query, place=place))

    async def neighbour(self, query: Query, debrief_id: str, by: int) -> str | None:
        """Return the id of the next older (1) or newer (-1) debrief that `query` finds; None at the end."""
        return await self._look("", partial(neighbour, debrief_id=debrief_id, by=by, query=query))

    async def standing(self, query: Query, debrief_id: str) -> tuple[int, int] | None:
        """Return which of how many a debrief is in what `query` finds, from 1; None where it is not among them."""
        return await self._look("", partial(standing, debrief_id=debrief_id, query=query))

    async def elsewhere(self, debrief_id: str) -> dict[str, Elsewhere]:
        """Return, by question, where else those of a debrief were asked."""
        return await self._look("", partial(elsewhere, debrief_id=debrief_id))

    async def completed(self, text: str) -> list[tuple[str, str]]:
        """Return what the query `text` could go on as: each as a word, and as the whole query."""
        begun = completion(text)
        if begun is None:
            return []
        choices: Sequence[str] = begun.choices
        if begun.looked_up:
            choices = await self._look("known", partial(facts.known, key=begun.key, beginning=begun.begun))
        shown = [choice for choice in choices if choice != begun.begun.casefold()]
        return [(begun.put(choice).removeprefix(begun.before), begun.put(choice)) for choice in shown]

    async def tags(self) -> list[str]:
        """Return every tag there is."""
        return await self._look("tags", facts.tags)

    async def trashed(self) -> list[DebriefGlance]:
        """Return what is in the trash, the latest first."""
        return await self._look("trash", glances.trashed)

    async def copies(self, *debrief_ids: str) -> list[Path]:
        """Return the backups that hold any of these debriefs."""
        return await asyncio.to_thread(holding, self._backups, debrief_ids)

    # Changing

    async def load(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief to be shown."""
        return await self._do(lambda journal: journal.load(debrief_id))

    async def tag(self, debrief_id: str, tags: tuple[str, ...]) -> None:
        """Give a debrief these tags in place of those it had."""
        before = await self._tagged(debrief_id, tags)
        if before is not None and before != tags:
            self._undo.append(Undo(partial(self._tagged, debrief_id, before), "The tags are as they were.", debrief_id))

    async def trash(self, debrief_id: str) -> str:
        """Move a debrief to the trash; return what to say of it."""
        now = self._clock()
        await self._do(lambda journal: journal.trash(debrief_id, now))
        self._undo.append(Undo(partial(self.restore, debrief_id), "It is back from the trash.", debrief_id))
        return IN_THE_TRASH

    async def restore(self, debrief_id: str) -> None:
        """Take a debrief out of the trash."""
        await self._do(lambda journal: journal.restore(debrief_id))
        await self._caught_up()

    async def erase(self, *debrief_ids: str) -> None:
        """Delete debriefs for ever, and after that, behind everything else, the words of them in the search."""
        await self._do(lambda journal: journal.discard(*debrief_ids))
        self._undo.clear()
        self._forget_words()

    def undoable(self, take_back: Callable[[], Awaitable[object]], said: str) -> None:
        """Remember how the last thing done is taken back, and what to say then."""
        self._undo.append(Undo(take_back, said))

    async def undo(self) -> Undo:
        """Take the last thing done back; return what that was."""
        last = self._undo.pop() if self._undo else NOTHING_DONE
        await last.take_back()
        return last

    async def _tagged(self, debrief_id: str, tags: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the tags it had; None where the debrief is gone."""
        had: list[tuple[str, ...]] = []

        def change(debrief: "Debrief") -> "Debrief":
            had.append(debrief.tags)
            return replace(debrief, tags=tags)

        await self._do(lambda journal: journal.change(debrief_id, change))
        await self._caught_up()
        return had[0] if had else None

    def _forget_words(self, before: "Future[bool] | None" = None) -> None:
        if before is None or (before.exception() is None and before.result()):
            self._autosave.do(lambda journal: journal.forget_words()).add_done_callback(self._forget_words)
