"""Rounds of practice: early, of a selection, in the ledger's words, and which grades count."""

import pytest

from debrief.domain.practice.spacing import Grade
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.practice.body import Grades
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.practice.practising import PRACTICE, grades, practising, put_three
from tests.tui.three_questions import questions

ONCE_A_DAY = (
    "You have already graded this today, and only that grade counts. It comes back in 2 days, 22 Nov. "
    "Press Enter to go on."
)


@pytest.fixture(autouse=True)
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


async def test_with_nothing_due_one_may_practise_early_and_a_grade_then_says_what_it_moves(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "3", "enter", "4", "enter", "4")
    clock.later(hours=24)
    async with sit() as person:
        await person.press("p")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await practising(person)
        await person.press("enter")
        await person.until_text("It is not due until 22 Nov. Your grade still counts, and moves that date.")
        await person.press("3")
        await practising(person, "Why us?")
    assert grades(journal_file, "leave") == [Grade.GOOD, Grade.GOOD]


async def test_a_question_graded_today_is_shown_without_grades_and_says_why(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.press("p")
        await practising(person)
        await person.press("enter", "3", "escape")
        await person.home()
        await questions(person)
        await person.press("/")
        await person.write("leave")
        await person.press("enter", "p")
        screen = await practising(person)
        await person.press("enter")
        await person.until_text(ONCE_A_DAY)
        assert not screen.query_one(".choices").display
        await person.press("4")
        await person.press("enter")
        await person.until_text("That was the last one. You did not grade any")
    assert grades(journal_file, "leave") == [Grade.GOOD]


async def test_what_a_filter_found_is_practised_and_the_list_is_there_after(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("/")
        await person.write("exp")
        await person.press("enter", "p")
        await practising(person, "What do you expect?")
        assert "1 of 1" in person.text
        await person.press("enter", "3", "enter")
        await person.at(QuestionsScreen)
        await person.until_text("What do you expect?", "22 Nov")
    assert grades(journal_file, "salary") == [Grade.GOOD]


async def test_a_question_is_asked_in_the_words_it_was_given_in_the_ledger(sit: Sit) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("r")
        await person.press("f7", "delete")
        await person.write("What made you go?")
        await person.press("enter")
        await person.until(lambda: "a new wording" in person.notifications)
        await person.press("escape")
        await person.home()
        await person.press("p")
        await practising(person, "What made you go?")
        assert "Why leave?" not in person.text
        await person.press("enter")
        await person.until_text("In their words: “Why leave?”")


async def test_the_keys_for_what_was_written_are_named_only_when_they_work(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.until_text("It is saved as you write.")
        await person.write("Because.")
        assert "Press y" not in person.text
        await person.press("ctrl+n")
        await person.until_text("Press y to make it your answer, or X to delete it.")


async def test_grades_are_not_shown_while_they_would_not_be_taken(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.write("Because.")
        assert not screen.query_one(Grades).display
        await person.press("ctrl+n")
        await person.until_text(
            "It is saved as you write. Press y to make it your answer, or X to delete it.", "1 again"
        )
        await person.press("a")
        await person.until(lambda: not screen.query_one(Grades).display)
        await person.press("ctrl+n")
        await person.until_text("1 again")


async def test_after_leaving_in_the_middle_of_an_answer_the_question_says_where_that_is(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        assert "is saved. You see it" not in person.text
        await person.write("It was time")
        await person.press("escape", "escape")
        await person.home()
        await person.press("p")
        await practising(person)
        await person.until_text("What you wrote earlier today is saved. You see it after your answer.")
        await person.press("enter")
        await person.until_text("You wrote earlier today It was time")
