"""Answers written and improved in practice: kept when one says so, and lost never."""

from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.practice import Grade
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import Kept, Sit
from tests.tui.practice.practising import PRACTICE, grades, practising, put_three, question


@pytest.fixture
def three(kept: Kept) -> None:
    put_three(kept)


@pytest.mark.usefixtures("three")
async def test_what_is_written_becomes_the_answer_only_if_one_says_so(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("s", "w")
        await person.write("We like w, s and 3.")
        await person.press("ctrl+n")
        await person.until_text("What you wrote now We like w, s and 3.", "k Make it your answer", "The archive.")
        await person.press("3")
        await person.until_text("First, what you wrote: k makes it your answer, l lets it go.")
        assert grades(kept, "us") == []
        await person.press("l", "3")
        await practising(person, "What do you expect?")
        await person.press("w")
        await person.write("We expect 43.")
        await person.press("ctrl+n", "k", "3")
        await person.until_text("2 questions practised", "“What do you expect?” has a new answer.")
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
        assert screen.card.editor.text == ""
        await person.press("ctrl+o", "ctrl+n", "s")
        await practising(person, "Why us?")
        await person.press("w", "ctrl+o")
        assert screen.card.attempt.text == ""
    assert question(kept, "leave").answer.startswith("Situation: ")


@pytest.mark.usefixtures("three")
async def test_leaving_asks_first_where_something_written_would_be_lost(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("w")
        await person.write("Because.")
        await person.press("escape", "escape")
        await person.at(ConfirmScreen)
        await person.press("escape")
        await person.at(PracticeScreen)
        assert screen.card.attempt.text == "Because."
        await person.press("escape")
        await person.at(ConfirmScreen)
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
        person.app.shutdown.end(129)
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
        assert (screen.card.editor.text, screen.card.improving) == ("Because.", True)
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("left", "enter")
        await person.home()


@pytest.mark.usefixtures("three")
async def test_leaving_asks_where_the_question_of_what_is_typed_is_gone(sit: Sit, kept: Kept) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "e")
        await person.write("Because.")
        with closing(Journal(kept.path)) as journal:
            journal.discard("d")
        await person.press("ctrl+q")
        await person.at(ConfirmScreen)
        await person.press("escape")
        screen = await person.at(PracticeScreen)
        assert screen.card.editor.text == "Because."


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
            patched.setattr(person.app.services.questions, "review", full)
            await person.press("3")
            assert "There is no room left on the disk" in person.told
            assert screen.session.progress.place == 0
            patched.setattr(person.app.services.questions, "answer", full)
            await person.press("e")
            await person.write("Because.")
            await person.press("escape")
            await person.at(ConfirmScreen)
            await person.press("escape")
            await person.at(PracticeScreen)
            assert (screen.card.editor.text, screen.card.improving) == ("Because.", True)
        await person.press("escape")
        await person.until_text("your answer is kept")
        await person.press("3")
        await practising(person, "Why us?")
    assert (question(kept, "leave").answer, grades(kept, "leave")) == ("Because.", [Grade.GOOD])
