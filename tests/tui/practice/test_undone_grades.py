"""A grade that was a slip: it is undone within the round, with its row in the journal, and its question is back."""

from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.practice.spacing import Grade
from debrief.domain.record.when import DAY_MS
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import edits
from debrief.storage.records.journal import Journal
from debrief.tui.practice.card import Stage
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person
from tests.tui.practice.practising import (
    LEAVE,
    PRACTICE,
    THREE,
    asked,
    attempts,
    grades,
    practising,
    put_three,
    question,
)


@pytest.fixture
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


async def revealed(person: Person, question_id: str) -> PracticeScreen:
    """Wait for the answers to a question."""
    screen = await person.at(PracticeScreen)

    def shown() -> bool:
        found = screen.card.question
        return screen.card.stage is Stage.REVEALED and found is not None and found.id == question_id

    await person.until(shown)
    return screen


def schedule(journal_file: JournalFile, question_id: str) -> object:
    with closing(connect(journal_file.path)) as db:
        query = "SELECT due_at, stability, difficulty, reviewed_at FROM question WHERE id = ?"
        return db.execute(query, (question_id,)).fetchone()[:]


@pytest.mark.usefixtures("three")
async def test_a_wrong_grade_is_taken_back_at_the_next_question(sit: Sit, journal_file: JournalFile) -> None:
    before = schedule(journal_file, "leave")
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("I was done.")
        await person.press_later("enter")
        await person.press_later("1")
        await practising(person, "Why us?")
        assert "graded again, ctrl+z undoes it" in person.text
        await person.press("ctrl+z")
        await revealed(person, "leave")
        await person.until_text("grade undone", "1 of 3", "What you just wrote I was done.", "1 again", "4 easy")
        assert (grades(journal_file, "leave"), schedule(journal_file, "leave")) == ([], before)
        await person.press("3")
        await practising(person, "Why us?")
        assert "2 of 3" in person.text
    assert grades(journal_file, "leave") == [Grade.GOOD]
    assert attempts(question(journal_file, "leave")) == ["I was done."]


@pytest.mark.usefixtures("three")
async def test_an_earlier_schedule_is_as_it_was(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    with closing(Journal(journal_file.path)) as journal:
        journal.transact(lambda db: edits.review(db, "leave", Grade.HARD, clock.now - 9 * DAY_MS))
    before = schedule(journal_file, "leave")
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "4")
        await practising(person, "Why us?")
        assert schedule(journal_file, "leave") != before
        await person.press("ctrl+z")
        await revealed(person, "leave")
    assert (grades(journal_file, "leave"), schedule(journal_file, "leave")) == ([Grade.HARD], before)


