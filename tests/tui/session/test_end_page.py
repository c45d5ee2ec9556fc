"""The end of a session as it looks: numbers before hanging lines; and how a session looks as it begins."""

import asyncio
from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development, Note
from debrief.domain.record.when import When
from debrief.tui.home.start import Start
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.outline import Outline
from debrief.tui.session.screen import SessionScreen
from debrief.tui.session.step_page import StepPage
from tests.tui.conftest import JournalFile, Sit

PLANNED = Debrief(
    id="d",
    started_at=1_750_000_000_000,
    step="load-last",
    company="Oriel",
    outcome=Outcome.REJECTED,
    held=When(at=1_750_000_000_000, zone="UTC", timed=True),
    notes=(Note(to="Jonas"),),
)


async def test_a_line_of_the_end_that_takes_two_rows_hangs_below_its_words(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.press("ctrl+n")
        await person.until_text("The interview was more than a day ago. It is still fine to send the note.")
        first = next(row for row, line in enumerate(person.lines) if "1  Your note" in line)
        column = person.lines[first].index("Your note")
        assert person.lines[first + 1][:column].strip() == ""
        assert person.lines[first + 1][column:].strip()


async def test_the_outline_is_hidden_until_the_width_of_the_screen_is_known(sit: Sit) -> None:
    async with sit(size=(80, 24), at="questions") as person:
        outline = person.session.query_one(Outline)
        assert not outline.display
        person.session.remove_class("-narrow")
        await person.pilot.pause()
        assert not outline.display


async def test_a_step_opened_by_its_number_leads_back_to_the_end_by_escape(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.press("ctrl+n")
        await person.asked("end")
        await person.press("1")
        await person.asked("notes")
        assert "esc Back" in person.lines[-1]
        await person.press("escape")
        await person.asked("end")
        await person.press("1")
        await person.asked("notes")
        await person.press("ctrl+n")
        await person.until_text("esc Leave")
        await person.press("escape")
        await person.home()


TWO_POINTS = replace(
    PLANNED,
    developments=(Development(id="a", text="Pauses"), Development(id="b", cue="somebody asks", action="I pause")),
)


async def test_the_line_of_a_plan_opens_the_entry_of_that_plan(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(TWO_POINTS)
    async with sit(start=Start(kind="resume")) as person:
        await person.press("ctrl+n")
        await person.until_text("2 Your plan: when somebody asks")
        await person.press("2")
        await person.asked("plan")
        await person.write("Listening")
        await person.press("escape")
        await person.asked("end")
    assert [point.text for point in journal_file.only.developments] == ["Pauses", "Listening"]


async def test_a_step_has_the_cursor_in_a_field_whatever_is_adopted_meanwhile(
    journal_file: JournalFile, sit: Sit
) -> None:
    journal_file.put(replace(TWO_POINTS, developments=TWO_POINTS.developments[1:]))
    async with sit(start=Start(kind="resume")) as person:
        await person.press("ctrl+n")
        await person.asked("end")
        journal_file.change_elsewhere(tags=("elsewhere",))
        session = person.session
        async with session.query_one(StepPage)._showing:
            person.send("2")
            await person.until(session._editor_lock.locked)
            await asyncio.sleep(0.05)  # what is adopted may have read where the cursor is, before the step is shown
        await person.asked("plan")
        await person.until(lambda: "elsewhere" in session.session.debrief.tags)
        await person.write("Listening")
        await person.press("escape")
        await person.asked("end")
    assert journal_file.only.developments[0].text == "Listening"


async def test_the_end_names_the_page_that_escape_leads_back_to(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(replace(PLANNED, finished_at=PLANNED.started_at, notes=(), step="end"))
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("down", "enter")
        await person.begin_seen()
        await person.go_to("load-last")
        await person.press("ctrl+n")
        await person.until_text("Esc for the page you came from.")
        await person.press("escape")
        await person.at(ReadingScreen)


async def test_what_is_typed_on_after_the_last_prompt_runs_nothing_at_the_end(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("load-last")
        monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
        await person.write("4 tired\n\nTea with Mo, no phone x1\n")
        assert person.step == "end"
        assert "what you typed next is not saved. Press ctrl+r" in person.notifications
        await person.press("ctrl+r")
        await person.asked("load-last")
        await person.write("tea")
        await person.stored()
    assert journal_file.only.notes == PLANNED.notes


async def test_a_letter_that_is_no_command_begins_a_text_at_the_end(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("load-last")
        await person.press("ctrl+n")
        await person.asked("end")
        monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
        await person.write("exhausted, honestly")
        assert person.step == "end"
        assert type(person.app.screen) is SessionScreen
        assert "what you typed next is not saved" in person.notifications


async def test_a_command_at_the_end_runs_at_once_if_a_key_led_there(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("load-last")
        monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
        await person.press("ctrl+n", "1")
        await person.asked("notes")
