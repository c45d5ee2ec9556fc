"""Writing the questions that a search in the list of questions shows: those, and no others."""

from pathlib import Path

from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.practice.export.screen import ExportScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.three_questions import listed, put_three, questions


async def test_the_questions_that_are_listed_are_written_while_their_word_is_only_begun(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    put_three(journal_file)
    async with sit() as person:
        screen = await questions(person)
        await person.press("slash")
        await person.write("archi")
        await person.until(lambda: listed(screen) == ["leave", "again"])
        await person.press("enter", "x")
        await person.at(ExportScreen)
        await person.until_text("2 questions:")
        await person.press("ctrl+n")
        await person.at(QuestionsScreen)
    written = (tmp_path / "practice-list-2026-11-20.md").read_text(encoding="utf-8")
    assert "Why did you leave the archive?" in written
    assert "What made you leave the archive?" in written
    assert "What do you expect to earn?" not in written


async def test_a_word_typed_in_the_dialog_is_whole(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit() as person:
        screen = await questions(person)
        await person.press("slash")
        await person.write("leav")
        await person.until(lambda: listed(screen) == ["leave", "again"])
        await person.press("enter", "x")
        await person.at(ExportScreen)
        await person.until_text("2 questions:")
        await person.press("down", "down", "down", "e")
        await person.until_text("2 questions:")
        await person.press("backspace", "backspace")
        await person.until_text("No matches.")


async def test_nothing_is_written_where_the_search_of_the_list_cannot_be_read(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    put_three(journal_file)
    async with sit() as person:
        await questions(person)
        await person.press("slash")
        await person.write("category:mony")
        await person.until_text("category:mony is not one of the choices")
        await person.press("enter", "x")
        screen = await person.at(ExportScreen)
        await person.press("ctrl+n")
        await person.until_text("category:mony is not one of the choices")
        assert person.app.screen is screen
        assert not list(tmp_path.glob("*.md"))
