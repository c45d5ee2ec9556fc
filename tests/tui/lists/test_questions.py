"""The ledger by keyboard: listed, found, read."""

from pathlib import Path

import pytest

from debrief.domain.record.question import Question
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.practice.export.screen import ExportScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import ATTACKS, hostile
from tests.tui.three_questions import asked, debrief, listed, put_three, questions


@pytest.fixture(autouse=True)
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


async def test_a_row_says_how_uncomfortable_how_often_and_whether_it_is_answered(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        assert listed(screen) == ["salary", "leave", "again"]
        await person.until_text("4/5 2× chosen ✓ What do you expect to earn?", "5/5 1× Why did you leave the archive?")
        assert "1 of 3" in person.lines[0]
        await person.press("down")
        await person.until_text("2 of 3")


async def test_another_order_is_one_key_away_and_said(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.until_text("chosen first, then most uncomfortable")
        await person.press("o")
        await person.until_text("asked most recently first")
        await person.until(lambda: listed(screen)[-1] == "again")
        await person.press("o", "o", "o")
        await person.until_text("A to Z")
        await person.until(lambda: listed(screen) == ["salary", "again", "leave"])


async def test_what_is_listed_is_written_to_a_file_in_its_order(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("o", "o", "o", "o")
        await person.until_text("A to Z")
        await person.press("slash", *"archive\n", "x")
        await person.at(ExportScreen)
        await person.until_text("2 questions:")
        await person.press("ctrl+n")
        await person.at(QuestionsScreen)
    written = (tmp_path / "practice-list-2026-11-20.md").read_text(encoding="utf-8")
    assert 0 < written.index("What made you leave") < written.index("Why did you leave")
    assert "earn" not in written


async def test_what_is_typed_is_found_while_it_is_typed(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        for typed, found in (
            ("archi", ["leave", "again"]),
            ("company:acme", ["salary", "again"]),
            ("is:unanswered", ["leave"]),
            ("is:chosen", ["salary"]),
            ("category:beh", ["leave"]),
            ("discomfort:>=4 since:2026", ["salary", "leave"]),
            ("between", ["salary"]),
            ("nothing like it", []),
        ):
            await person.press("/")
            await person.write(typed)
            await person.until(lambda found=found: listed(screen) == found)  # type: ignore[misc]
            await person.press("escape")
            await person.until(lambda: len(listed(screen)) == 3)
            assert screen.filter.text == ""


async def test_a_mistake_is_said_and_a_value_completed(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("/")
        await person.write("categroy:money ")
        await person.until_text("Did you mean category:?")
        await person.press(*["backspace"] * 15)
        await person.write("is:una")
        await person.until_text("tab unanswered")
        await person.press("tab", "enter")
        assert screen.filter.text == "is:unanswered"
        await person.until(lambda: listed(screen) == ["leave"])


async def test_the_page_has_every_asking_and_leads_to_its_debrief(sit: Sit) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("down", "enter")
        await person.until_text(
            "Northwind, 4 Mar 2026 You said: I mumbled. Missing from your answer: My own part. discomfort 5 of 5"
        )
        assert "discomfort asked practice" not in person.text
        await person.press("tab", "enter")
        await person.at(ReadingScreen)
        await person.until_text("What do you expect to earn?")
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.press("escape")
        await person.until_text("discomfort asked practice")
        await person.press("escape")
        await person.home()


async def test_beside_the_list_the_page_follows_the_question_chosen(sit: Sit) -> None:
    async with sit(size=(130, 40)) as person:
        await questions(person)
        await person.until_text("Best answer Between 41 and 45.", "Acme, 4 Mar 2025")
        await person.press("down")
        await person.until_text("You said: I mumbled.")


async def test_hostile_words_are_shown_as_they_stand(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(hostile())
    attacks = " ".join(ATTACKS)
    async with sit(size=(130, 45)) as person:
        await questions(person)
        for keys in (("down",), ("a",), ("escape",), ("r",), ("escape",), ("M",), ("escape",), ("v",), ("escape",)):
            await person.press(*keys)
            assert not set(attacks) & set("\x1b\x07\u202e\x9b\x00") & set("".join(person.lines))
        await person.until_text("[/foo] [@click=app.quit]x[/]")
    assert {q.question.wording for d in journal_file.all for q in d.asked} >= {f"Why leave? {attacks}"}


async def test_a_long_list_fills_the_screen_and_is_read_on_as_one_goes(sit: Sit, journal_file: JournalFile) -> None:
    many = tuple(asked(Question(id=f"n{n:03}", wording=f"Number {n}?"), 1) for n in range(150))
    journal_file.put(debrief("Contoso", 2024, *many))
    async with sit(size=(80, 60)) as person:
        screen = await questions(person)
        await person.press("/", *"number")
        await person.until(lambda: "1 of 150" in person.lines[0])
        await person.until(lambda: "Number" in person.lines[-2])
        await person.press("enter")
        for read in (64, 104, 144, 150):
            await person.press("pagedown", "pagedown", "pagedown")
            await person.until(lambda read=read: len(listed(screen)) >= read)  # type: ignore[misc]
        await person.press("end")
        await person.until(lambda: "150 of 150" in person.lines[0])
        assert len(set(listed(screen))) == len(listed(screen)) == 150
        await person.press("home", "end")
        await person.until(lambda: "150 of 150" in person.lines[0])


async def test_after_an_undo_the_wording_of_a_question_was_put_back(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit() as person:
        await questions(person)
        await person.press("r")
        await person.write(" XY")
        await person.press("enter")
        await person.until_text("It has a new wording in this list.")
        await person.press("u")
        await person.until(lambda: "its wording was put back." in person.notifications)
