"""Go to: the guide, narrowed by what is typed."""

import pytest

from debrief.domain.record.debrief import Debrief, with_text
from debrief.tui.home.start import Start
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.outline import Outline
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person


def offered(person: Person) -> list[str]:
    """Return the steps that can be picked."""
    outline = person.app.screen.query_one(Outline)
    return [option.id for option in outline.options if option.id]


async def test_go_to_shows_fewer_prompts_with_each_letter_and_enter_goes_to_the_best(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        every = offered(person)
        assert {"facts", "feedback", "page"} <= set(every)
        await person.write("heavy")
        assert offered(person) == ["load-first", "load-last"]
        await person.write(" now")
        assert offered(person) == ["load-first", "load-last"]  # the prompt of the first has "now" too
        await person.write("x")
        assert offered(person) == []
        await person.until_text("No prompt has these words.")
        await person.press("enter", "backspace", "enter")
        await person.asked("load-last")


async def test_go_to_shows_the_whole_guide_again_once_nothing_is_typed(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        every = offered(person)
        await person.write("fit")
        assert len(offered(person)) < len(every)
        await person.press(*["backspace"] * 4)
        assert offered(person) == every
        await person.press("escape")
        await person.asked("facts")


@pytest.mark.parametrize("step", ["end", "gone"])
async def test_a_text_whose_prompt_was_removed_from_the_guide_can_be_changed(
    sit: Sit, journal_file: JournalFile, step: str
) -> None:
    journal_file.put(with_text(Debrief(started_at=1, company="Acme", step=step), "gone", "The room was cold."))
    async with sit() as person:
        await person.press("d", "enter")
        await person.until_text("Also in this debrief", "The room was cold.")
        await person.press("e")
        await person.at(GoToScreen)
        await person.write("room cold")
        await person.until_text("Also in this debrief", "✓ The room was cold.")
        await person.press("enter")
        await person.asked("gone")
        await person.until_text("You wrote this at a prompt that is no longer in the guide.")
        await person.write(" And loud.")
        await person.stored()
        await person.press("escape")
    assert journal_file.only.text_at("gone") == "The room was cold. And loud."


async def test_a_debrief_left_at_a_prompt_that_was_removed_goes_on_at_the_first(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(with_text(Debrief(started_at=1, step="gone"), "gone", "The room was cold."))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("facts")
