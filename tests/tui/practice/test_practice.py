"""Practice: questions one at a time, graded, left at any moment and taken up again."""

from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.practice.spacing import Grade, replay_reviews
from debrief.domain.record.when import DAY_MS, When
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import edits
from debrief.storage.records.journal import Journal
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.practice.body import GradeChoice
from debrief.tui.practice.card import CELLS, Stage
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.practice.practising import PRACTICE, grades, practising, put_three, question
from tests.tui.samples import ATTACKS, hostile


@pytest.fixture
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


@pytest.mark.usefixtures("three")
async def test_a_question_stands_alone_until_its_answer_is_asked_for(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("ctrl+down")
        await practising(person, "Why us?")
        assert "Last asked: Northwind, final round, 19 Nov 2026 · discomfort 3 of 5" in person.text
        assert "The archive." not in person.text
        assert "3 good" not in person.text
        await person.press("enter")
        await person.until_text("Your best answer", "What you said at Northwind, 19 Nov 2026 It is near.")
        await person.until_text("Missing from your answer The archive.")


@pytest.mark.usefixtures("three")
async def test_each_button_says_the_day_that_the_grade_then_brings(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter")
        await person.until_text("1 again", "tomorrow", "3 good", "in 2 days, 22 Nov", "4 easy", "in 8 days, 28 Nov")
        await person.press("4")
        await practising(person, "Why us?")
    assert question(journal_file, "leave").due_at == clock.now + 8 * DAY_MS


@pytest.mark.usefixtures("three")
async def test_a_sitting_ends_by_saying_what_moved(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "2", "enter", "3", "ctrl+down")
        await person.until_text("That was the last one. 2 questions practised; 1 comes back tomorrow, 1 on 22 Nov.")
        await person.press("enter")
        await person.home()
    assert (grades(journal_file, "leave"), grades(journal_file, "us"), grades(journal_file, "salary")) == (
        [Grade.HARD],
        [Grade.GOOD],
        [],
    )


@pytest.mark.usefixtures("three")
async def test_stopping_keeps_every_grade_and_the_rest_is_there_the_next_time(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.press("p")
        await practising(person)
        await person.press("enter", "3", "escape")
        await person.home()
        assert "1 question practised; it comes back in 2 days, 22 Nov." in person.notifications
    async with sit(start=PRACTICE) as person:
        await practising(person, "Why us?")
        assert "1 of 2" in person.text


@pytest.mark.usefixtures("three")
async def test_what_was_graded_good_is_back_in_the_morning_of_its_day_and_the_log_says_why(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "3", "enter", "4", "enter", "4")
    clock.later(hours=24)
    async with sit(start=PRACTICE) as person:
        await person.at(ConfirmScreen)
        await person.until_text("Nothing is due today. The next question comes back tomorrow.")
        await person.press("escape")
        await person.home()
    clock.later(hours=24 - 9)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1")
    with closing(connect(journal_file.path)) as db:
        card = replay_reviews(edits.reviews(db, "leave"))
    assert card is not None
    assert question(journal_file, "leave").due_at == card.due_at == clock.now + DAY_MS


async def test_with_nothing_to_practise_one_is_told_so(sit: Sit) -> None:
    async with sit() as person:
        await person.press("p")
        await person.home()
        assert "You have no questions to practise yet." in person.notifications


@pytest.mark.usefixtures("three")
async def test_a_question_that_is_gone_is_passed_over(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        with closing(Journal(journal_file.path)) as journal:
            debrief = journal_file.only
            journal.save(replace(debrief, asked=debrief.asked[2:]), debrief)
        await person.press("enter", "3")
        await practising(person, "What do you expect?")
        assert "that question is no longer in the journal" in person.text


@pytest.mark.usefixtures("three")
async def test_a_grade_can_be_clicked(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter")
        await person.until_text("4 easy")
        await person.pilot.click(screen.query(GradeChoice).last())
        await practising(person, "Why us?")
    assert grades(journal_file, "leave") == [Grade.EASY]


@pytest.mark.usefixtures("three")
async def test_two_minutes_pass_quietly_and_ask_for_nothing(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        for _ in range(CELLS + 1):
            screen.card.timer.tick()
        await person.until_text("━" * CELLS + " about two minutes")
        assert (screen.card.stage, person.notifications) == (Stage.ASKED, "")
        await person.press("ctrl+down")
        await person.until_text("─" * CELLS)


async def test_hostile_text_is_practised_as_it_stands(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(hostile(), held=When(written=ATTACKS[0])))
    async with sit(size=(120, 50), start=PRACTICE) as person:
        await practising(person, "Which pipeline? [/foo] [@click=app.quit]x[/] ␛]0;x␇")
        await person.press("enter")
        await person.until_text("Better 1 [/foo]", "Said 1 [/foo]", "Left 1 [/foo]")
        await person.press("a", "ctrl+n", "3", "ctrl+down")
        await person.until_text("That was the last one")
        assert all(line.isprintable() for line in person.lines)
    assert journal_file.only.asked[0].question.answer == hostile().asked[0].question.answer
