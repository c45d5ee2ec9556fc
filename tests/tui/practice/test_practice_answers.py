"""Answers written and improved in practice: stored from the first letter, and lost never."""

from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.practice.spacing import Grade
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.practice.card import Stage
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.failing_writes import failing_writes
from tests.tui.practice.practising import PRACTICE, attempts, grades, practising, put_three, question


@pytest.fixture
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


@pytest.mark.usefixtures("three")
async def test_what_is_written_is_an_attempt_and_grades_need_no_decision_about_it(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("ctrl+down")
        await person.write("We like w, s and 3.")
        await person.until_text("saved 15:02:11 · 2 of 3")
        await person.press("ctrl+n")
        await person.until_text("What you just wrote We like w, s and 3.", "y Make it your answer", "The archive.")
        await person.press("3")
        await practising(person, "What do you expect?")
        assert "We like" not in person.text
        await person.write("We expect 43.")
        await person.press("ctrl+n", "y", "3")
        await person.until_text("2 questions practised", "“What do you expect?” has a new answer.")
    us, salary = question(journal_file, "us"), question(journal_file, "salary")
    assert (us.answer, attempts(us), grades(journal_file, "us")) == (
        "The archive.",
        ["We like w, s and 3."],
        [Grade.GOOD],
    )
    assert (salary.answer, [version.answer for version in salary.versions]) == ("We expect 43.", ["Between 41 and 45."])


@pytest.mark.usefixtures("three")
async def test_a_sentence_typed_at_a_question_is_the_answer_whatever_its_letters(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        assert "⏎ Show the answer ^↓ Skip" in " ".join(person.footer.split())
        await person.write("so we said yes? X 3 jkawq")
        await person.press("alt+enter")
        await person.write("And more\n")
        await person.press_later("3")  # Enter goes on, and the grade counts
        await practising(person, "Why us?")
    leave = question(journal_file, "leave")
    assert attempts(leave) == ["so we said yes? X 3 jkawq\nAnd more"]
    assert grades(journal_file, "leave") == [Grade.GOOD]


@pytest.mark.usefixtures("three")
async def test_an_attempt_is_shown_with_its_day_the_next_time(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("It was time.")
        await person.press("ctrl+n", "4")
        await practising(person, "Why us?")
    clock.later(hours=24 * 9)
    async with sit(start=PRACTICE) as person:
        await practising(person)
        assert "It was time." not in person.text
        await person.press("enter")
        await person.until_text("You wrote on 20 Nov It was time.")


@pytest.mark.usefixtures("three")
async def test_a_discarded_attempt_is_deleted(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("It was time.")
        await person.until(lambda: attempts(question(journal_file, "leave")) == ["It was time."])
        await person.press("ctrl+n", "X")
        await person.until_text("What you just wrote is deleted.", "1 again")
        await person.press("1")
        await practising(person, "Why us?")
    assert attempts(question(journal_file, "leave")) == []


@pytest.mark.usefixtures("three")
async def test_an_answer_is_improved_on_the_spot_and_the_old_one_kept(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("ctrl+down", "enter", "a")
        await person.write(" We built it.")
        await person.press("escape")
        shown = "Practice the new and the old answer are saved saved 15:02:11 · 2 of 3"
        await person.until(lambda: " ".join(person.lines[0].split()) == shown)
        await person.until_text("It says “we” and never “I”.")
        await person.press("a")
        await person.write(" I led it.")
        await person.press("ctrl+n", "2")
        await practising(person, "What do you expect?")
        assert "never “I”" not in person.text
    us = question(journal_file, "us")
    assert us.answer == "The archive. We built it. I led it."
    assert [version.answer for version in us.versions] == ["The archive. We built it.", "The archive."]


@pytest.mark.usefixtures("three")
async def test_an_outline_is_offered_for_a_story_and_put_there_only_on_request(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.until_text("The first sentence is enough for now")
        await person.press("enter")
        await person.until_text("You have not written one yet.", "press ctrl+o while you type for an outline")
        await person.press("a")
        assert screen.card.editor.text == ""
        await person.press("ctrl+o", "ctrl+n", "s")
        await practising(person, "Why us?")
        await person.press("ctrl+o")
        assert screen.card.attempt.text == ""
    assert question(journal_file, "leave").answer.startswith("Situation: ")


@pytest.mark.usefixtures("three")
async def test_stopping_keeps_an_attempt_without_a_question(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.write("Because.")
        await person.press("escape", "escape")
        await person.home()
    assert attempts(question(journal_file, "leave")) == ["Because."]


@pytest.mark.parametrize("keys", [(), ("enter", "a")], ids=["written", "improved"])
@pytest.mark.usefixtures("three")
async def test_what_is_being_typed_outlives_a_window_that_is_closed(
    sit: Sit, journal_file: JournalFile, keys: tuple[str, ...]
) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press(*keys)
        person.send(*"Because of")
        person.app.shutdown.end(129)
        await person.until(lambda: not person.app.is_running)
    leave = question(journal_file, "leave")
    assert (attempts(leave), leave.answer) == ((["Because of"], "") if not keys else ([], "Because of"))


@pytest.mark.usefixtures("three")
async def test_what_is_typed_is_stored_before_anything_is_pressed(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("ctrl+down", "enter", "a")
        await person.write(" And")
        await person.until(lambda: question(journal_file, "us").answer == "The archive. And")
        await person.write(" the people.")
        await person.until(lambda: question(journal_file, "us").answer == "The archive. And the people.")
    assert [version.answer for version in question(journal_file, "us").versions] == ["The archive."]


@pytest.mark.usefixtures("three")
async def test_a_failure_to_store_an_attempt_is_shown_at_once_and_over_by_itself(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    monkeypatch.setattr("debrief.tui.practice.screen.FLUSH_SECONDS", 0.1)
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        with failing_writes(monkeypatch):
            await person.write("Because.")
            await person.until_text("not saved, trying again · 1 of 3", "There is no room left on the disk")
            await person.press("escape", "escape")
            await person.at(ConfirmScreen)
            await person.press("escape")
            await person.at(PracticeScreen)
            assert screen.card.attempt.text == "Because."
        await person.until_text("saved 15:02:11")
        assert "no room left" not in person.text
        assert attempts(question(journal_file, "leave")) == ["Because."]


@pytest.mark.usefixtures("three")
async def test_an_attempt_at_a_deleted_question_stays_on_the_screen_until_discarded(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        with closing(Journal(journal_file.path)) as journal:
            debrief = journal_file.only
            journal.save(replace(debrief, asked=debrief.asked[1:]), debrief)
        await person.write("Because.")
        await person.until_text("This question is no longer in the journal.", "not saved · 1 of 3")
        await person.press("ctrl+n", "3", "s")
        assert (screen.card.attempt.text, screen.session.progress.index) == ("Because.", 0)
        await person.press("X", "s")
        await practising(person, "Why us?")


@pytest.mark.usefixtures("three")
async def test_an_improvement_of_a_question_that_is_gone_stays_on_the_screen(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter", "a")
        with closing(Journal(journal_file.path)) as journal:
            debrief = journal_file.only
            journal.save(replace(debrief, asked=debrief.asked[1:]), debrief)
        await person.write("Because.")
        await person.press("ctrl+n")
        await person.until_text("This question is no longer in the journal.")
        assert (screen.card.editor.text, screen.card.improving) == ("Because.", True)
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("left", "enter")
        await person.home()


@pytest.mark.usefixtures("three")
async def test_leaving_asks_where_the_question_of_what_is_typed_is_gone(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(start=PRACTICE) as person:
        await practising(person)
        await person.press("enter", "a")
        with closing(Journal(journal_file.path)) as journal:
            journal.discard("d")
        await person.write("Because.")
        await person.press("ctrl+q")
        await person.at(ConfirmScreen)
        await person.press("escape")
        screen = await person.at(PracticeScreen)
        assert screen.card.editor.text == "Because."


@pytest.mark.usefixtures("three")
async def test_where_nothing_can_be_stored_it_is_said_and_everything_stays_on_the_screen(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise JournalUnusable("There is no room left on the disk", "free some space and try again")

    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    monkeypatch.setattr("debrief.tui.practice.screen.FLUSH_SECONDS", 0.1)
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.press("enter")
        with monkeypatch.context() as patched:
            patched.setattr(person.app.services.questions, "review", full)
            await person.press("3")
            assert "There is no room left on the disk" in person.notifications
            assert screen.session.progress.index == 0
        with failing_writes(monkeypatch):
            await person.press("a")
            await person.write("Because.")
            await person.press("escape")
            await person.at(ConfirmScreen)
            await person.press("escape")
            await person.at(PracticeScreen)
            assert (screen.card.editor.text, screen.card.improving) == ("Because.", True)
        await person.press("escape")
        await person.until_text("your answer is saved")
        await person.press("3")
        await practising(person, "Why us?")
    assert (question(journal_file, "leave").answer, grades(journal_file, "leave")) == ("Because.", [Grade.GOOD])


@pytest.mark.parametrize("enters", ["\n", "\n\n"])
async def test_what_is_typed_straight_on_after_enter_is_the_next_line_of_the_answer_and_grades_nothing(
    sit: Sit, journal_file: JournalFile, enters: str
) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE) as person:
        screen = await practising(person)
        await person.write(f"1. I left.{enters}2. say why, then stop")
        assert (screen.card.stage, screen.card.question is not None) == (Stage.ASKED, True)
        await person.press("enter")
        await person.until_text("What you just wrote", "Your best answer")
        await person.press("escape")
        await person.home()
    assert attempts(question(journal_file, "leave")) == [f"1. I left.{enters}2. say why, then stop"]
    assert grades(journal_file, "leave") == []
