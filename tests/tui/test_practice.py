"""Practice: questions one at a time, graded, improved, left at any moment and taken up again."""

from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.category import Category
from debrief.domain.debrief import Debrief
from debrief.domain.glance import PracticeQuestion
from debrief.domain.practice import DAY_MS, Grade, replayed
from debrief.domain.question import Asked, Question
from debrief.domain.when import When
from debrief.storage import askings, questions
from debrief.storage.connect import connect
from debrief.storage.journal import Journal
from debrief.storage.trouble import JournalUnusable
from debrief.tui.screens.ask import AskScreen
from debrief.tui.screens.practice import PracticeScreen
from debrief.tui.start import Start
from debrief.tui.widgets.grades import GradeChoice
from debrief.tui.widgets.practice_card import Stage
from debrief.tui.widgets.two_minutes import CELLS
from tests.tui.conftest import Clock, Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import ATTACKS, HELD, hostile

PRACTICE = Start(kind="practice")
LEAVE = Question(id="leave", wording="Why leave?", practise=True, category=Category.BEHAVIOURAL)
US = Question(id="us", wording="Why us?", answer="The archive.", practise=True)
SALARY = Question(id="salary", wording="What do you expect?", answer="Between 41 and 45.")


def asked(question: Question, discomfort: int, **more: str) -> Asked:
    return Asked(question=question, wording=question.wording, discomfort=discomfort, **more)  # type: ignore[arg-type]


@pytest.fixture
def three(kept: Kept) -> None:
    """Three questions never practised, in this order: why leave, why us, the salary."""
    kept.put(
        Debrief(
            id="d", started_at=1, company="Northwind", stage="final round", held=HELD, finished_at=1, step="end",
            asked=(asked(LEAVE, 5), asked(US, 3, said="It is near.", left_out="The archive."), asked(SALARY, 2)),
        )
    )  # fmt: skip


def question(kept: Kept, question_id: str) -> PracticeQuestion:
    with closing(connect(kept.path)) as db:
        found = askings.question(db, question_id)
    assert found is not None
    return found


def grades(kept: Kept, question_id: str) -> list[Grade]:
    with closing(connect(kept.path)) as db:
        return [review.grade for review in questions.reviews(db, question_id)]


async def practising(person: Person, wording: str = "Why leave?") -> PracticeScreen:
    """Wait for a question to be asked."""
    screen = await person.at(PracticeScreen)
    await person.until(lambda: screen.card.stage is Stage.ASKED and wording in person.text)
    return screen


