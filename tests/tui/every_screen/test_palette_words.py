"""The palette finds commands by the words that people use, and says where those of other screens are."""

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from debrief.tui.common.palette.words import ELSEWHERE, OTHER_WORDS
from debrief.tui.home.screen import HomeScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from tests.tui import keys_page
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full

FOUND_AT_HOME = {
    "reply": "Feedback",
    "trash": "Trash",
    "bin": "Trash",
    "delete": "To the trash",
    "letter": "Note",
    "thank": "Note",
    "rehearse": "Practice",
    "print": "Export",
    "lock": "Hide",
    "password": "Passphrase",
    "dark": "Theme",
    "calendar": "Calendar",
    "weakness": "Points",
    "round": "Next round",
    "why": "Patterns",
    "new deb": "New debrief",
    "Blank page": "Blank page",
}


async def found(person: Person, typed: str) -> list[str]:
    """Return the names of what the palette offers for `typed`, best first."""
    await person.press("ctrl+p")
    await person.at(CommandPalette)
    await person.press(*typed)
    listed = person.app.screen.query_one(OptionList)
    await person.until(lambda: listed.option_count > 0 and listed.display)
    await person.pilot.pause()
    return [str(listed.get_option_at_index(n).prompt).partition("\n")[0] for n in range(listed.option_count)]


@pytest.mark.parametrize("typed", FOUND_AT_HOME)
async def test_a_command_is_found_by_what_people_call_it(sit: Sit, journal_file: JournalFile, typed: str) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.home()
        assert FOUND_AT_HOME[typed] in (await found(person, typed))[:3]


async def test_what_is_on_another_screen_says_where(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.home()
        assert await found(person, "reply") == ["Feedback"]
        await person.press("enter")
        await person.until(lambda: "press B on its page" in person.notifications)
        assert type(person.app.screen) is HomeScreen


async def test_the_trash_opens_from_the_start_page_and_what_is_restored_is_there(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.home()
        await person.press("d", "D", "escape")
        await person.until_text("press T.")
        await person.press("T")
        await person.at(TrashScreen)
        await person.press("R", "escape")
        await person.home()
        await person.until_text("Northwind")


def test_each_name_with_other_words_is_that_of_a_command() -> None:
    names = {binding.description for cls in keys_page.nodes() for binding in keys_page.bindings(cls)}
    assert set(OTHER_WORDS) - names - set(ELSEWHERE) == {"Backups", "Theme"}
