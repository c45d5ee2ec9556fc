"""A sentence typed where it cannot go on with the answer: it does nothing, and a line says how to write more."""

import pytest

from debrief.domain.practice.spacing import Grade
from debrief.tui.practice.card import Stage
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
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

NOT_SAVED = "What you typed here is not saved. Press a to write in your best answer."
SENTENCES = (
    "yes it was",
    "thanks, so good",
    "needs a number",
    "sometimes it is",
    "goods I think",
    "say more",
    "a good day",
    "I start so",
    "good, I think so",
    "go on as is\nso say all\n",
)
ENDS = {"y": ["Me."], "X": []}
"""What ends the answer, and what is in the journal of it then."""
TYPED = {"3": [Grade.GOOD], "hard": [Grade.HARD], "easy\n": [Grade.EASY], "s": []}
"""What is typed then, and the grades it gives."""


async def answered(person: Person, end: str, text: str = "Me.") -> PracticeScreen:
    """Answer the question asked, and keep or delete the answer by the key `end`."""
    await person.write(f"{text}\n")
    await person.until_text("What you just wrote")
    await person.press_later(end)
    screen = await person.at(PracticeScreen)
    await person.until(lambda: screen.card.resolved)
    return screen


@pytest.mark.parametrize(("end", "sentences"), [("y", SENTENCES), ("X", SENTENCES[-3:])])
async def test_a_sentence_behind_an_ended_answer_runs_no_command_and_is_answered_by_a_line(
    sit: Sit, journal_file: JournalFile, end: str, sentences: tuple[str, ...]
) -> None:
    put_questions(journal_file, len(sentences))
    asked: list[str] = []
    async with sit(start=PRACTICE, size=(80, 24)) as person:
        for number, sentence in enumerate(sentences):
            asked.append(await practising_next(person, asked[-1] if asked else ""))
            screen = await person.at(PracticeScreen)
            assert (screen.card.attempt.text, NOT_SAVED in person.text) == ("", False), sentence
            await answered(person, end)
            await person.write(sentence)
            await person.until_text(NOT_SAVED)
            assert (screen.card.revealed, screen.card.improving) == (True, False), sentence
            assert (screen.session.progress.index, grades(journal_file, asked[-1])) == (number, []), sentence
            await person.press_later("3")
        await person.until_text("That was the last one")
    stored = {one: (attempts(question(journal_file, one)), grades(journal_file, one)) for one in asked}
    assert stored == {one: (ENDS[end], [Grade.GOOD]) for one in asked}
    kept = "Me." if end == "y" else ""
    assert {question(journal_file, one).answer for one in asked} == {kept}


@pytest.mark.parametrize("end", ENDS)
async def test_a_letter_alone_and_a_grade_in_its_word_are_what_they_were_behind_an_ended_answer(
    sit: Sit, journal_file: JournalFile, end: str
) -> None:
    put_questions(journal_file, len(TYPED))
    asked: list[str] = []
    async with sit(start=PRACTICE) as person:
        for typed in TYPED:
            asked.append(await practising_next(person, asked[-1] if asked else ""))
            await answered(person, end)
            await person.press_later("n")
            assert NOT_SAVED not in person.text
            await person.press_later("backspace", *typed)
        await person.until_text("That was the last one")
    assert [grades(journal_file, one) for one in asked] == list(TYPED.values())


async def test_the_line_about_a_sentence_gives_way_to_the_best_answer(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await answered(person, "y", "Because.")
        await person.write("yes it was")
        await person.until_text(NOT_SAVED)
        await person.press_later("a")
        screen = await person.at(PracticeScreen)
        await person.until(lambda: screen.card.improving)
        await person.write(" Yes, it was.\n")
        await person.until(lambda: not screen.card.improving)
        assert NOT_SAVED not in person.text
        await person.press("escape")
        await person.home()
    assert question(journal_file, "leave").answer == "Because. Yes, it was."


async def test_a_word_of_one_letter_before_a_space_goes_on_with_the_answer(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("Because.\n")
        await person.until_text("What you just wrote")
        await person.press_later(*"a good day")
        await person.press("enter", "escape")
        await person.home()
    assert attempts(question(journal_file, "leave")) == ["Because. a good day"]
    assert question(journal_file, "leave").answer == ""


async def test_an_answer_does_not_begin_with_the_enter_of_the_one_before(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.write("Because.\n")
        await person.until_text("What you just wrote")
        await screen.run_action("grade(3)")  # a click, before anybody could have read what is shown
        await practising(person, "Why us?")
        await person.press("enter")
        await person.write("The archive.")
        await person.until_text("The archive.")
        assert (screen.card.stage, screen.card.attempt.text) == (Stage.ASKED, "The archive.")
        await person.press("escape", "escape")
        await person.home()