@pytest.mark.usefixtures("three")
async def test_the_grade_before_is_undone_once_answers_are_shown_and_its_question_comes_next(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1")
        await practising(person, "Why us?")
        await person.press("enter")
        screen = await revealed(person, "us")
        assert "u Undo" in person.footer
        await person.press_later("a")
        await person.until(lambda: screen.card.improving)
        assert "undoes it" not in person.text
        await person.press("escape")
        await person.until(lambda: not screen.card.improving)
        await person.press_later("u")
        await revealed(person, "leave")
        await person.until(lambda: "u Undo" not in person.footer)
        await person.press("2", "enter", "3", "enter", "3")
        await person.until_text("That was the last one. 3 questions practised")
        await person.press_later("u")
        await revealed(person, "salary")
        await person.press_later("u")
        await revealed(person, "us")
        await person.press("escape")
        await person.home()
        assert "1 question practised; it comes back tomorrow." in person.notifications
    assert [grades(journal_file, each) for each in ("leave", "us", "salary")] == [[Grade.HARD], [], []]


@pytest.mark.usefixtures("three")
async def test_what_is_typed_at_the_next_question_is_neither_lost_nor_a_command(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1")
        screen = await practising(person, "Why us?")
        await person.press("u")  # what undoes elsewhere, and a letter here
        assert "graded again, ctrl+z undoes it" in person.text
        await person.write("nder")
        assert "undoes it" not in person.text
        assert (screen.card.attempt.text, grades(journal_file, "leave")) == ("under", [Grade.AGAIN])
        await person.press("ctrl+z")  # the typing first, as in every text
        assert (screen.card.attempt.text, grades(journal_file, "leave")) == ("", [Grade.AGAIN])
        await person.write("The map.")
        await person.press("escape", "ctrl+z")
        await revealed(person, "leave")
        await person.press("2")
        await practising(person, "Why us?")
        assert screen.card.attempt.text == "The map."
        await person.write(" And you.")
        await person.press_later("enter")
        await person.press_later("3")
        await practising(person, "What do you expect?")
    assert attempts(question(journal_file, "us")) == ["The map. And you."]
    assert grades(journal_file, "leave") == [Grade.HARD]


@pytest.mark.usefixtures("three")
async def test_a_sentence_with_u_behind_an_ended_answer_undoes_nothing(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1")
        screen = await practising(person, "Why us?")
        await person.write("The map")
        await person.press_later("enter")
        await person.press_later(*"under")
        await person.until(lambda: screen.card.attempt.text == "The map under")
        await person.press("escape", "escape")
        await person.home()
    assert grades(journal_file, "leave") == [Grade.AGAIN]


@pytest.mark.usefixtures("three")
async def test_a_sentence_typed_on_after_the_last_grade_undoes_nothing(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("ctrl+down", "ctrl+down", "enter", "3", *"under")
        screen = await person.at(PracticeScreen)
        await person.until_text("That was the last one.")
        assert screen.card.stage is Stage.DONE
    assert grades(journal_file, "salary") == [Grade.GOOD]


@pytest.mark.usefixtures("three")
async def test_undoing_what_was_typed_at_a_question_leaves_the_grades(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "3")
        screen = await practising(person, "Why us?")
        await person.write("ab cd")
        for _ in range(4):
            await person.press("ctrl+z")
        assert screen.card.attempt.text == ""
        assert screen.card.stage is Stage.ASKED
    assert grades(journal_file, "leave") == [Grade.GOOD]


@pytest.mark.usefixtures("three")
async def test_a_grade_typed_right_behind_the_undo_is_for_its_question(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1", "ctrl+z", "4")
        await practising(person, "Why us?")
    assert (grades(journal_file, "leave"), grades(journal_file, "us")) == ([Grade.EASY], [])


@pytest.mark.usefixtures("three")
async def test_without_a_grade_in_this_round_there_is_nothing_to_undo(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter")
        screen = await revealed(person, "leave")
        assert "Undo" not in person.footer
        await person.press_later("ctrl+z")
        assert screen.card.stage is Stage.REVEALED
        await person.press("s")
        await practising(person, "Why us?")
        await person.press("ctrl+z")
        assert screen.card.question is not None
        assert screen.card.question.id == "us"


async def test_a_question_comes_back_in_the_words_it_was_asked_in(sit: Sit, journal_file: JournalFile) -> None:
    other = replace(asked(LEAVE, 5), wording="What made you go?")
    journal_file.put(replace(THREE, asked=(*THREE.asked, other)))
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        assert screen.card.item is not None
        wording = screen.card.item.wording
        await person.press("enter", "1")
        await practising(person, "Why us?")
        await person.press("ctrl+z")
        await revealed(person, "leave")
        assert screen.card.item.wording == wording


@pytest.mark.usefixtures("three")
async def test_a_question_gone_meanwhile_is_passed_over(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1")
        await practising(person, "Why us?")
        with closing(Journal(journal_file.path)) as journal:
            debrief = journal_file.only
            journal.save(replace(debrief, asked=debrief.asked[1:]), debrief)
        await person.press("ctrl+z")
        await practising(person, "Why us?")
        await person.until_text("that question is no longer in the journal")
