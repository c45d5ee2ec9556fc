"""Reading a debrief as a page, and changing it from there."""

from dataclasses import replace

from debrief.domain.record.parts import Note
from debrief.tui.page.page_view import PageView
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.go_to import GoToScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import full


def page_of(screen: ReadingScreen) -> str:
    return screen.query_one(PageView).text


async def test_the_page_shows_everything_that_was_written(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("end", "enter")
        shown = page_of(await person.at(ReadingScreen))
    words = ["Northwind", "Data Engineer", "final round", "Thu 19 Nov 2026, 14:00–16:30", "Jonas; Aylin", "70\u00a0%"]
    words += ["one of those days", "We were impressed.", "7 of 10", "4 of 10", "not sure", "streaming first"]
    words += ["Which pipeline?", "Why leave?", "Said 1", "Left 2", "Better 1", "40\u00a0%", "5 of 5", "The pipeline"]
    words += ["practised twice", "Migrations", "data moves", "say capture", "Reason mine", "Reason can't know", "Kafka"]
    words += ["Tomas", "her queue", "What was missing?", "Petra", "More streaming.", "one voice"]
    words += [reflection.text for reflection in full().reflections]
    assert [word for word in words if word not in shown] == []


async def test_the_page_scrolls_by_keys(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("end", "enter")
        page = (await person.at(ReadingScreen)).query_one(PageView)
        for key, row in (("j", 1), ("j", 2), ("k", 1)):
            await person.press(key)
            await person.until(lambda row=row: page.scroll_y == row)


async def test_editing_from_the_page_goes_through_the_same_steps_and_shows(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("down", "enter")
        await person.begin_seen()
        assert person.step == "opening"
        await person.write(" Changed.")
        await person.press("escape")
        assert "Words at opening. Changed." in page_of(await person.at(ReadingScreen))
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.leave()
    assert journal_file.only.text_at("opening") == "Words at opening. Changed."
    assert journal_file.only.finished_at == full().finished_at


async def test_reading_at_the_end_of_an_edit_leads_home_by_one_escape(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("end", "up", "up", "up", "enter")  # below are the reply, the blank page and a removed prompt
        await person.asked("load-last")
        await person.press("ctrl+n")
        await person.asked("end")
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("escape")
        await person.home()


async def test_the_only_debrief_of_a_list_offers_no_older_or_newer_one(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.until_text("1 of 1", "e Edit")
        assert "Older" not in person.text
        assert "Newer" not in person.text


async def test_feedback_is_among_the_keys_once_a_note_is_sent(sit: Sit, journal_file: JournalFile) -> None:
    sent = replace(full(), notes=(Note(to="Tomas", sent_at=full().started_at),), feedback=())
    journal_file.put(sent)
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.until_text("B Feedback")
        await person.press("B")
        await person.until_text("A reply came")