@pytest.mark.usefixtures("three")
async def test_a_question_stands_alone_until_its_answer_is_asked_for(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("s")
        await practising(person, "Why us?")
        assert "Asked last: Northwind, final round, 19 Nov 2026 · discomfort 3 of 5" in person.text
        assert "The archive." not in person.text
        assert "3 good" not in person.text
        await person.press("enter")
        await person.until_text("Your best answer", "What you said at Northwind, 19 Nov 2026 It is near.")
        await person.until_text("What it left out The archive.")


@pytest.mark.usefixtures("three")
async def test_each_button_says_the_day_that_the_grade_then_brings(sit: Sit, kept: Kept, clock: Clock) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter")
        await person.until_text("1 again", "tomorrow", "3 good", "in 2 days, 22 Nov", "4 easy", "in 8 days, 28 Nov")
        await person.press("4")
        await practising(person, "Why us?")
    assert question(kept, "leave").due_at == clock.now + 8 * DAY_MS


@pytest.mark.usefixtures("three")
async def test_a_sitting_ends_by_saying_what_moved(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "2", "space", "3", "s")
        await person.until_text("That was the last one for today. 2 questions; the next comes back tomorrow.")
        await person.press("enter")
        await person.home()
    assert (grades(kept, "leave"), grades(kept, "us"), grades(kept, "salary")) == ([Grade.HARD], [Grade.GOOD], [])


@pytest.mark.usefixtures("three")
async def test_stopping_keeps_every_grade_and_the_rest_is_there_the_next_time(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await person.press("p")
        await practising(person)
        await person.press("enter", "3", "escape")
        await person.home()
        assert "1 question; it comes back in 2 days, 22 Nov." in person.told
    async with sit(start=PRACTICE) as person:
        await practising(person, "Why us?")
        assert "1 of 2" in person.text


@pytest.mark.usefixtures("three")
async def test_what_was_graded_good_is_back_in_the_morning_of_its_day_and_the_log_says_why(
    sit: Sit, kept: Kept, clock: Clock
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "3", "enter", "4", "enter", "4")
    clock.later(hours=24)
    async with sit(start=PRACTICE) as person:
        await person.home()
        assert "Nothing is due" in person.told
    clock.later(hours=24 - 9)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "1")
    with closing(connect(kept.path)) as db:
        card = replayed(questions.reviews(db, "leave"))
    assert card is not None
    assert question(kept, "leave").due_at == card.due_at == clock.now + DAY_MS


async def test_with_nothing_to_practise_one_is_told_so(sit: Sit) -> None:
    async with sit() as person:
        await person.press("p")
        await person.home()
        assert "Nothing is due" in person.told


@pytest.mark.usefixtures("three")
async def test_what_is_written_becomes_the_answer_only_if_one_says_so(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("s", "w")
        await person.write("We like w, s and 3.")
        await person.press("ctrl+n")
        await person.until_text("What you wrote now We like w, s and 3.", "k Make it your answer", "The archive.")
        await person.press("3")
        await person.until_text("first: k keeps what you wrote, l lets it go")
        assert grades(kept, "us") == []
        await person.press("l", "3")
        await practising(person, "What do you expect?")
        await person.press("w")
        await person.write("We expect 43.")
        await person.press("ctrl+n", "k", "3")
        await person.until_text("2 questions", "“What do you expect?” has a new answer.")
    assert question(kept, "us").answer == "The archive."
    salary = question(kept, "salary")
    assert (salary.answer, [version.answer for version in salary.versions]) == ("We expect 43.", ["Between 41 and 45."])


@pytest.mark.usefixtures("three")
async def test_an_answer_is_improved_on_the_spot_and_the_old_one_kept(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("s", "enter", "e")
        await person.write(" We built it.")
        await person.press("escape")
        await person.until_text("your answer is kept, and the one before it", "It says “we” and never “I”.")
        await person.press("e")
        await person.write(" I led it.")
        await person.press("ctrl+n", "2")
        await practising(person, "What do you expect?")
        assert "never “I”" not in person.text
    us = question(kept, "us")
    assert us.answer == "The archive. We built it. I led it."
    assert [version.answer for version in us.versions] == ["The archive. We built it.", "The archive."]


@pytest.mark.usefixtures("three")
async def test_an_outline_is_offered_for_a_story_and_put_there_only_on_request(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.until_text("Its first sentence is enough for now")
        await person.press("enter")
        await person.until_text("None is written yet.", "ctrl+o while you type puts an outline there")
        await person.press("e")
        assert screen.card.better.text == ""
        await person.press("ctrl+o", "ctrl+n", "s")
        await practising(person, "Why us?")
        await person.press("w", "ctrl+o")
        assert screen.card.written.text == ""
    assert question(kept, "leave").answer.startswith("Situation: ")


@pytest.mark.usefixtures("three")
async def test_leaving_asks_first_where_something_written_would_be_lost(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("w")
        await person.write("Because.")
        await person.press("escape", "escape")
        await person.at(AskScreen)
        await person.press("escape")
        await person.at(PracticeScreen)
        assert screen.card.written.text == "Because."
        await person.press("escape")
        await person.at(AskScreen)
        await person.press("left", "enter")
        await person.home()
    assert question(kept, "leave").answer == ""


@pytest.mark.parametrize("keys", [("w",), ("enter", "e")], ids=["written", "improved"])
@pytest.mark.usefixtures("three")
async def test_what_is_being_typed_outlives_a_window_that_is_closed(
    sit: Sit, kept: Kept, keys: tuple[str, ...]
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press(*keys)
        await person.write("Because of")
        person.app.end(129)
        await person.until(lambda: not person.app.is_running)
    assert question(kept, "leave").answer == "Because of"


@pytest.mark.usefixtures("three")
async def test_words_nobody_decided_about_stand_under_the_answer_when_the_window_is_closed(
    sit: Sit, kept: Kept
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("s", "w")
        await person.write("The people.")
        await person.press("ctrl+n", "ctrl+q")
        await person.until(lambda: not person.app.is_running)
    us = question(kept, "us")
    assert us.answer == "The archive.\n\nWritten in practice on 20 Nov 2026:\nThe people."
    assert [version.answer for version in us.versions] == ["The archive."]


@pytest.mark.usefixtures("three")
async def test_a_question_that_is_gone_is_passed_over(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        with closing(Journal(kept.path)) as journal:
            debrief = kept.only
            journal.save(replace(debrief, asked=debrief.asked[2:]), debrief)
        await person.press("enter", "3")
        await practising(person, "What do you expect?")
        assert "that question is not in the journal any more" in person.text


@pytest.mark.usefixtures("three")
async def test_an_improvement_of_a_question_that_is_gone_stays_on_the_screen(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter", "e")
        await person.write("Because.")
        with closing(Journal(kept.path)) as journal:
            debrief = kept.only
            journal.save(replace(debrief, asked=debrief.asked[1:]), debrief)
        await person.press("ctrl+n")
        await person.until_text("that question is not in the journal any more")
        assert (screen.card.better.text, screen.card.improving) == ("Because.", True)
        await person.press("escape")
        await person.at(AskScreen)
        await person.press("left", "enter")
        await person.home()


@pytest.mark.usefixtures("three")
async def test_where_nothing_can_be_stored_it_is_said_and_everything_stays_on_the_screen(
    sit: Sit, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise JournalUnusable("There is no room left on the disk", "free some space and try again")

    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter")
        with monkeypatch.context() as patched:
            patched.setattr(person.app.shelf, "review", full)
            await person.press("3")
            assert "There is no room left on the disk" in person.told
            assert screen.practising.place == 0
            patched.setattr(person.app.shelf, "answer", full)
            await person.press("e")
            await person.write("Because.")
            await person.press("escape")
            await person.at(AskScreen)
            await person.press("escape")
            await person.at(PracticeScreen)
            assert (screen.card.better.text, screen.card.improving) == ("Because.", True)
        await person.press("escape")
        await person.until_text("your answer is kept")
        await person.press("3")
        await practising(person, "Why us?")
    assert (question(kept, "leave").answer, grades(kept, "leave")) == ("Because.", [Grade.GOOD])


@pytest.mark.usefixtures("three")
async def test_a_grade_can_be_clicked(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter")
        await person.until_text("4 easy")
        await person.pilot.click(screen.query(GradeChoice).last())
        await practising(person, "Why us?")
    assert grades(kept, "leave") == [Grade.EASY]


@pytest.mark.usefixtures("three")
async def test_two_minutes_pass_quietly_and_ask_for_nothing(sit: Sit) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        for _ in range(CELLS + 1):
            screen.card.cue.pass_on()
        await person.until_text("━" * CELLS + " about two minutes")
        assert (screen.card.stage, person.told) == (Stage.ASKED, "")
        await person.press("s")
        await person.until_text("─" * CELLS)


async def test_hostile_text_is_practised_as_it_stands(sit: Sit, kept: Kept) -> None:
    kept.put(replace(hostile(), held=When(written=ATTACKS[0])))
    async with sit(size=(120, 50), start=PRACTICE) as person:
        await practising(person, "Which pipeline? [/foo] [@click=app.quit]x[/] ␛]0;x␇")
        await person.press("enter")
        await person.until_text("Better 1 [/foo]", "Said 1 [/foo]", "Left 1 [/foo]")
        await person.press("e", "ctrl+n", "3", "s")
        await person.until_text("That was the last one")
        assert all(line.isprintable() for line in person.lines)
    assert kept.only.asked[0].question.answer == hostile().asked[0].question.answer
