"""Keys typed ahead of a list that is still read act where they were meant to."""

import asyncio

import pytest

from debrief.domain.lists.row_window import RowWindow
from debrief.storage.debriefs.results import SearchResult
from debrief.tui.services.debrief_rows import DebriefRows
from tests.tui.conftest import Kept, Sit
from tests.tui.three_debriefs import browse, debrief, on


async def test_keys_right_behind_the_end_go_on_from_there(kept: Kept, sit: Sit, monkeypatch: pytest.MonkeyPatch):
    kept.put(*(debrief(f"No {number}", on(1960 + number, 1, 1)) for number in range(60)))
    async with sit() as person:
        screen = await browse(person)
        read, last = asyncio.Event(), DebriefRows.last

        async def slowly(rows: DebriefRows) -> RowWindow[SearchResult]:
            await read.wait()
            return await last(rows)

        monkeypatch.setattr(DebriefRows, "last", slowly)
        await person.press("end", "up", "up")
        read.set()
        await person.until(lambda: screen.browser.selected is not None and screen.browser.selected.company == "No 2")
