"""A search without matches offers the word of the journal that was probably meant; Tab takes it."""

from tests.tui.conftest import JournalFile, Sit
from tests.tui.three_debriefs import THREE, browse, listed
from tests.tui.three_questions import listed as listed_questions
from tests.tui.three_questions import put_three, questions


async def test_a_slip_in_a_search_of_debriefs_is_mended_with_tab(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        await person.write("migartion")
        await person.until_text("No matches.", "tab migration")
        await person.press("tab")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])
        assert screen.filter.text == "migration"
        await person.write(" xyzzy")
        await person.until(lambda: "No matches." in person.text and "tab" not in person.text)


async def test_a_slip_in_a_search_of_questions_is_mended_with_tab(journal_file: JournalFile, sit: Sit) -> None:
    put_three(journal_file)
    async with sit() as person:
        screen = await questions(person)
        await person.press("slash", *"why archvie")
        await person.until_text("No matches.", "tab why archive")
        await person.press("tab")
        await person.until(lambda: listed_questions(screen) == ["leave"])
