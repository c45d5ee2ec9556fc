"""Access to the journal from the event loop: reads on the reader's thread, changes on the writer's."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.index.full_text import is_stale
from debrief.storage.threads.autosave import Autosave
from debrief.storage.threads.reader import LookupCancelled, Reader

if TYPE_CHECKING:
    from concurrent.futures import Future

    from debrief.domain.record.debrief import Debrief
    from debrief.domain.record.text_edit import TextEdit
    from debrief.storage.records.journal import Journal

T = TypeVar("T")


class JournalAccess:
    """Queries through `reader` and changes through `autosave`; `clock` returns UTC ms, `zone` an IANA name.

    Awaiting raises JournalUnusable if the journal cannot be read or written, and LookupCancelled where a newer
    query of the same kind was submitted.
    """

    def __init__(self, reader: Reader, autosave: Autosave, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        self.reader = reader
        self._autosave = autosave
        self.clock = clock
        self.zone = zone

    async def change(self, change: "Callable[[Journal], T]") -> T:
        """Run `change` on the writer's thread; return its result after the search index was updated."""
        result = await asyncio.wrap_future(self.submit(change))
        await self.wait_for_index()
        return result

    def submit(self, change: "Callable[[Journal], T]") -> "Future[T]":
        """Queue `change` for the writer's thread and return the future of its result."""
        return self._autosave.submit(change)

    @property
    def texts(self) -> Autosave:
        """The autosave that stores texts while they are typed."""
        return self._autosave

    async def store_text(self, edit: "TextEdit") -> bool:
        """Store a text and update the search index; return whether the question or debrief of the text exists.

        Raises JournalUnusable if storing fails; autosave retries it until it succeeds.
        """
        exists = await asyncio.wrap_future(self._autosave.queue_text(edit))
        await self.wait_for_index()
        return exists

    async def load_debrief(self, debrief_id: str) -> "Debrief | None":
        """Return the newest version of a debrief, stored or not; None if it does not exist."""
        return await asyncio.wrap_future(self._autosave.read(debrief_id))

    async def load_to_edit(self, debrief_id: str) -> "Debrief | None":
        """Return the newest version of a debrief and start an edit session of it; None if it does not exist."""
        return await asyncio.wrap_future(self._autosave.load(debrief_id))

    async def read_journal(self, lookup: "Callable[[Journal], T]") -> T:
        """Run `lookup` on the writer's thread, which alone loads whole records, and return its result."""
        return await asyncio.wrap_future(self._autosave.submit(lookup, changes=False))

    def remove_deleted_words(self) -> None:
        """Schedule the removal of the words of deleted records from the search index, after all other work."""
        self._autosave.remove_deleted_words()

    async def wait_for_index(self) -> None:
        """Wait for one update of the search index, which covers all that was stored, or most of a large backlog.

        Errors are ignored: the change is committed, and the index is updated again later.
        """
        with suppress(JournalUnusable):
            await asyncio.wrap_future(self._autosave.update_index())

    async def index_steps(self) -> AsyncIterator[None]:
        """Update the search index in steps until it is complete; yield after each step.

        Yields nothing where it is complete already; ends early where the journal cannot be read or written.
        """
        with suppress(JournalUnusable, LookupCancelled):
            more = await self.reader.query(is_stale, "index", ahead=True)
            while more:
                more = not await asyncio.wrap_future(self._autosave.update_index())
                yield

    def close(self) -> None:
        """Close the reader."""
        self.reader.close()
