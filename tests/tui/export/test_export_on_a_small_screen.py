"""The export dialog on 80 by 24: the button stays where an error takes room, and a file for Anki says so."""

from pathlib import Path

from textual.widgets import Button

from debrief.tui.forms.prose import Prose
from tests.tui.conftest import JournalFile, Sit
from tests.tui.export.test_export import fill, to_export
from tests.tui.samples import full


async def test_the_button_stays_on_the_screen_below_an_error(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(full())
    async with sit(size=(80, 24)) as person:
        dialog = await to_export(person)
        await person.until_text("Write it")
        await fill(person, tmp_path / "a folder that is not there" / ("with a long name " * 4) / "list.md")
        await person.press("ctrl+n")
        await person.until_text("There is no folder")
        button = dialog.query_one(Button)
        await person.until(lambda: dialog.region.contains_region(button.region) and "Write it" in person.text)


async def test_a_text_file_for_anki_says_so_in_its_name(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        dialog = await to_export(person)
        await person.write("anki")
        await person.until(lambda: dialog.query(Prose).last().text.endswith("-anki.txt"))
