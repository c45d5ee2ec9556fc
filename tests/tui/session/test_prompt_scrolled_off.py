"""A prompt whose fields need more room than the screen has stays readable, on the line above the page."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Asked
from debrief.tui.home.start import Start
from debrief.tui.session.step_page import StepPage
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person

LONG = "Tell me about a time when you had to convince a colleague who was more senior than you were, number {}, and "
DREADED = "Which question did you hope they wouldn't ask?"


def _debrief(at: int, questions: int) -> Debrief:
    asked = tuple(Asked(wording=LONG.format(number) + "what happened then. " * 8) for number in range(questions))
    return Debrief(started_at=at, step="dreaded", outcome=Outcome.REJECTED, asked=asked)


def _above(person: Person) -> str:
    return person.lines[1].strip()


@pytest.mark.parametrize("size", [(80, 24), (120, 20)])
async def test_what_is_asked_stays_above_long_questions_and_answers(
    sit: Sit, journal_file: JournalFile, clock: Clock, size: tuple[int, int]
) -> None:
    journal_file.put(_debrief(clock(), 8))
    async with sit(start=Start(kind="resume"), size=size) as person:
        await person.asked("dreaded")
        await person.press("4")
        await person.paste("I left out the end. " * 20)
        await person.write("Finished")
        await person.until_text("Finished")  # the page follows the cursor
        assert DREADED in _above(person)
        assert person.text.count(DREADED) == 1
        await person.press("ctrl+down", "ctrl+n")
        await person.asked("unprepared")
        await person.until(lambda: _above(person) == "")


async def test_nothing_is_above_a_prompt_that_is_not_scrolled_off(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(_debrief(clock(), 8))
    async with sit(start=Start(kind="resume"), size=(80, 60)) as person:
        await person.asked("dreaded")
        await person.until_text(DREADED)
        assert _above(person) == ""


async def test_what_is_asked_is_above_only_while_the_page_is_scrolled(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(_debrief(clock(), 8))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.until_text(DREADED)
        await person.until(lambda: DREADED in _above(person))
        person.session.query_one(StepPage).scroll_home(animate=False)
        await person.until(lambda: _above(person) == "" and DREADED in person.lines[2])


async def test_the_page_follows_the_cursor_through_a_text_that_is_higher(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(_debrief(clock(), 1))
    async with sit(start=Start(kind="resume"), size=(80, 10)) as person:
        await person.asked("dreaded")
        await person.press("4")
        await person.paste("Begun there. " + "I left out the end. " * 18)
        await person.write("Finished")
        await person.until_text("Finished")
        assert "Begun there" not in person.text
        await person.press("ctrl+home")
        await person.until_text("Begun there")
        await person.press("ctrl+end")
        await person.until_text("Finished")
