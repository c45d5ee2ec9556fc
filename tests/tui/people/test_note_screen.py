"""The note as a letter: edited, kept from the first letter, taken out, marked as sent."""

from contextlib import closing
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from debrief.domain.record.parts import Note
from debrief.exports.file.atomic_file import NotWritten
from debrief.storage.file.open_journal import connect
from debrief.storage.people.notes import former_texts
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.home.screen import HomeScreen
from debrief.tui.home.start import Start
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.people import letter_exits
from debrief.tui.people.note_screen import NoteScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.failing_writes import failing_writes
from tests.tui.samples import full

NOTES = (
    Note(id="n", to="Tomas <tomas@example.org>", moment="your queue of letters"),
    Note(id="m", to="Aylin", moment="the broken whiteboard"),
)


@pytest.fixture(autouse=True)
def two_people(journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letter_exits, "copy_with_tool", lambda _: False)
    journal_file.put(replace(full(), notes=NOTES, asked=(), feedback=(), developments=()))


async def test_a_note_is_drafted_edited_and_marked_as_sent(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    sent_at = clock.now
    async with sit() as person:
        await person.press("enter")
        await person.at(NoteScreen)
        await person.until_text("Note to Tomas", "1 of 2", "your queue of letters", "for another 1 h 28 min")
        assert journal_file.only.notes[0].text == ""
        assert "esc Leave" in person.lines[-1]  # the way out is not among the keys that do not fit
        await person.write("Dear all. ")
        await person.until_text("saved 15:02:11")
        assert journal_file.only.notes[0].text.split("\n\n")[1].startswith("Dear all. ")
        await person.press("ctrl+s")
        await person.until_text("Sent today 15:02. Not sent yet? Press ctrl+s to undo it.")
        await person.until(lambda: "Your words are saved, and the note is marked as sent." in person.notifications)
        clock.later(hours=1)
        await person.press("ctrl+s")
        await person.until_text("A good time to send it")
        await person.press("ctrl+s")
        await person.until_text("Sent today 15:02.")
        await person.press("ctrl+n")
        await person.until_text("Note to Aylin", "2 of 2", "the broken whiteboard")
        await person.press("ctrl+r")
        await person.until_text("Note to Tomas", "Dear all.")
        await person.press("escape")
        await person.home()
        assert "to Tomas" not in person.text
    first, second = journal_file.only.notes
    assert (first.sent_at, second.sent_at, second.text) == (sent_at, None, "")


async def test_a_note_sent_a_while_after_its_mark_was_removed_has_the_time_it_was_sent_at(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    sent_before = clock.now
    journal_file.change_elsewhere(notes=(replace(NOTES[0], sent_at=sent_before, silent=True),))
    clock.later(hours=24)
    async with sit() as person:
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("h")
        await person.at(NoteScreen)
        await person.press("ctrl+s")
        await person.until(lambda: "no longer marked as sent" in person.notifications)
        assert (journal_file.only.notes[0].sent_at, journal_file.only.notes[0].silent) == (None, False)
        await person.press("ctrl+s")
        await person.until(lambda: "is marked as sent" in person.notifications)
        assert (journal_file.only.notes[0].sent_at, journal_file.only.notes[0].silent) == (sent_before, True)
        await person.press("ctrl+s")
        await person.until(lambda: "no longer marked as sent" in person.notifications)
        clock.later(hours=1)
        await person.press("ctrl+s")
        await person.until(lambda: "is marked as sent" in person.notifications)
        assert (journal_file.only.notes[0].sent_at, journal_file.only.notes[0].silent) == (clock.now, False)


async def test_a_note_is_copied_and_saved_as_a_draft(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    links = list[str]()
    monkeypatch.setattr(letter_exits, "open_link", lambda link: bool(links.append(link)))
    async with sit() as person:
        await person.press("enter")
        await person.at(NoteScreen)
        await person.press("f2")
        await person.until(lambda: "Copied." in person.notifications)
        assert "your queue of letters" in person.app.clipboard
        await person.press("f3", "enter")
        await person.until(lambda: "No mail program" in person.notifications)
        assert links[0].startswith("mailto:tomas@example.org?subject=")
        await person.press("f3")
        await person.at(ChooseScreen)
        await person.press("down", "enter")
        await person.at(PromptLineScreen)
        await person.press("enter")
        await person.until(lambda: "Written to" in person.notifications)
    (file,) = journal_file.path.parent.parent.glob("*.eml")
    mail = message_from_bytes(file.read_bytes(), policy=default)
    assert (mail["To"], mail["X-Unsent"]) == ("Tomas <tomas@example.org>", "1")
    assert "your queue of letters" in mail.get_content()


async def test_the_name_of_a_file_that_cannot_be_written_is_offered_again(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, *_: object, **_options: object) -> None:
        raise NotWritten(f"{path.name} was not written: No space left on device.")

    async with sit() as person:
        await person.press("enter")
        await person.at(NoteScreen)
        await person.press("f3")
        await person.at(ChooseScreen)
        await person.press("down", "enter")
        await person.at(PromptLineScreen)
        with monkeypatch.context() as full_disk:
            full_disk.setattr(letter_exits, "write_whole", fail)
            await person.press("f7", "delete")
            await person.write(f"{tmp_path}/mine.eml\n")
            await person.until(lambda: "No space left" in person.notifications)
        await person.at(PromptLineScreen)
        await person.press("enter")
        await person.until((tmp_path / "mine.eml").exists)


async def test_a_letter_whose_edit_was_taken_back_follows_the_debrief_again(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.press("enter")
        await person.at(NoteScreen)
        await person.until_text("Note to Tomas")
        await person.write("Hm")
        await person.until(lambda: "Hm" in journal_file.only.notes[0].text)
        await person.press("backspace", "backspace")
        await person.until(lambda: journal_file.only.notes[0].text == "")
        await person.press("escape")
        await person.home()
        journal_file.change_elsewhere(notes=(replace(NOTES[0], moment="the lift that stopped"), NOTES[1]))
        await person.press("enter")
        await person.at(NoteScreen)
        await person.until_text("the lift that stopped")
        await person.write("Hm")
        await person.until(lambda: "Hm" in journal_file.only.notes[0].text)
        await person.press("escape")
        await person.home()
        journal_file.change_elsewhere(notes=(replace(journal_file.only.notes[0], moment="the dog"), NOTES[1]))
        await person.press("enter")
        await person.at(NoteScreen)
        await person.until_text("the lift that stopped")  # edited, so it stays as it is


async def test_a_letter_without_a_signature_shows_where_the_name_goes(sit: Sit) -> None:
    async with sit() as person:
        await person.press("enter")
        screen = await person.at(NoteScreen)
        await person.until_text("Subject:", "{me} stands for your name.")
        assert screen.prose.text.endswith("Kind regards\n{me}")


async def test_another_tone_keeps_the_edited_text_as_a_former_one(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.press("enter")
        await person.at(NoteScreen)
        await person.write("Hello! ")
        await person.until_text("saved 15:02:11")
        await person.press("ctrl+t")
        await person.at(ChooseScreen)
        await person.press("down", "enter", "left", "enter")
        await person.at(NoteScreen)
        await person.until(lambda: "Hello!" not in person.text)
        assert journal_file.only.notes[0].text == ""
        await person.write("Also hello. ")
        await person.until_text("saved 15:02:11")
        await person.press("escape")
        await person.home()
    assert journal_file.only.notes[0].text.split("\n\n")[1].startswith("Also hello. ")
    assert journal_file.only.notes[0].template != ""
    with closing(connect(journal_file.path)) as db:
        assert former_texts(db, "n")[0].answer.split("\n\n")[1].startswith("Hello! ")


async def test_not_the_custom_here_takes_its_lines_off_the_start_page(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.press("enter")
        await person.at(NoteScreen)
        await person.press("f3")
        await person.at(ChooseScreen)
        await person.press("end", "enter")
        await person.until_text("You said that notes are not usual there")
        await person.press("escape")
        await person.home()
        assert "Today" not in person.text
    assert journal_file.only.no_notes


async def test_notes_are_opened_from_a_page_and_from_the_step_they_are_written_at(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("h")
        await person.at(NoteScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.press("escape")
        await person.at(HomeScreen)
        await person.begin()
        await person.go_to("notes")
        await person.write("Petra\tthe lift")
        await person.press("f8")
        await person.at(NoteScreen)
        await person.until_text("Note to Petra", "the lift")
        await person.press("escape")
        await person.at(SessionScreen)
        await person.write("!")
        await person.leave()
    assert [note.moment for debrief in journal_file.all for note in debrief.notes if note.to == "Petra"] == [
        "the lift!"
    ]


async def test_at_the_end_the_notes_begin_with_the_first_one_that_is_not_sent(
    sit: Sit, journal_file: JournalFile
) -> None:
    first, second = NOTES
    notes = (replace(first, sent_at=1), second, replace(second, id="o", to="Petra"))
    journal_file.put(replace(journal_file.only, notes=notes, step="load-last", finished_at=None))
    async with sit(start=Start(kind="resume", debrief=journal_file.only.id)) as person:
        await person.asked("load-last")
        await person.press("ctrl+n")
        await person.asked("end")
        for key in ("f8", "h"):
            await person.press(key)
            await person.at(NoteScreen)
            await person.until_text("Note to Aylin", "2 of 3")
            await person.press("escape")
            await person.at(SessionScreen)
            assert person.step == "end", key
        await person.press("1")
        await person.asked("notes")
        await person.press("ctrl+down", "f8")
        await person.until_text("Note to Petra", "3 of 3")
        await person.press("escape")
        await person.at(SessionScreen)
        await person.press("ctrl+down", "f8")
        await person.until_text("Note to Aylin", "2 of 3")


async def test_what_cannot_be_saved_yet_is_not_replaced_by_the_stored_letter_and_can_be_copied(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("debrief.tui.common.confirm.FLUSH_SECONDS", 0.1)
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    async with sit() as person:
        await person.press("enter")
        screen = await person.at(NoteScreen)
        await person.until_text("Note to Tomas")
        with failing_writes(monkeypatch):
            await person.write("Sacred. ")
            await person.until_text("not saved, trying again")
            for key in ("f3", "ctrl+n", "ctrl+s", "ctrl+t"):
                person.app.clear_notifications()
                await person.press(key)
                await person.until(lambda: "It stays here" in person.notifications)
                assert "Sacred. " in screen.prose.text
            await person.press("f2")
            await person.until(lambda: "Sacred. " in person.app.clipboard)
        await person.until_text("saved 15:02:11")
        assert "Sacred. " in screen.prose.text
