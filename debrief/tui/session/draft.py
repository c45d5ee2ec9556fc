"""A debrief being written: the session it stands in, and whoever keeps what is typed."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.session import Session
from debrief.domain.session.step_content import has_content
from debrief.storage.records.save_result import SaveResult

KEEP_SECONDS = 1.5
"""How long leaving waits for the last words to be stored before it asks."""


class Keeper(Protocol):
    """Whoever keeps what is typed; storage's writer in the app."""

    def offer(self, debrief: Debrief) -> None:
        """Keep `debrief` soon, in place of what was offered before."""

    def adopt(self, saved: SaveResult, current: Debrief) -> Debrief:
        """Return `current` with what `saved` says others wrote meanwhile."""

    def discard(self, debrief_id: str) -> object:
        """Keep nothing of that debrief."""

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds until all that was offered is kept; return whether it is."""


class Writing:
    """A session, each change of which is given to be kept."""

    def __init__(self, session: Session, keeper: Keeper) -> None:
        self.session = session.resume()
        self._keeper = keeper

    @property
    def debrief(self) -> Debrief:
        """The debrief as it is now."""
        return self.session.debrief

    @property
    def here_written(self) -> bool:
        """Whether anything is written at the step where the session stands."""
        here = self.session.here
        return here is not None and has_content(here, self.debrief)

    def edit(self, debrief: Debrief) -> None:
        """Have `debrief` in place of what it was."""
        self.session = self.session.edit(debrief)
        self._keeper.offer(debrief)

    def move(self, move: Callable[[Session], Session]) -> None:
        """Go elsewhere in the guide; where one stands is kept too, unless nothing at all is written."""
        moved = move(self.session)
        if moved.debrief is not self.debrief:
            self.session = moved
            if not moved.debrief.blank:
                self._keeper.offer(moved.debrief)

    def adopt(self, saved: SaveResult) -> None:
        """Take over what others wrote meanwhile."""
        self.session = self.session.edit(self._keeper.adopt(saved, self.debrief))

    def flush(self, seconds: float) -> bool:
        """Wait up to so many seconds until what is written is kept, if anything is; return whether it is."""
        if self.debrief.blank:
            self._keeper.discard(self.debrief.id)
        return self._keeper.flush(seconds)

    async def kept(self) -> bool:
        """Wait a moment until everything is kept; return whether it is."""
        return await asyncio.to_thread(self._keeper.flush, KEEP_SECONDS)
