"""Words searched for, on the page: it begins at the first place, and f goes from one to the next."""

from dataclasses import replace

import pytest

from debrief.domain.record.question import Asked
from debrief.tui.common.help import HelpScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.page.screen import ReadingScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.page.test_page import WHY, debrief
from tests.tui.person import Person
from tests.tui.three_debriefs import browse
from tests.tui.three_questions import asked, questions

LONG = "A line.\n" * 60
FAR = "A line.\n" * 3000
"""More lines than are set before the page is shown."""


async def found(person: Person, words: str) -> ReadingScreen:
    """Search for words, and open the first debrief found."""
    screen = await browse(person, "/")
    await person.write(words)
    await person.until(lambda: [row.hit is not None for row in screen.browser.rows.window.rows] == [True])
    await person.press("enter", "enter")
    return await person.at(ReadingScreen)


@pytest.mark.parametrize("before", [LONG, FAR], ids=["near", "far"])
async def test_a_page_opened_from_a_search_begins_at_the_words_found(
    sit: Sit, journal_file: JournalFile, before: str
) -> None:
    journal_file.put(debrief("Here", 2, asked(replace(WHY, id="1"), 1, said=before + "A crate.\n" + LONG)))
    async with sit() as person:
        await found(person, "crate")
        await person.until_text("A crate.")


async def test_f_goes_from_place_to_place_and_shift_f_back(sit: Sit, journal_file: JournalFile) -> None:
    said = f"Crate one.\n{LONG}Crate two.\n{LONG}Crate three.\n{LONG}"
    journal_file.put(debrief("Here", 2, asked(replace(WHY, id="1"), 1, said=said)))
    async with sit() as person:
        screen = await found(person, "crate")
        await person.until_text("Crate one.")
        for key, place in (("f", "two"), ("f", "three"), ("F", "two"), ("home", ""), ("f", "one"), ("f", "two")):
            await person.press(key)
            await person.until(lambda place=place: f"Crate {place}." in person.text or not place)
        await person.press("end", "f")
        await person.until_text("no more matches below")
        await person.press("F")
        await person.until_text("Crate three.")
        assert "no more matches" not in person.text
        assert screen.view.current_mark is not None


async def test_the_key_for_what_was_found_is_offered_only_where_something_was_searched_for(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(debrief("Here", 2))
    async with sit() as person:
        await person.press("home", "enter")
        await person.at(ReadingScreen)
        assert "Next match" not in person.footer
        await person.press("question_mark")
        await person.at(HelpScreen)
        await person.press("end")
        await person.until_text("Go to the next match")


def other(number: int) -> Asked:
    return asked(replace(WHY, id=f"{number}", wording=f"Other {number}?"), 1, said=LONG)


async def test_a_link_leads_to_the_same_question_and_back_to_it(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(
        debrief("Here", 2, other(1), asked(WHY, 2), other(2)), debrief("There", 1, other(3), asked(WHY, 4), other(4))
    )
    async with sit() as person:
        await person.press("home", "enter")
        await person.at(ReadingScreen)
        await person.press("tab")
        await person.until_text("Also asked: There")
        await person.press("enter")
        await person.until(lambda: "There" in person.lines[0] and "Why us?" in person.lines[3])
        await person.press("backspace")
        await person.until(lambda: "Here" in person.lines[0] and "Why us?" in person.lines[3])


async def test_from_the_questions_a_debrief_opens_at_the_question(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(debrief("Here", 2, other(1), asked(WHY, 5), other(2)))
    async with sit() as person:
        await questions(person)
        await person.press("enter")
        await person.until_text("The debrief: Here")
        await person.press("tab", "enter")
        await person.at(ReadingScreen)
        await person.until(lambda: "Why us?" in person.lines[3])
        await person.press("escape")
        await person.at(QuestionsScreen)
