"""A paste on a screen that takes no text runs no command, and is said to be pasted nowhere."""

import pytest
from textual import events

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.tui.app import NOT_PASTED
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.every_screen.keys.test_help import WAYS, go_home
from tests.tui.samples import full

PASTED = "u and Did you quit?\nnWdDxLizZTmK12\n\x1b"


WITHOUT_TEXT = ("home", "guides", "debriefs", "page", "trash", "questions", "one of several",
                "a question with two answers")  # fmt: skip
"""Ways to screens on which nothing can be typed."""


async def test_a_paste_where_nothing_can_be_typed_is_said_to_be_pasted_nowhere(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(full())
    seen = {}
    async with sit() as person:
        for name in WITHOUT_TEXT:
            reach, kind = WAYS[name]
            await reach(person)
            screen = await person.at(kind)
            before = journal_file.all
            person.app.clear_notifications()
            await person.paste(PASTED)
            seen[name] = (person.notifications, person.app.screen is screen, journal_file.all == before)
            await go_home(person)
    assert seen == dict.fromkeys(WITHOUT_TEXT, (NOT_PASTED, True, True))


async def test_a_paste_in_the_list_of_entries_becomes_entries(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?")
        await person.press("up", "up")
        await person.paste("Two?\n- u and three?")
        await person.until(lambda: journal_file.wordings == ["One?", "Two?", "u and three?"])
        assert NOT_PASTED not in person.notifications
        await person.press("up")
        await person.paste("Four?")
        await person.until(lambda: journal_file.wordings == ["One?", "Two?", "u and three?", "Four?"])


async def test_a_paste_in_a_list_that_takes_no_entries_is_said_to_be_pasted_nowhere(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        await person.press("up")
        await person.paste("Because.")
        assert NOT_PASTED in person.notifications


async def test_a_paste_in_a_text_is_not_said_to_be_pasted_nowhere(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.paste("Acme")
        await person.go_to("outcome")
        await person.paste("They said no.")
        await person.press("ctrl+g")
        await person.paste("facts")
        assert NOT_PASTED not in person.notifications
        await person.press("escape")
        await person.leave()
    assert journal_file.only.company == "Acme"
    assert "They said no." in str(journal_file.only)


@pytest.mark.parametrize("text", ["Two?", "Two?\nThree?"])
async def test_what_is_typed_right_behind_a_paste_in_the_list_goes_on_with_it(
    sit: Sit, journal_file: JournalFile, text: str
) -> None:
    async with sit(at="questions") as person:
        await person.write("One?")
        await person.press("up", "up")
        person.app.post_message(events.Paste(text))
        await person.write(" u and more")
        await person.leave()
    assert journal_file.wordings == ["One?", *f"{text} u and more".split("\n")]
