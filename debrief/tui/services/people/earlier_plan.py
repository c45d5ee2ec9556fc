"""The plan of an earlier debrief that is asked about at the end of a session, once."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from debrief.domain.lists.summaries import PlanSummary
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled

FindPlan = Callable[[], Coroutine[Any, Any, PlanSummary | None]]
"""Returns the plan to ask about, which counts as asked from then on; None if there is none."""


async def no_plan() -> PlanSummary | None:
    """Return no plan."""
    return None


class EarlierPlan:
    """Finds the plan to ask about at the first end of a session. `plan`: what was found; None before that.

    `opened`: whether the user went to write what became of it.
    """

    def __init__(self, find: FindPlan) -> None:
        self.plan: PlanSummary | None = None
        self.opened = False
        self._find = find
        self._search: asyncio.Task[PlanSummary | None] | None = None

    async def find(self) -> PlanSummary | None:
        """Return the plan to ask about, in one session always the same."""
        if self._search is None:
            self._search = asyncio.create_task(self._find())
        with suppress(JournalUnusable, LookupCancelled):  # it is asked about at another debrief
            # Shielded: the page that asks can be replaced meanwhile, and the next one wants the same answer.
            self.plan = await asyncio.shield(self._search)
        return self.plan
