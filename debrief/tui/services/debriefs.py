"""The shelf: what lists of debriefs are read from, and what is done with one from there, and undone."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.domain.lists.other_debriefs import OtherDebriefs
from debrief.domain.search.completion import complete_query
from debrief.domain.search.query import Query
from debrief.domain.search.query_parser import parse_query
from debrief.domain.text import shorten
from debrief.storage.debriefs import completions, lists, trash_list
from debrief.storage.debriefs.neighbours import neighbour, standing
from debrief.storage.debriefs.related import elsewhere
from debrief.storage.file.backup import holding
from debrief.storage.records.trash import KEEP_DAYS
from debrief.tui.services.debrief_rows import DebriefRows, TrashRows
from debrief.tui.services.home_view import HomeView, home_view, to_go_on_with
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.undo import NOT_ANY_MORE, Undos

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal

IN_THE_TRASH = f"In the trash for {KEEP_DAYS} days; u takes it back."
"""What is said of a debrief moved there."""
AT_A_TIME = 50
"""Debriefs erased in one go where many are: what is typed meanwhile is stored in between."""


class DebriefService:
    """Takes everything from `desk`, and raises what that does."""

    def __init__(self, desk: JournalAccess, backups: Path) -> None:
        """`backups`: the folder of the journal's."""
        self.desk = desk
        self.undos = Undos()
        self._backups = backups

    # Looking

    async def home(self) -> HomeView:
        """Return what there is to show on the start page."""
        await self.desk.caught_up()
        return await self.desk.look(partial(home_view, now=self.desk.clock(), zone=self.desk.zone()), "home")

    async def to_go_on_with(self) -> str | None:
        """Return the id of the debrief to go on with, the one begun last; None where all are finished."""
        return await self.desk.look(to_go_on_with)

    def asked_for(self, text: str) -> Query:
        """Return the query typed so far."""
        return parse_query(text, now=self.desk.clock(), zone=self.desk.zone(), typing=True)

    def rows(self, query: Query, width: int) -> DebriefRows:
        """Return the list of what `query` finds, with room for about `width` characters around it."""
        return DebriefRows(self.desk, query, width)

    def trash_rows(self) -> TrashRows:
        """Return the list of what is in the trash."""
        return TrashRows(self.desk)

    async def neighbour(self, query: Query, debrief_id: str, by: int) -> str | None:
        """Return the id of the next older (1) or newer (-1) debrief that `query` finds; None at the end."""
        return await self.desk.look(partial(neighbour, debrief_id=debrief_id, by=by, query=query))

    async def standing(self, query: Query, debrief_id: str) -> tuple[int, int] | None:
        """Return which of how many a debrief is in what `query` finds, from 1; None where it is not among them."""
        return await self.desk.look(partial(standing, debrief_id=debrief_id, query=query))

    async def elsewhere(self, debrief_id: str) -> dict[str, OtherDebriefs]:
        """Return, by question, where else those of a debrief were asked."""
        return await self.desk.look(partial(elsewhere, debrief_id=debrief_id))

    async def completed(self, text: str) -> list[tuple[str, str]]:
        """Return what the query `text` could go on as: each as a word, and as the whole query."""
        begun = complete_query(text)
        if begun is None:
            return []
        choices: Sequence[str] = begun.choices
        if begun.looked_up:
            choices = await self.desk.look(partial(completions.known, key=begun.key, beginning=begun.begun), "known")
        shown = [choice for choice in choices if choice != begun.begun.casefold()]
        return [(begun.put(choice).removeprefix(begun.before), begun.put(choice)) for choice in shown]

    async def tags(self) -> list[str]:
        """Return every tag there is."""
        return await self.desk.look(completions.tags, "tags")

    async def trashed_ids(self) -> list[str]:
        """Return the ids of all that is in the trash."""
        return await self.desk.look(trash_list.ids)

    async def copies(self, debrief_ids: Sequence[str]) -> list[Path]:
        """Return the backups that hold any of these debriefs."""
        return await asyncio.to_thread(holding, self._backups, debrief_ids)

    async def load(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief to be shown."""
        return await self.desk.debrief(debrief_id)

    # Changing

    async def tag(self, debrief_id: str, tags: tuple[str, ...]) -> None:
        """Give a debrief these tags in place of those it had."""
        before = await self._tagged(debrief_id, tags)
        if before is not None and before != tags:
            name = await self._name(debrief_id)
            self.undos.remember(
                partial(self._untagged, debrief_id, before), f"The tags of {name} are as they were.", debrief_id
            )

    async def trash(self, debrief_id: str) -> str:
        """Move a debrief to the trash; return what to say of it."""
        name = await self._name(debrief_id)
        await self._put_away(debrief_id)
        self.undos.remember(partial(self._taken_back, debrief_id), f"{name} is back from the trash.", debrief_id)
        return IN_THE_TRASH

    async def restore(self, debrief_id: str) -> str:
        """Take a debrief out of the trash; return what to say of it."""
        name = await self._name(debrief_id)
        if not await self._taken_back(debrief_id):
            return NOT_ANY_MORE
        self.undos.remember(partial(self._put_away, debrief_id), f"{name} is in the trash again.", debrief_id)
        return f"{name} is back."

    async def erase(self, debrief_ids: Sequence[str]) -> None:
        """Delete debriefs for ever, and after that, behind everything else, the words of them in the search."""
        self.undos.forget()
        try:
            for some in _sliced(debrief_ids, AT_A_TIME):
                await self.desk.do(partial(_discard, some))
        finally:
            self.desk.forget_words()

    async def _put_away(self, debrief_id: str) -> None:
        now = self.desk.clock()
        await self.desk.do(lambda journal: journal.trash(debrief_id, now))

    async def _taken_back(self, debrief_id: str) -> bool:
        return await self.desk.do(lambda journal: journal.restore(debrief_id))

    async def _tagged(self, debrief_id: str, tags: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the tags it had; None where the debrief is gone."""
        had: list[tuple[str, ...]] = []

        def change(debrief: "Debrief") -> "Debrief":
            had.append(debrief.tags)
            return replace(debrief, tags=tags)

        await self.desk.do(lambda journal: journal.change(debrief_id, change))
        return had[0] if had else None

    async def _untagged(self, debrief_id: str, before: tuple[str, ...]) -> bool:
        """Give it the tags it had; return whether it is still there."""
        return await self._tagged(debrief_id, before) is not None

    async def _name(self, debrief_id: str) -> str:
        found = await self.desk.look(partial(lists.one, debrief_id=debrief_id))
        return shorten(found.title, 60) if found else "The debrief"


def _discard(debrief_ids: Sequence[str], journal: "Journal") -> None:
    journal.discard(*debrief_ids)


def _sliced(ids: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (ids[begin : begin + size] for begin in range(0, len(ids), size))
