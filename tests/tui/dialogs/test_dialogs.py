"""Boxes over a screen: they say what they are about, and nothing of the screen behind shows beside them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.widgets import OptionList

from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.choose_guide import ChooseGuideScreen
from debrief.tui.session.go_to import GoToScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full
from tests.tui.three_debriefs import browse


async def test_the_box_for_tags_names_the_debrief_in_the_list_and_on_its_page(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(full())
    async with sit() as person:
        await browse(person)
        await person.press("t")
        await person.until_text("Tags of Northwind, Data Engineer, 19 Nov 2026")
        await person.press("escape", "enter")
        await person.at(ReadingScreen)
        await person.press("t")
        await person.until_text("Tags of Northwind, Data Engineer, 19 Nov 2026")


async def test_nothing_of_the_screen_behind_stands_beside_a_box(sit: Sit, journal_file: JournalFile) -> None:
    empty = replace(full(), company="Long " * 20, asked=(), developments=(), strengths=(), causes=())
    empty = replace(empty, requirements=(), notes=(), feedback=(), reflections=())
    journal_file.put(*(replace(empty, id=f"{n}") for n in range(30)))
    async with sit() as person:
        await browse(person)
        assert sum(line.endswith("…") for line in person.lines) > 15
        await person.press("m")
        await person.at(PromptLineScreen)
        assert not any(line.endswith("…") for line in person.lines)


async def test_what_a_word_could_become_is_shown_whole_as_far_as_there_is_room(
    sit: Sit, journal_file: JournalFile
) -> None:
    tags = tuple(f"accreditation-{n}" for n in range(9))
    journal_file.put(replace(full(), tags=tags))
    async with sit() as person:
        await browse(person)
        await person.press("t")
        (await person.at(SavedLineScreen)).query_one(FilterLine).text = ""
        await person.until_text("tab accreditation-0")
        words = next(line for line in person.lines if "accreditation-0" in line).split()
        assert set(words[1:]) <= set(tags)
        assert 3 < len(words) < 9


async def test_what_is_said_in_passing_stands_on_one_line_where_there_is_room(sit: Sit) -> None:
    words = "An entry was taken out. In the list, u brings it back."
    async with sit() as person:
        person.app.notify(words)
        await person.until(lambda: any(words in line for line in person.lines))


async def _choose(person: Person) -> None:
    options = [ChoiceOption(f"{number}", f"Option {number}") for number in range(3)]
    person.app.push_screen(ChooseScreen("Which one?", options))
    await person.at(ChooseScreen)


async def _choose_guide(person: Person) -> None:
    await person.press("W")
    await person.at(ChooseGuideScreen)


async def _go_to(person: Person) -> None:
    await person.begin()
    await person.press("ctrl+g")
    await person.at(GoToScreen)


@pytest.mark.parametrize("reach", [_choose, _choose_guide, _go_to])
async def test_arrows_stop_at_the_first_and_last_line(sit: Sit, reach: Callable[[Person], Awaitable[None]]) -> None:
    async with sit() as person:
        await reach(person)
        options = person.app.screen.query_one(OptionList)
        await person.press("home")
        first = options.highlighted
        await person.press("up")
        assert options.highlighted == first
        await person.press("end")
        last = options.highlighted
        await person.press("down")
        assert options.highlighted == last != first
        await person.press("up", "down")
        assert options.highlighted == last
