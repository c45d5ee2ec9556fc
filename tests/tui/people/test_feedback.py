"""Replies: kept closed, opened on purpose, decided point by point; or none came."""

from dataclasses import replace

import pytest

from debrief.domain.record.parts import Feedback, FeedbackPoint, Note, Verdict
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.people.part_editor_screen import PartEditorScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import HELD, full

SENT = replace(full(), notes=(Note(id="n", to="Tomas", sent_at=HELD.at),), asked=(), feedback=(), developments=())


async def test_a_reply_stays_closed_until_it_is_read_on_purpose(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("B")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.until(lambda: "^n Done" in person.footer and "esc Leave" in person.footer)
        await person.write("Tomas\tMore streaming.")
        await person.until_text("saved 15:02:11")
        await person.press("ctrl+n")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.at(ReadingScreen)
        (reply,) = journal_file.only.feedback
        assert (reply.sender, reply.words, reply.sealed) == ("Tomas", "More streaming.", True)
        await person.press("escape")
        await person.home()
        await person.until_text("An unopened reply from Tomas")
        await person.press("home", "enter")
        await person.at(ConfirmScreen)
        await person.press("left", "enter")
        await person.at(PartEditorScreen)
        await person.until_text("More streaming.")
        await person.write("Learn Kafka\nadopt\nit was asked twice\nthe next posting\nbuild a queue\n27 November")
        await person.press("escape")
        await person.home()
    assert not journal_file.only.feedback[0].sealed
    (point,) = journal_file.only.feedback_points
    assert (point.text, point.verdict, point.why) == ("Learn Kafka", Verdict.ADOPT, "it was asked twice")
    (plan,) = journal_file.only.developments
    assert (plan.text, plan.cue, plan.action) == ("Learn Kafka", "the next posting", "build a queue")
    assert plan.due.at is not None


async def test_what_another_window_changes_in_a_reply_is_adopted_and_typing_goes_on(
    sit: Sit, journal_file: JournalFile
) -> None:
    reply = Feedback(id="f", sender="Tomas", words="More streaming.")
    journal_file.put(replace(SENT, notes=(), feedback=(reply,)))
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("B")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.write("Kafka")
        await person.until_text("saved 15:02:11")
        theirs = FeedbackPoint(id="theirs", feedback="f", text="Louder")
        journal_file.change_elsewhere(feedback_points=(*journal_file.only.feedback_points, theirs))
        await person.write(" first")
        await person.until_text("Louder", "Kafka first")
        await person.write("\nadopt")
        await person.press("escape")
        await person.at(ReadingScreen)
    points = {point.text: point.verdict for point in journal_file.only.feedback_points}
    assert points == {"Kafka first": Verdict.ADOPT, "Louder": None}


async def test_no_reply_is_marked_and_said_honestly_once(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("B")
        await person.at(ChooseScreen)
        await person.until_text("No reply came from Tomas")
        await person.press("end", "enter")
        await person.until(lambda: "about 60\u00a0%" in person.notifications)
        await person.at(ReadingScreen)
    assert journal_file.only.notes[0].silent


async def begin_reply(person: Person) -> None:
    """Open the form of a new reply, and go to the field of its words."""
    await person.press("end", "enter")
    await person.at(ReadingScreen)
    await person.press("B")
    await person.at(ChooseScreen)
    await person.press("enter")
    await person.at(PartEditorScreen)
    await person.write("Tomas\n")


async def test_enter_in_the_words_of_a_reply_starts_a_new_line(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await begin_reply(person)
        await person.write("Dear Ida,\nMore streaming.\n\nDo delete nothing.\tvia Ana")
        await person.until_text("^n Done")
        await person.press("ctrl+n")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.at(ReadingScreen)
    (reply,) = journal_file.only.feedback
    assert (reply.sender, reply.words) == ("Tomasvia Ana", "Dear Ida,\nMore streaming.\n\nDo delete nothing.")


@pytest.mark.parametrize("leave", ["ctrl+n", "escape"])
async def test_what_is_typed_on_after_a_reply_answers_and_runs_nothing(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    journal_file.put(SENT)
    monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
    async with sit() as person:
        await begin_reply(person)
        await person.write("More streaming.")
        await person.press(leave)
        await person.write("And\ndelete\tnothing\n")
        assert type(person.app.screen) is ConfirmScreen
        assert "what you typed next is not saved" in person.notifications
    (reply,) = journal_file.only.feedback
    assert (reply.words, reply.sealed) == ("More streaming.", True)


async def test_what_is_typed_on_after_an_empty_reply_runs_nothing_on_the_page(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal_file.put(SENT)
    monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
    async with sit() as person:
        await begin_reply(person)
        await person.press("escape")
        await person.write("And delete nothing\n")
        assert type(person.app.screen) is ReadingScreen
    assert journal_file.only.feedback == ()


async def test_a_long_reply_is_read_from_its_first_line_to_its_last_beside_the_points(
    sit: Sit, journal_file: JournalFile
) -> None:
    words = "\n".join(f"Sentence {number} of what they wrote." for number in range(1, 31))
    reply = Feedback(id="f", sender="Tomas", words=words)
    journal_file.put(replace(SENT, notes=(), feedback=(reply,)))
    async with sit(size=(80, 24)) as person:
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        await person.press("B")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.until_text("Sentence 1 of", "PgDn", "adopt it, test it, or set it aside, and say why", "The point")
        read, pages = set(), 0
        while len(read) < 30:
            shown = person.text
            read |= {number for number in range(1, 31) if f"Sentence {number} of" in shown}
            await person.press("pagedown")
            await person.pilot.pause()
            pages += 1
            assert pages <= 30
        await person.press(*["pageup"] * 30)
        await person.until_text("Sentence 1 of")
        await person.write("Kafka")
        await person.press("escape")
        await person.at(ReadingScreen)
    assert [point.text for point in journal_file.only.feedback_points] == ["Kafka"]


async def test_page_keys_stay_with_the_field_where_nothing_above_it_scrolls(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(SENT)
    async with sit() as person:
        await begin_reply(person)
        await person.write("One.\nTwo.")
        await person.press("pageup", *"So: ")
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.at(ReadingScreen)
    assert journal_file.only.feedback[0].words == "One.So: \nTwo."


async def test_a_reply_whose_sender_is_known_begins_with_their_words(sit: Sit, journal_file: JournalFile) -> None:
    note = replace(SENT.notes[0], sent_at=SENT.notes[0].sent_at - 10 * 86_400_000)
    journal_file.put(replace(SENT, notes=(note,)))
    async with sit() as person:
        await person.home()
        await person.until_text("Tomas")
        await person.press("home", "enter")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.at(PartEditorScreen)
        await person.write("More streaming.")
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.home()
    (reply,) = journal_file.only.feedback
    assert (reply.sender, reply.words) == ("Tomas", "More streaming.")
