"""The dialogs before a reply: who it is from is filled in, and a reply picked from the menu opens with Enter."""

from dataclasses import replace

import pytest

from debrief.domain.record.parts import Feedback, Note
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.people.part_editor_screen import PartEditorScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import HELD, full

SENT = replace(full(), notes=(Note(id="n", to="Tomas", sent_at=HELD.at),), asked=(), feedback=(), developments=())


async def to_menu(person: Person) -> None:
    await person.press("end", "enter")
    await person.at(ReadingScreen)
    await person.press("B")
    await person.at(ChooseScreen)


async def test_a_closed_reply_picked_from_the_menu_opens_with_enter(sit: Sit, journal_file: JournalFile) -> None:
    reply = Feedback(id="f", sender="Tomas", words="More streaming.", sealed=True)
    journal_file.put(replace(SENT, feedback=(reply,)))
    async with sit() as person:
        await to_menu(person)
        await person.press("enter")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.until_text("More streaming.")


async def test_the_one_person_thanked_is_filled_in_and_typing_replaces_it(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await to_menu(person)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.until_text("A reply", "Tomas")
        await person.write("\tMore streaming.")
        await person.until_text("saved")
        assert [(reply.sender, reply.words) for reply in journal_file.only.feedback] == [("Tomas", "More streaming.")]
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.press("B")
        await person.at(ChooseScreen)
        await person.press("down", "enter")
        await person.at(PartEditorScreen)
        await person.write("Ana\tBe brief.")
        await person.press("ctrl+n")
        await person.at(ConfirmScreen)
    assert [(reply.sender, reply.words) for reply in journal_file.only.feedback][1:] == [("Ana", "Be brief.")]


async def test_two_people_thanked_leave_it_open_who_replied(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(SENT, notes=(*SENT.notes, Note(id="o", to="Ana", sent_at=HELD.at))))
    async with sit() as person:
        await to_menu(person)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.until_text("who it is from (optional)")


async def test_a_mail_pasted_at_the_sender_is_what_they_wrote(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(SENT)
    mail = "Dear Ida,\n\nMore streaming.\nTomas"
    async with sit() as person:
        await to_menu(person)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.paste(mail)
        await person.write("!")
        await person.press("ctrl+n")
        await person.at(ConfirmScreen)
    assert [(reply.sender, reply.words) for reply in journal_file.only.feedback] == [("Tomas", f"{mail}!")]


@pytest.mark.parametrize(
    "keys", [("x", "backspace"), ("backspace",), ("tab", "x", "backspace"), ("backspace", "tab", "x", "backspace")]
)
async def test_a_reply_typed_and_taken_back_is_none(sit: Sit, journal_file: JournalFile, keys: tuple[str, ...]) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await to_menu(person)
        await person.press("enter")
        await person.at(PartEditorScreen)
        for key in keys:
            await person.press(key)
            await person.pilot.pause()
        await person.press("escape")
        await person.at(ReadingScreen)
        assert "A reply from" not in person.text
    assert journal_file.only.feedback == ()


async def test_a_suggested_sender_that_was_cleared_stays_cleared(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await to_menu(person)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.press("backspace")
        await person.write("\tBe brief.")
        await person.press("ctrl+n")
        await person.at(ConfirmScreen)
    assert [(reply.sender, reply.words) for reply in journal_file.only.feedback] == [("", "Be brief.")]
