"""The desk: where screens have the journal looked into and changed, so that nobody who types waits for it."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from debrief.storage.autosave import Autosave
from debrief.storage.reader import Look, Reader
from debrief.storage.trouble import JournalUnusable

if TYPE_CHECKING:
    from concurrent.futures import Future

    from debrief.storage.journal import Journal

T = TypeVar("T")


class Desk:
    """Looks up through `reader` and changes through `autosave`; `clock` returns UTC ms, `zone` an IANA name.

    What is awaited raises JournalUnusable where the journal cannot be read or written, and a look Superseded where a
    newer one of its kind was begun.
    """

    def __init__(self, reader: Reader, autosave: Autosave, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        self._reader = reader
        self._autosave = autosave
        self.clock = clock
        self.zone = zone

    async def look(self, look: Look[T], kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False) -> T:
        """Return what `look` finds; the rest as in `Reader.ask`."""
        return await asyncio.wrap_future(self._reader.ask(look, kind, instead_of=instead_of, ahead=ahead))

    async def do(self, change: "Callable[[Journal], T]") -> T:
        """Return what `change` does, once lists and searches have it too.

        Where only these cannot be brought up to date, the change is made all the same: that is tried again later.
        """
        done = await asyncio.wrap_future(self._autosave.do(change))
        with suppress(JournalUnusable):
            await self.caught_up()
        return done

    async def read(self, look: "Callable[[Journal], T]") -> T:
        """Return what `look` finds, which takes the journal of whoever writes: whole debriefs are read there only."""
        return await asyncio.wrap_future(self._autosave.do(look))

    def do_behind(self, change: "Callable[[Journal], bool]") -> None:
        """Do something that nobody waits for, again and again for as long as it returns that there is more to do."""

        def again(done: "Future[bool]") -> None:
            if done.exception() is None and done.result():
                self.do_behind(change)

        self._autosave.do(change).add_done_callback(again)

    async def caught_up(self) -> None:
        """Wait until lists and searches have what was stored so far."""
        await asyncio.wrap_future(self._autosave.catch_up())

    def close(self) -> None:
        """Let go of the journal that is looked into."""
        self._reader.close()
