"""A sentence typed where letters are commands: it is written, and skips, grades and deletes nothing."""

import pytest

from debrief.domain.practice.spacing import Grade
from tests.tui.conftest import JournalFile, Sit
from tests.tui.practice.practising import PRACTICE, attempts, grades, practising, put_three, question


@pytest.mark.parametrize(
    "sentence",
    [
        "I start with change data, say",
        "no, say why",
        "is said so",
        "Öfter als",
        "so so",
        "again please",
        "good I think",
        "yes, and more",
        "harder than that",
    ],
)
async def test_a_sentence_typed_after_the_answer_is_shown_is_what_was_answered(
    sit: Sit, journal_file: JournalFile, sentence: str
) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter")
        await person.until_text("Your best answer")
        await person.write(sentence)
        await person.press("enter")
        await person.until_text("What you just wrote", sentence)
        assert screen.session.progress.index == 0
        await person.press("escape")
        await person.home()
    assert attempts(question(journal_file, "leave")) == [sentence]
    assert grades(journal_file, "leave") == []


@pytest.mark.parametrize("letter", ["n", "q", "e"])
async def test_a_single_letter_of_no_command_leaves_the_answer_on_the_screen(
    sit: Sit, journal_file: JournalFile, letter: str
) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter", letter)
        assert screen.card.revealed
        await person.press_later("3")
        await practising(person, "Why us?")
        await person.press("escape")
        await person.home()
    assert (attempts(question(journal_file, "leave")), len(grades(journal_file, "leave"))) == ([], 1)


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


@pytest.mark.parametrize("grade", Grade, ids=lambda grade: grade.name.lower())
@pytest.mark.parametrize("end", ["enter", ""])
async def test_a_grade_typed_as_its_word_grades(sit: Sit, journal_file: JournalFile, grade: Grade, end: str) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("Because.\n")
        await person.until_text("What you just wrote")
        await person.press_later(*grade.name.lower(), *filter(None, [end]))
        screen = await practising(person, "Why us?")
        assert screen.card.attempt.text == ""
        await person.press("escape")
        await person.home()
    assert (attempts(question(journal_file, "leave")), grades(journal_file, "leave")) == (["Because."], [grade])


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
