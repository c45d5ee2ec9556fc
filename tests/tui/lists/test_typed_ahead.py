"""Keys typed ahead of a list that is still read act where they were meant to."""

import asyncio

import pytest

from debrief.domain.lists.row_window import RowWindow
from debrief.storage.debriefs.search_results import SearchResult
from debrief.tui.lists.debriefs.browser import DebriefRows
from tests.tui.conftest import JournalFile, Sit
from tests.tui.three_debriefs import browse, debrief, on


async def test_keys_right_behind_the_end_go_on_from_there(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put(*(debrief(f"No {number}", on(1960 + number, 1, 1)) for number in range(60)))
    async with sit() as person:
        screen = await browse(person)
        read, last = asyncio.Event(), DebriefRows.last

        async def slowly(rows: DebriefRows) -> RowWindow[SearchResult]:
            await read.wait()
            return await last(rows)

        monkeypatch.setattr(DebriefRows, "last", slowly)
        person.send("end", "up", "up")
        read.set()
        await person.until(lambda: screen.browser.selected is not None and screen.browser.selected.company == "No 2")


class HeldRows:
    """The first rows of each list of debriefs, which come only once they are released."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._released, self._first = asyncio.Event(), DebriefRows.first
        self._monkeypatch = monkeypatch

    def hold(self) -> None:
        """Hold back the rows of every list from now on."""

        async def slowly(rows: DebriefRows) -> RowWindow[SearchResult]:
            await self._released.wait()
            return await self._first(rows)

        self._monkeypatch.setattr(DebriefRows, "first", slowly)

    def release(self) -> None:
        self._released.set()


async def test_a_command_behind_what_was_looked_for_acts_on_what_was_found(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put(debrief("Acme", on(2020, 1, 1)), debrief("Contoso", on(2021, 1, 1)))
    rows = HeldRows(monkeypatch)
    async with sit() as person:
        screen = await browse(person)
        await person.press("slash")
        rows.hold()
        person.send(*"acme", "enter", "e")
        await asyncio.sleep(0.1)
        assert screen.is_active
        rows.release()
        await person.until(lambda: not screen.is_active)
        assert person.app.screen.session.debrief.company == "Acme"
        await person.until(lambda: bool(person.lines))  # it is drawn


async def test_a_command_right_behind_the_key_that_opens_the_list_acts_on_its_first_row(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put(debrief("Acme", on(2020, 1, 1)), debrief("Contoso", on(2021, 1, 1)))
    rows = HeldRows(monkeypatch)
    rows.hold()
    async with sit() as person:
        person.send("d", "e")
        rows.release()
        await person.until(lambda: hasattr(person.app.screen, "session"))
        assert person.app.screen.session.debrief.company == "Contoso"
        await person.until(lambda: bool(person.lines))  # it is drawn


async def test_a_command_behind_the_end_acts_on_the_last_row(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put(*(debrief(f"No {number}", on(1960 + number, 1, 1)) for number in range(60)))
    async with sit() as person:
        await browse(person)
        read, last = asyncio.Event(), DebriefRows.last

        async def slowly(rows: DebriefRows) -> RowWindow[SearchResult]:
            await read.wait()
            return await last(rows)

        monkeypatch.setattr(DebriefRows, "last", slowly)
        person.send("end", "e")
        read.set()
        await person.until(lambda: hasattr(person.app.screen, "session"))
        assert person.app.screen.session.debrief.company == "No 0"
        await person.until(lambda: bool(person.lines))  # it is drawn
