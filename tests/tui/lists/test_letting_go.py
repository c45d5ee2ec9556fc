"""Debriefs let go, taken back and erased by keyboard, each seen in the journal."""

import asyncio
from contextlib import closing

import pytest

from debrief.domain.lists.row_window import RowWindow
from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs.search_results import SearchResult
from debrief.storage.records.journal import Journal
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.debriefs.browser import DebriefRows
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import Clock, JournalFile, Sit, no_room_for_searches
from tests.tui.three_debriefs import THREE, browse, listed


async def test_moved_to_the_trash_and_taken_back_with_one_key(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("down", "D")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])
        assert "Press u to bring it back" in person.notifications
        assert [found.company for found in journal_file.all] == ["Fabrikam", "Acme"]
        await person.press("u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])
        assert [found.company for found in journal_file.all] == ["Fabrikam", "Contoso", "Acme"]
        await person.press("u")
        assert "nothing to undo" in person.notifications


async def test_what_is_done_and_undone_has_not_failed_where_searches_cannot_be_brought_up_to_date(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        no_room_for_searches(monkeypatch)
        await person.press("t")
        await person.at(SavedLineScreen)
        await person.write("map\n")
        await person.at(DebriefsScreen)
        await person.until(lambda: journal_file.all[0].tags == ("map",))
        await person.press("D")
        await person.until(lambda: listed(screen) == ["Contoso", "Acme"])
        await person.press("u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])
        await person.press("u")
        await person.until(lambda: journal_file.all[0].tags == ())
        assert "no room" not in person.notifications


async def test_the_empty_start_page_says_what_is_in_the_trash(journal_file: JournalFile, sit: Sit):
    journal_file.put(THREE[0])
    async with sit() as person:
        await browse(person)
        await person.press("D")
        await person.until(lambda: "In the trash" in person.notifications)
        await person.press("escape")
        await person.home()
        await person.until_text("There is nothing here. 1 debrief is in the trash: press T.")


async def test_two_keys_in_a_row_are_for_two_debriefs(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("D", "D")
        await person.until(lambda: listed(screen) == ["Acme"])
        await person.press("u", "u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])


async def test_what_is_taken_back_is_gone_to(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("down", "D", "end", "u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])
        assert screen.browser.selected is not None
        assert screen.browser.selected.company == "Contoso"


async def test_a_debrief_is_trashed_from_its_page_and_restored_on_the_start_page(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("t")
        await person.at(SavedLineScreen)
        await person.write("map\n")
        await person.at(ReadingScreen)
        await person.until(lambda: journal_file.all[0].tags == ("map",))
        await person.until_text("map")
        await person.press("D")
        await person.home()
        await person.until(lambda: not any("Fabrikam" in option for option in person.options))
        await person.press("u")
        await person.until(lambda: any("Fabrikam" in option for option in person.options))
        assert len(journal_file.all) == 3


async def test_tags_of_a_debrief_that_is_erased_are_not_said_to_be_as_they_were(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        await browse(person)
        await person.press("t")
        await person.at(SavedLineScreen)
        await person.write("map\n")
        await person.at(DebriefsScreen)
        await person.until(lambda: journal_file.all[0].tags == ("map",))
        with closing(Journal(journal_file.path)) as elsewhere:
            elsewhere.discard("Fabrikam")
        await person.press("u")
        await person.until(lambda: "can no longer be undone" in person.notifications)


async def test_two_apps_on_one_journal_keep_what_either_wrote(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as one:
        await one.press("d")
        screen = await one.at(DebriefsScreen)
        await one.until(lambda: len(listed(screen)) == 3)
        async with sit() as other:
            await other.press("enter")
            await other.at(ReadingScreen)
            await other.press("e")
            await other.at(GoToScreen)
            await other.press("enter")
            await other.at(SessionScreen)
            await other.asked(other.step)
            await other.go_to("facts")
            await one.press("D")  # away with what the other is writing in
            await one.until(lambda: len(listed(screen)) == 2)
            await other.write(" Ltd")
            await other.press("escape")
            await other.at(ReadingScreen)
        await one.press("f5")
        await one.until(lambda: listed(screen) == ["Fabrikam Ltd", "Contoso", "Acme"])


async def test_what_the_trash_has_kept_for_its_time_is_erased_when_the_app_opens(
    journal_file: JournalFile, sit: Sit, clock: Clock
):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("D")
        await person.until(lambda: len(listed(screen)) == 2)
    clock.later(hours=30 * 24 - 1)
    async with sit() as person:
        await person.until(lambda: person.app.services.autosave.flush(1))
        assert journal_file.load("Fabrikam") is not None
    clock.later(hours=1)
    async with sit() as person:
        await person.until(lambda: journal_file.load("Fabrikam") is None)


async def test_taken_back_from_the_trash_or_erased_for_ever_once_that_is_confirmed(
    journal_file: JournalFile, sit: Sit, clock: Clock
):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("D")
        await person.until(lambda: len(listed(screen)) == 2)
        clock.later(hours=1)
        await person.press("D")
        await person.until(lambda: len(listed(screen)) == 1)
        await person.press("T")
        await person.at(TrashScreen)
        await person.until_text("Contoso", "Fabrikam", "in 30 days")
        await person.press("E")
        await person.at(ConfirmScreen)
        await person.until_text("Erase Contoso, 14 Sep 2026 for good?", "Copies elsewhere are not touched")
        await person.press("enter")
        await person.at(TrashScreen)
        assert journal_file.load("Contoso") is not None
        await person.press("E")
        await person.at(ConfirmScreen)
        await person.press("left", "enter")
        await person.at(TrashScreen)
        await person.until(lambda: journal_file.load("Contoso") is None)
        await person.until(lambda: "Contoso" not in person.text)
        assert "Erased." in person.notifications
        await person.press("R")
        await person.until_text("The trash is empty")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])


async def test_everything_in_a_long_trash_is_paged_through_and_erased_at_once(
    journal_file: JournalFile, sit: Sit, clock: Clock
):
    journal_file.put(
        *(Debrief(id=f"d{number}", started_at=number, company=f"Company {number}") for number in range(130))
    )
    with closing(Journal(journal_file.path)) as journal:
        for number in range(130):
            journal.trash(f"d{number}", clock.now - number)
    async with sit() as person:
        await person.press("d")
        await person.at(DebriefsScreen)
        await person.press("T")
        screen = await person.at(TrashScreen)
        await person.until(lambda: person.lines[0].endswith("1 of 130"))
        await person.press("end")
        await person.until(lambda: person.lines[0].endswith("130 of 130"))
        await person.until_text("Company 129")
        await person.press("home", *["pagedown"] * 5)
        await person.until(lambda: screen.browser.current is not None and screen.browser.current.id == "d105")
        await person.press("A")
        await person.at(ConfirmScreen)
        await person.until_text("everything in the trash (130 debriefs)")
        await person.press("left", "enter")
        await person.until_text("The trash is empty")
        assert "130 debriefs erased." in person.notifications
        assert journal_file.all == []


async def test_what_is_taken_back_in_the_trash_can_be_put_there_again(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("D", "T")
        await person.at(TrashScreen)
        await person.until_text("Fabrikam")
        await person.press("R")
        await person.until(lambda: person.notifications == "Fabrikam is back.")
        await person.press("u")
        await person.until(lambda: person.notifications == "Fabrikam is in the trash again.")
        assert len(journal_file.all) == 2
        await person.press("u")
        await person.until(lambda: person.notifications == "Fabrikam is back from the trash.")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])


async def test_what_another_app_took_back_is_not_said_to_be_taken_back(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("D")
        await person.until(lambda: len(listed(screen)) == 2)
        with closing(Journal(journal_file.path)) as other:
            assert other.restore("Fabrikam")
        await person.press("u")
        await person.until(lambda: "can no longer be undone" in person.notifications)


async def test_rows_read_for_something_else_in_the_middle_of_a_change_show_it_too(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        reading = asyncio.Event()

        async def never(*_: object) -> RowWindow[SearchResult]:
            reading.set()
            return await asyncio.Future()

        with monkeypatch.context() as patched:
            patched.setattr(DebriefRows, "refresh", never)
            person.send("D")
            await reading.wait()
        screen.row_browser.refresh_rows()  # as where the window is made wider
        await person.until(lambda: listed(screen) == ["Contoso", "Acme"])
        await person.handled()
        assert "Press u to bring it back" in person.notifications
