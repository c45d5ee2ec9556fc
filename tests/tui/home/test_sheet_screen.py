"""The Prepare screen: the sheet for the next interview is read, edited, saved and given a day."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from debrief.domain.dates.zones import local_day
from debrief.domain.practice.next_interview.next_interview import MINUTES, NEXT, NextInterview
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.exports.file.encryption import NOT_ENCRYPTED
from debrief.private_files import PrivateFiles
from debrief.storage.file.open_journal import connect
from debrief.storage.questions.next_interview.edited_sheet import edited_text
from debrief.storage.questions.next_interview.next_interview import find_next_interview
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.home.lines import HomeList
from debrief.tui.home.screen import HomeScreen
from debrief.tui.home.sheet.screen import SheetScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.people import letter_exits
from tests.tui.conftest import ZONE, Clock, JournalFile, Sit
from tests.tui.failing_writes import failing_writes
from tests.tui.person import Person
from tests.tui.samples import full


@pytest.fixture(autouse=True)
def one_debrief(journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(letter_exits, "copy_with_tool", lambda _: False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    journal_file.put(replace(full(), company="Northwind", skip_rule="Northwind says streaming first"))


IS_FOR_MARCH = "This is the page you edited for Thu 4 Mar 2027."
IS_WITHOUT_DAY = "This is the page you edited without a day."
OTHER_FOR_MARCH = "Your page for Thu 4 Mar 2027 is kept, and comes back when you set that day."
OTHER_WITHOUT_DAY = "Your page without a day is kept, and comes back when no day is set."


async def open_sheet(person: Person) -> SheetScreen:
    await person.press("I")
    screen = await person.at(SheetScreen)
    await person.until_text("Your next interview", "Your plan", "F9 sets the day and the company")
    return screen


async def pick(person: Person, number: int) -> None:
    """Pick an option of the menu, by its number from 0."""
    await person.press("f9")
    await person.at(ChooseScreen)
    await person.press(*["down"] * number, "enter")


async def test_the_sheet_is_edited_and_kept_and_drafted_again_on_a_yes(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await open_sheet(person)
        await person.write("Bring the folder.\n\n")
        await person.until_text("saved 15:02:11")
        await person.press("escape")
        await person.at(HomeScreen)
        await person.press("I")
        await person.at(SheetScreen)
        await person.until_text("Bring the folder.", "As you edited it.")
        await pick(person, 6)  # draft it again
        await person.press("left", "enter")
        await person.until(lambda: "Bring the folder." not in person.text)
        await pick(person, 6)  # earlier texts
        await person.until_text("Earlier texts of this page", "Bring the folder.")
        await person.press("enter")
        await person.until_text("As you edited it.")
    with closing(connect(journal_file.path, read_only=True)) as db:
        assert edited_text(db, NEXT).startswith("Bring the folder.")


async def test_a_day_is_set_and_the_edited_sheet_goes_along(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await open_sheet(person)
        await person.write("Mine. ")
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("yesterday\n")
        await person.until_text("past")
        await person.press(*["backspace"] * 9)
        await person.write("2027-03-04\n")
        await person.until_text("Minutes a day for practice")
        await person.press("backspace", "backspace")
        await person.write("30\n\n")
        await person.until_text("Your interview on Thu 4 Mar 2027", "30 minutes a day", "Mine.")
    with closing(connect(journal_file.path, read_only=True)) as db:
        assert find_next_interview(db, date(2027, 3, 4)) == NextInterview(day=date(2027, 3, 4), minutes=30)


async def test_a_day_with_a_page_of_its_own_says_which_page_it_is_and_where_the_other_is(
    sit: Sit, journal_file: JournalFile
) -> None:
    with closing(Journal(journal_file.path)) as journal:
        store_text(journal, TextEdit(target=TextField.SHEET, record="2027-03-04", text="For March."))
    async with sit() as person:
        await open_sheet(person)
        await person.write("AAA ")
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("2027-03-04\n\n\n")
        await person.until_text("Your interview on Thu 4 Mar 2027", "For March.")
        await person.until(lambda: f"{IS_FOR_MARCH} {OTHER_WITHOUT_DAY}" in person.notifications)
        await pick(person, 1)  # no day
        await person.until_text("Your next interview", "AAA")
        await person.until(lambda: f"{IS_WITHOUT_DAY} {OTHER_FOR_MARCH}" in person.notifications)


async def test_typing_replaces_what_a_question_is_filled_in_with(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await open_sheet(person)
        for day, typed, minutes, company in (
            ("2027-03-04", "30", 30, "Acme"),
            ("2027-03-05", "about 15 min", 15, "Initech"),
        ):
            await pick(person, 0)
            await person.at(PromptLineScreen)
            await person.write(f"{day}\n")
            await person.until_text("Minutes a day for practice")
            await person.write(f"{typed}\n")
            await person.until_text("The company (optional)")
            await person.write(f"{company}\n")
            await person.until_text(f"{minutes} minutes a day", company)
    with closing(connect(journal_file.path, read_only=True)) as db:
        assert find_next_interview(db, date(2027, 3, 4)) == NextInterview(
            day=date(2027, 3, 5), minutes=15, company="Initech"
        )


async def test_what_a_question_is_filled_in_with_can_be_changed_letter_by_letter(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("2027-03-04\n")
        await person.until_text("Minutes a day for practice")
        await person.press("end", "backspace", *"5\n\n")
        await person.until_text("25 minutes a day")


@pytest.mark.parametrize("escape", [False, True], ids=["told to end", "Esc"])
async def test_the_day_is_kept_whatever_ends_the_question_about_minutes(
    sit: Sit, journal_file: JournalFile, escape: bool
) -> None:
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("2027-03-04\n")
        await person.until_text("Minutes a day for practice")
        if escape:
            await person.press("escape", "escape")
            await person.until(lambda: "Until Thu 4 Mar 2027, you practise" in person.notifications)
        else:
            person.app.shutdown.end(143)
            await person.until(lambda: not person.app.is_running)
    with closing(connect(journal_file.path, read_only=True)) as db:
        assert find_next_interview(db, date(2027, 3, 4)) == NextInterview(day=date(2027, 3, 4), minutes=MINUTES)


async def test_the_sheet_is_saved_to_print_with_the_names_hidden(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 4)
        await person.at(PromptLineScreen)
        await person.press("enter")
        await person.until((tmp_path / "interview.html").exists)
        await person.until(lambda: "Read the page before you pass it on" in person.notifications)
    sheet = (tmp_path / "interview.html").read_text("utf-8")
    assert "Company A says streaming first" in sheet
    assert "Northwind" not in sheet


async def test_where_the_journal_is_encrypted_the_dialog_says_that_the_file_is_not(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrivateFiles, "encrypted", True)
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 4)
        await person.at(PromptLineScreen)
        await person.until(lambda: NOT_ENCRYPTED in " ".join(person.text.split()))


async def test_what_cannot_be_saved_yet_is_not_replaced_by_the_stored_sheet(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("debrief.tui.common.confirm.FLUSH_SECONDS", 0.1)
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    async with sit() as person:
        screen = await open_sheet(person)
        with failing_writes(monkeypatch):
            await person.write("Sacred. ")
            await person.until_text("not saved, trying again")
            await person.press("f9")
            await person.until(lambda: "It stays here" in person.notifications)
            assert screen.prose.text.startswith("Sacred. ")
        await person.until_text("saved 15:02:11")
        await person.press("f9")
        await person.at(ChooseScreen)
        await person.press("escape")
        await person.at(SheetScreen)
        assert screen.prose.text.startswith("Sacred. ")


async def test_a_sheet_that_is_not_edited_is_not_offered_to_be_drafted_again(sit: Sit) -> None:
    async with sit() as person:
        await open_sheet(person)
        await person.press("f9")
        await person.until_text("Earlier texts")
        assert "Draft it again" not in person.text


async def test_a_day_is_read_at_one_moment_though_midnight_passes(sit: Sit, clock: Clock) -> None:
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("today\n")
        await person.until_text("Minutes a day for practice")
        day = local_day(clock.now, ZONE)
        clock.later(hours=12)
        await person.press("enter", "enter")
        await person.until(lambda: f"Until {day:%a} {day.day}" in person.notifications)


async def test_a_day_typed_with_a_time_says_that_only_the_day_is_stored(sit: Sit) -> None:
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("tomorrow 10am\n\n\n")
        await person.until(lambda: "for that interview. Only the day is kept, not the time." in person.notifications)


async def test_the_company_is_asked_with_the_day_and_a_line_of_the_start_sheet_opens_the_sheet(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await open_sheet(person)
        await pick(person, 0)
        await person.at(PromptLineScreen)
        await person.write("tomorrow\n\nNorth & Sons\n")
        await person.until_text("Your interview at North & Sons on Sat 21 Nov 2026")
        await person.press("escape")
        await person.home()
        await person.until_text("Interview North & Sons, Sat 21 Nov 2026, tomorrow")
        await person.press("home", *["down"] * _index(person, "Interview"), "enter")
        await person.at(SheetScreen)
        await person.until_text("Your interview at North & Sons on Sat 21 Nov 2026")
    with closing(connect(journal_file.path, read_only=True)) as db:
        assert find_next_interview(db, date(2026, 11, 20)) == NextInterview(
            day=date(2026, 11, 21), company="North & Sons"
        )


def _index(person: Person, words: str) -> int:
    """Return the number of the line with `words` among those that can be picked, from 0."""
    lines = person.app.screen_stack[0].query_one(HomeList)
    enabled = [str(option.prompt) for option in lines.options if not option.disabled]
    return next(number for number, line in enumerate(enabled) if line.startswith(words))
