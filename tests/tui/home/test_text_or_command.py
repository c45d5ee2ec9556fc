"""Esc by accident in a debrief, and the sentence goes on at the start page a few seconds later."""

import pytest

from debrief.tui.home.screen import HomeScreen
from debrief.tui.practice.export.screen import ExportScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person


async def leave_by_accident(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave a text, with what is typed on watched."""
    await person.begin("b")
    await person.write("The car park")
    monkeypatch.setattr("debrief.tui.home.text_or_command.WATCHED_SECONDS", 60.0)
    await person.leave()
    monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 20.0)


@pytest.mark.parametrize("typed", [" and nervous", "nervous", "n and", "in doubt", "l'eau", "and plans"])
async def test_a_sentence_that_goes_on_at_the_start_page_runs_no_command(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    async with sit() as person:
        await leave_by_accident(person, monkeypatch)
        await person.press(*typed)
        await person.until(lambda: "You had already left the debrief" in person.notifications)
        assert type(person.app.screen) is HomeScreen
    assert journal_file.only.text_at("free") == "The car park"


@pytest.mark.parametrize("typed", ["n", "nAcme", "n1"])
async def test_a_command_at_the_start_page_after_a_text_was_left_is_a_command(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    async with sit() as person:
        await leave_by_accident(person, monkeypatch)
        await person.press(*typed)
        await person.at(SessionScreen)
        await person.stored()
    assert {debrief.company for debrief in journal_file.all} == {"", typed[1:]}


async def test_a_key_that_is_no_letter_ends_the_watch(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with sit() as person:
        await leave_by_accident(person, monkeypatch)
        await person.press("up", *"dx")
        await person.at(ExportScreen)
