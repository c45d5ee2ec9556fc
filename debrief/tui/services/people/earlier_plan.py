"""The plan of an earlier debrief that is asked about at the end of a session, once."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.debrief import Debrief
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled

FindPlan = Callable[[Debrief], Coroutine[Any, Any, PlanSummary | None]]
"""Returns the plan to ask about at the end of a debrief; None if there is none."""
MarkAsked = Callable[[str], Coroutine[Any, Any, None]]
"""Marks the plan of an id as asked about."""


class EarlierPlan:
    """Finds the plan to ask about at the first end of a session. `plan`: what was found; None before that.

    `opened`: whether the user went to write what became of it.
    """

    def __init__(self, find: FindPlan, mark_asked: MarkAsked) -> None:
        self.plan: PlanSummary | None = None
        self.opened = False
        self._find = find
        self._mark_asked = mark_asked
        self._search: asyncio.Task[None] | None = None
        self._marked = False

    async def find(self, debrief: Debrief) -> PlanSummary | None:
        """Return the plan to ask about at the end of `debrief`, in one session always the same."""
        if self._search is None:
            self._search = asyncio.create_task(self._search_for(debrief))
        # Shielded: the page that asks can be replaced meanwhile, and the next one wants the same answer.
        await asyncio.shield(self._search)
        return self.plan

    async def mark_shown(self) -> None:
        """Mark the plan as asked about, once it is on the screen."""
        if self.plan is not None and not self._marked:
            self._marked = True
            with suppress(JournalUnusable):  # it is asked about once more, which is better than never
                await self._mark_asked(self.plan.id)

    async def _search_for(self, debrief: Debrief) -> None:
        with suppress(JournalUnusable, LookupCancelled):  # it is asked about at another debrief
            self.plan = await self._find(debrief)
