"""A sentence typed where letters are commands: it is written, and skips, grades and deletes nothing."""

import pytest

from debrief.domain.practice.spacing import Grade
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.practice.practising import (
    PRACTICE,
    attempts,
    grades,
    practising,
    practising_next,
    put_questions,
    put_three,
    question,
)

SENTENCES = (
    "I start with change",
    "no, say why",
    "is said so",
    "Öfter als",
    "so so",
    "again please",
    "good I think",
    "yes, and",
    "harder than",
    "just say it",
    "keep it short",
    "X-rays of bones",
    "XML, so I read it",
    '"quote" is so',
    "(hm) say so",
    "„Spanne“ so",
)


async def test_a_sentence_typed_after_the_answer_is_shown_is_what_was_answered(
    sit: Sit, journal_file: JournalFile
) -> None:
    put_questions(journal_file, len(SENTENCES))
    written: dict[str, str] = {}
    async with sit(start=PRACTICE) as person:
        current = ""
        for number, sentence in enumerate(SENTENCES):
            current = await practising_next(person, current)
            written[current] = sentence
            await person.press_later("enter")
            await person.until_text("Your best answer")
            await person.press_later(*sentence, "enter")
            await person.until_text("What you just wrote", sentence)
            screen = await person.at(PracticeScreen)
            assert (screen.session.progress.index, grades(journal_file, current)) == (number, []), sentence
            await person.press_later("3")
        await person.until_text("That was the last one")
    stored = {asked: (attempts(question(journal_file, asked)), grades(journal_file, asked)) for asked in written}
    assert stored == {asked: ([sentence], [Grade.GOOD]) for asked, sentence in written.items()}


@pytest.mark.parametrize("more", ["Xylophone is one", "Xavier asked so", "X is so", "X-rays, so", "XML, so I said"])
async def test_a_sentence_with_an_x_behind_what_was_written_deletes_nothing(
    sit: Sit, journal_file: JournalFile, more: str
) -> None:
    put_questions(journal_file, 1)
    async with sit(start=PRACTICE) as person:
        current = await practising_next(person, "")
        await person.write("Mine.")
        await person.press_later("enter")
        await person.until_text("What you just wrote", "Mine.")
        await person.press_later(*more, "enter")
        await person.until_text("Mine.", more)
    assert attempts(question(journal_file, current)) == [f"Mine. {more}"]


async def test_a_single_letter_of_no_command_leaves_the_answer_on_the_screen(
    sit: Sit, journal_file: JournalFile
) -> None:
    put_questions(journal_file, 3)
    practised: dict[str, str] = {}
    async with sit(start=PRACTICE) as person:
        current = ""
        for letter in "nqe":
            current = await practising_next(person, current)
            practised[current] = letter
            await person.press("enter", letter)
            screen = await person.at(PracticeScreen)
            assert (screen.card.revealed, screen.session.progress.current) == (True, current), letter
            await person.press_later("3")
        await person.until_text("That was the last one")
    stored = {asked: (attempts(question(journal_file, asked)), grades(journal_file, asked)) for asked in practised}
    assert stored == {asked: ([], [Grade.GOOD]) for asked in practised}, practised


async def test_a_command_right_behind_enter_is_a_command(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "a")
        await person.write("Because.")
        await person.press("enter", "3")
        await practising(person, "Why us?")
        await person.press("escape")
        await person.home()
    assert (question(journal_file, "leave").answer, len(grades(journal_file, "leave"))) == ("Because.", 1)
    assert attempts(question(journal_file, "leave")) == []


GRADED = tuple((grade, end) for grade in Grade for end in ("enter", ""))
"""Each grade by its word, which Enter ends, or nothing but the time."""


async def test_a_grade_typed_as_its_word_grades(sit: Sit, journal_file: JournalFile) -> None:
    put_questions(journal_file, len(GRADED))
    graded: dict[str, Grade] = {}
    async with sit(start=PRACTICE) as person:
        current = await practising_next(person)
        for grade, end in GRADED:
            graded[current] = grade
            await person.write("Me.\n")
            await person.until_text("What you just wrote")
            await person.press_later(*grade.name.lower(), *filter(None, [end]))
            if (grade, end) != GRADED[-1]:
                current = await practising_next(person, current)
                assert (await person.at(PracticeScreen)).card.attempt.text == "", (grade, end)
        await person.until_text("That was the last one")
    stored = {asked: (attempts(question(journal_file, asked)), grades(journal_file, asked)) for asked in graded}
    assert stored == {asked: (["Me."], [grade]) for asked, grade in graded.items()}


async def test_words_typed_after_an_answer_go_on_with_it_as_other_words(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("Because.\n")
        await person.until_text("What you just wrote")
        await person.press_later("g")
        await person.press_later(*"ood I think")
        await person.press("enter", "escape")
        await person.home()
    assert attempts(question(journal_file, "leave")) == ["Because. good I think"]


async def test_a_command_alone_is_done_soon_and_before_the_next_key_that_is_no_letter(
    sit: Sit, journal_file: JournalFile
) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "s")
        await practising(person, "Why us?")
        await person.press("enter", "s", "enter", "3")
        await person.until_text("1 question practised")


async def test_j_and_k_alone_scroll_however_often_they_come_and_x_deletes(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("Because.\n")
        await person.until_text("What you just wrote")
        await person.press_later(*"jjjkkjk")
        screen = await person.at(PracticeScreen)
        assert screen.card.revealed
        await person.press_later("X")
        await person.until_text("What you just wrote is deleted.")
        await person.press("escape")
        await person.home()
    assert attempts(question(journal_file, "leave")) == []
