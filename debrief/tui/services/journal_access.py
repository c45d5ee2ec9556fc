"""Access to the journal from the event loop: reads on the reader's thread, changes on the writer's."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.index.words import is_stale
from debrief.storage.threads.autosave import Autosave
from debrief.storage.threads.reader import Look, LookupCancelled, Reader

if TYPE_CHECKING:
    from concurrent.futures import Future

    from debrief.domain.record.debrief import Debrief
    from debrief.domain.record.text_edit import TextEdit
    from debrief.storage.records.journal import Journal

T = TypeVar("T")


class JournalAccess:
    """Queries through `reader` and changes through `autosave`; `clock` returns UTC ms, `zone` an IANA name.

    Awaiting raises JournalUnusable where the journal cannot be read or written, and LookupCancelled for a query where
    a newer one of its kind was begun.
    """

    def __init__(self, reader: Reader, autosave: Autosave, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        self._reader = reader
        self._autosave = autosave
        self.clock = clock
        self.zone = zone

    async def query(self, look: Look[T], kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False) -> T:
        """Return what `look` finds on a connection of the reader; the rest as in `Reader.ask`."""
        return await asyncio.wrap_future(self._reader.ask(look, kind, instead_of=instead_of, ahead=ahead))

    @asynccontextmanager
    async def with_own_reader(self) -> AsyncIterator["JournalAccess"]:
        """Yield an access with a reader of its own, so that no other query waits for a long one."""
        reader = self._reader.another()
        try:
            yield JournalAccess(reader, self._autosave, self.clock, self.zone)
        finally:
            await asyncio.to_thread(reader.close)

    async def change(self, change: "Callable[[Journal], T]") -> T:
        """Make a change on the writer's thread; return its result once lists and searches show it."""
        result = await asyncio.wrap_future(self.submit(change))
        await self.wait_for_index()
        return result

    def submit(self, change: "Callable[[Journal], T]") -> "Future[T]":
        """Queue a change for the writer's thread; the future returns its result."""
        return self._autosave.submit(change)

    @property
    def texts(self) -> Autosave:
        """Where texts are saved while they are typed."""
        return self._autosave

    async def store_text(self, edit: "TextEdit") -> bool:
        """Store a text, and return whether its question or debrief exists, once lists and searches show it.

        Raises JournalUnusable where that fails; it is retried all the same until it succeeds.
        """
        exists = await asyncio.wrap_future(self._autosave.offer_text(edit))
        await self.wait_for_index()
        return exists

    async def load_debrief(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief to show, with what is being written in it; None where there is none."""
        return await asyncio.wrap_future(self._autosave.read(debrief_id))

    async def load_to_edit(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief as stored, on which what autosave is offered from then on is based."""
        return await asyncio.wrap_future(self._autosave.load(debrief_id))

    async def read_journal(self, look: "Callable[[Journal], T]") -> T:
        """Return what `look` finds in the writer's journal: whole records, which the reader does not load."""
        return await asyncio.wrap_future(self._autosave.submit(look, changes=False))

    def remove_deleted_words(self) -> None:
        """Overwrite the words of deleted records in the file, behind everything else."""
        self._autosave.remove_deleted_words()

    async def wait_for_index(self) -> None:
        """Wait until lists and searches show what was stored so far, or most of it.

        What cannot be indexed now is later: a change that is committed has not failed for that.
        """
        with suppress(JournalUnusable):
            await asyncio.wrap_future(self._autosave.update_index())

    async def index_steps(self) -> AsyncIterator[None]:
        """Index what searches do not find yet; yield after each step, never where nothing is behind.

        Ends early where the journal cannot be written or read.
        """
        with suppress(JournalUnusable, LookupCancelled):
            more = await self.query(is_stale, "index", ahead=True)
            while more:
                more = not await asyncio.wrap_future(self._autosave.update_index())
                yield

    def close(self) -> None:
        """Close the reader."""
        self._reader.close()
