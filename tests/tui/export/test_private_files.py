"""The dialog writes over no file of debrief's own, whatever is confirmed."""

import os
from pathlib import Path

import pytest

from debrief.tui.practice.export.screen import ExportScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.export.test_export import fill, to_export
from tests.tui.samples import full

pytestmark = pytest.mark.row(9)


@pytest.mark.parametrize("name", ["journal.sqlite3", "JOURNAL.sqlite3", "journal.sqlite3-journal", "hard", "soft"])
async def test_a_file_of_debriefs_own_is_refused_without_a_question(
    sit: Sit, journal_file: JournalFile, tmp_path: Path, name: str
) -> None:
    journal_file.put(full())
    target = journal_file.path.with_name(name)
    if name == "hard":
        os.link(journal_file.path, target := tmp_path / "list.md")
    if name == "soft":
        (target := tmp_path / "list.md").symlink_to(journal_file.path)
    before = journal_file.path.stat().st_ino
    async with sit() as person:
        await to_export(person)
        await fill(person, target)
        screen = await person.at(ExportScreen)
        await person.until_text("was not changed")
        assert screen is person.app.screen
        await person.press("escape")
        await person.home()
    assert journal_file.path.stat().st_ino == before
    assert [debrief.id for debrief in journal_file.all] == [full().id]
