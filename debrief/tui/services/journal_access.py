"""The desk: where screens have the journal looked into and changed, so that nobody who types waits for it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.index.words import behind
from debrief.storage.threads.autosave import Autosave
from debrief.storage.threads.reader import Look, LookupCancelled, Reader

if TYPE_CHECKING:
    from concurrent.futures import Future

    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal

T = TypeVar("T")


class JournalAccess:
    """Looks up through `reader` and changes through `autosave`; `clock` returns UTC ms, `zone` an IANA name.

    What is awaited raises JournalUnusable where the journal cannot be read or written, and a
    look LookupCancelled where a newer one of its kind was begun.
    """

    def __init__(self, reader: Reader, autosave: Autosave, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        self._reader = reader
        self._autosave = autosave
        self.clock = clock
        self.zone = zone

    async def look(self, look: Look[T], kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False) -> T:
        """Return what `look` finds; the rest as in `Reader.ask`."""
        return await asyncio.wrap_future(self._reader.ask(look, kind, instead_of=instead_of, ahead=ahead))

    @asynccontextmanager
    async def apart(self) -> AsyncIterator["JournalAccess"]:
        """Yield a desk with a reader of its own, for a look that takes long, so that no other waits for it."""
        reader = self._reader.another()
        try:
            yield JournalAccess(reader, self._autosave, self.clock, self.zone)
        finally:
            await asyncio.to_thread(reader.close)

    async def do(self, change: "Callable[[Journal], T]") -> T:
        """Return what `change` does, once lists and searches have it too."""
        done = await asyncio.wrap_future(self.begin(change))
        await self.caught_up()
        return done

    def begin(self, change: "Callable[[Journal], T]") -> "Future[T]":
        """Have `change` done; the future returns what it does."""
        return self._autosave.submit(change)

    async def debrief(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief to be looked at, with what is being written in it; None where there is none."""
        return await asyncio.wrap_future(self._autosave.read(debrief_id))

    async def load_to_edit(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief as stored, on which what autosave is offered from then on is based."""
        return await asyncio.wrap_future(self._autosave.load(debrief_id))

    async def read(self, look: "Callable[[Journal], T]") -> T:
        """Return what `look` finds, which takes the journal of whoever writes."""
        return await asyncio.wrap_future(self._autosave.submit(look, changes=False))

    def forget_words(self) -> None:
        """Behind everything else, take the words of what was deleted out of the file."""
        self._autosave.remove_deleted_words()

    async def caught_up(self) -> None:
        """Wait until lists and searches have what was stored so far, or most of it.

        What cannot be brought up to date now is later: a change that is committed has not failed for that.
        """
        with suppress(JournalUnusable):
            await asyncio.wrap_future(self._autosave.update_index())

    async def index_steps(self) -> AsyncIterator[None]:
        """Index what searches do not find yet; yield after each step, never where nothing is behind.

        Ends early where the journal cannot be written or read.
        """
        with suppress(JournalUnusable, LookupCancelled):
            more = await self.look(behind, "behind", ahead=True)
            while more:
                more = not await asyncio.wrap_future(self._autosave.update_index())
                yield

    def close(self) -> None:
        """Let go of the journal that is looked into."""
        self._reader.close()
