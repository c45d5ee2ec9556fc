"""Practice on the start page: how much there is, and the keys to it."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Question
from debrief.tui.lists.questions.screen import QuestionsScreen
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.practice.practising import asked, practising, put_three


async def test_where_nothing_is_to_be_practised_the_start_page_says_nothing_of_it(sit: Sit) -> None:
    async with sit() as person:
        assert "Practise" not in person.text
        assert "l Questions  p Practice" in person.footer


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["narrow", "wide"])
async def test_what_is_to_be_practised_stands_under_today_with_the_keys_to_it(
    sit: Sit, journal_file: JournalFile, clock: Clock, size: tuple[int, int]
) -> None:
    put_three(journal_file)
    async with sit(size=size) as person:
        await person.until_text("Today Practise 3 questions chosen p to start, l to see all questions")
        await person.press("p")
        await practising(person)
        await person.press("enter", "1", "escape")
        await person.home()
        await person.until_text("Practise 2 questions chosen")
        await person.press("l")
        await person.at(QuestionsScreen)
    clock.later(hours=24)
    async with sit(size=size) as person:
        await person.until_text("Practise 1 question due, 2 chosen p to start, l to see all questions")
        assert person.lines[-1].endswith("? More")


async def test_enter_on_that_line_begins_practice(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit() as person:
        await person.until_text("Practise 3 questions chosen")
        await person.press("up", "enter")
        await practising(person)


async def test_practice_has_as_many_questions_as_the_start_page_says(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    not_chosen = Question(id="other", wording="What do you read?")
    journal_file.put(Debrief(id="other", started_at=1, asked=(asked(not_chosen, 1),)))
    async with sit() as person:
        await person.until_text("Practise 3 questions chosen")
        await person.press("p")
        await practising(person)
        await person.until_text("1 of 3")
