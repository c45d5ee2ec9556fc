"""The best answer, written by keyboard: kept from the first letter, its former ones too."""

from contextlib import closing

import pytest

from debrief.domain.record.question import Question
from debrief.storage.records.journal import Journal
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.practice.answer_screen import AnswerScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.failing_writes import failing_writes
from tests.tui.three_questions import asked, debrief, put_three, question, questions


@pytest.fixture(autouse=True)
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


async def test_an_answer_is_kept_as_it_is_typed_and_the_former_one_once(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        await person.write(" At least 43.")
        await person.until_text("saved 15:02:11")
        assert question(journal_file, "salary").answer == "Between 41 and 45. At least 43."
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.until(lambda: (c := screen.browser.current) is not None and "43" in c.answer)
    after = question(journal_file, "salary")
    assert [version.answer for version in after.versions] == ["Between 41 and 45."]


async def test_every_letter_is_kept_where_the_app_is_ended_while_typing(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("down", "a")
        await person.at(AnswerScreen)
        person.send(*"I moved the archive")
        person.app.shutdown.end(129)
        await person.until(lambda: not person.app.is_running)
    assert question(journal_file, "leave").answer == "I moved the archive"


async def test_what_is_typed_ahead_goes_into_the_answer(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("down", "a", *"plan", "escape", "down", "a", "!", "escape")
        await person.at(QuestionsScreen)
    assert (question(journal_file, "leave").answer, question(journal_file, "again").answer) == (
        "plan",
        "The work ended.!",
    )


async def test_the_key_that_finishes_an_answer_in_practice_finishes_it_here_too(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        assert "^n Done" in person.footer
        await person.press(*"!", "ctrl+n", "down", "a", *"plan", "ctrl+n")
        await person.at(QuestionsScreen)
    assert (question(journal_file, "salary").answer, question(journal_file, "leave").answer) == (
        "Between 41 and 45.!",
        "plan",
    )


async def test_what_is_typed_on_after_an_answer_runs_nothing_in_the_list(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
        await person.press(*" At least 43", "escape", *" expected x\n")
        await person.at(QuestionsScreen)
        assert "what you typed next is not saved" in person.notifications
        await person.press("down", "a")
        await person.at(AnswerScreen)
    assert question(journal_file, "salary").answer == "Between 41 and 45. At least 43"


async def test_a_failure_is_shown_at_once_asked_about_when_leaving_and_over_by_itself(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    monkeypatch.setattr("debrief.tui.common.confirm.FLUSH_SECONDS", 0.1)
    async with sit() as person:
        await questions(person)
        with failing_writes(monkeypatch):
            await person.press("down", "a")
            await person.at(AnswerScreen)
            await person.write("I moved the archive")
            await person.until_text(
                "not saved, trying again", "There is no room left on the disk", "tries to save it every"
            )
            await person.press("escape")
            await person.at(ConfirmScreen)
            await person.press("escape")
            screen = await person.at(AnswerScreen)
            assert screen.prose.text == "I moved the archive"
        await person.until_text("saved 15:02:11")
        assert "no room left" not in person.text
        assert question(journal_file, "leave").answer == "I moved the archive"
        await person.press("escape")
        await person.at(QuestionsScreen)


async def test_an_answer_to_a_question_that_is_gone_is_not_left_behind_unasked(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        with closing(Journal(journal_file.path)) as elsewhere:
            elsewhere.discard("Northwind", "Acme")
        await person.write("!")
        await person.until_text("This question is no longer in the journal. Copy your text before you leave.")
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("left", "enter")
        await person.at(QuestionsScreen)


async def test_an_outline_is_offered_for_a_story_and_never_put_in_by_itself(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        assert "ctrl+o" not in person.text
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.press("down", "a")
        screen = await person.at(AnswerScreen)
        await person.until_text("What you said at Northwind, 4 Mar 2026 I mumbled.", "press ctrl+o for an outline")
        assert screen.prose.text == ""
        await person.press("ctrl+o")
        await person.write("the move")
        assert screen.prose.text.startswith("Situation: the move\n\nTask: ")
        await person.press("f7", "delete")
        await person.write("We moved it.")
        await person.until_text("It says “we” and never “I”.")
        await person.press("escape")
        await person.at(QuestionsScreen)
    assert question(journal_file, "leave").answer == "We moved it."


async def test_looking_at_an_answer_changes_nothing(sit: Sit, journal_file: JournalFile) -> None:
    before = question(journal_file, "salary")
    async with sit() as person:
        await questions(person)
        await person.press("a", "escape")
        await person.at(QuestionsScreen)
    assert question(journal_file, "salary") == before


async def test_a_former_answer_is_taken_back_and_that_undone(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("v")
        await person.until(lambda: "no earlier answers" in person.notifications)
        await person.press("a", "!", "escape")
        await person.at(QuestionsScreen)
        await person.press("v")
        await person.at(ChooseScreen)
        await person.until_text("Between 41 and 45.", "until ")
        await person.press("enter")
        await person.until(lambda: question(journal_file, "salary").answer == "Between 41 and 45.")
        await person.press("u")
        await person.until(lambda: question(journal_file, "salary").answer == "Between 41 and 45.!")


async def test_a_former_answer_of_a_question_that_is_gone_is_neither_taken_back_nor_said_to_be(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("a", "!", "escape")
        await person.at(QuestionsScreen)
        await person.press("v")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.until(lambda: question(journal_file, "salary").answer == "Between 41 and 45.")
        await person.press("v")
        await person.at(ChooseScreen)
        with closing(Journal(journal_file.path)) as elsewhere:
            elsewhere.discard("Northwind", "Acme")
        await person.press("enter")
        await person.until(lambda: "no longer in the journal" in person.notifications)
        await person.press("u")
        await person.until(lambda: "can no longer be undone" in person.notifications)


async def test_a_former_answer_is_read_whole_before_it_is_taken_back(sit: Sit, journal_file: JournalFile) -> None:
    long = "\n\n".join(f"Part {number}: {'what I did there, ' * 6}and so on." for number in range(8))
    journal_file.put(
        debrief("Contoso", 2026, asked(Question(id="l", wording="Long?", answer=long, practise=True), 5, said="S"))
    )
    async with sit() as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        assert "former" not in person.lines[0]
        await person.press("!", "escape")
        await person.at(QuestionsScreen)
        await person.press("a")
        await person.at(AnswerScreen)
        assert "1 earlier answer" in person.lines[0]
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.press("v")
        await person.at(ChooseScreen)
        await person.until_text("Part 0: what I did", "Part 1:", "Enter to choose, Esc to cancel")
        assert "Part 7" not in person.text
        await person.press(*["ctrl+down"] * 12)
        await person.until_text("Part 7", "and so on.")
        await person.press("enter")
        await person.until(lambda: question(journal_file, "l").answer == long)


async def test_a_long_answer_is_drawn_whole_beside_what_was_said(sit: Sit, journal_file: JournalFile) -> None:
    long = "Because of one thing you did last year that I would have wanted to be part of, and I can name it."
    journal_file.put(
        debrief("Contoso", 2026, asked(Question(id="l", wording="Long?", answer=long, practise=True), 5, said="S"))
    )
    async with sit(size=(120, 40)) as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        await person.until(lambda: all(word in person.text for word in long.split()))
