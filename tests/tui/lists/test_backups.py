"""Backups in the app: they are listed, one can be made, and one is made before the trash is emptied."""

from contextlib import closing
from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.storage.backups.folder import backups_folder, list_backups
from debrief.storage.records.journal import Journal
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from tests.tui.conftest import FRIDAY, JournalFile, Sit

NOW = int(FRIDAY.timestamp() * 1000)
ONE = Debrief(id="a", started_at=1, company="Acme")


def made(journal_file: JournalFile) -> list[tuple[str, int]]:
    return [(b.reason, b.counts.debriefs if b.counts else -1) for b in list_backups(backups_folder(journal_file.path))]


async def test_a_backup_is_made_listed_and_said_how_to_restore(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(ONE)
    async with sit() as person:
        person.app.action_backups()
        await person.at(ChooseScreen)
        await person.until_text("You have none yet")
        await person.press("enter")
        await person.until_text("The backup was made and checked.")
        assert made(journal_file) == [("by-hand", 1)]
        person.app.action_backups()
        await person.at(ChooseScreen)
        await person.until_text("by hand", "1 debrief, 0 different questions")
        await person.press("down", "enter")
        await person.until_text("then run: debrief restore", "journal-by-hand-")


async def test_the_palette_offers_backups(sit: Sit) -> None:
    async with sit() as person:
        names = [command.title for command in person.app.get_system_commands(person.app.screen)]
    assert "Backups" in names


async def test_emptying_the_trash_makes_a_backup_first_and_says_so(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*(replace(ONE, id=name) for name in "abc"))
    with closing(Journal(journal_file.path)) as journal:
        for name in "abc":
            journal.trash(name, NOW)
    async with sit() as person:
        await person.press("d", "T", "A")
        await person.at(ConfirmScreen)
        await person.until_text("A backup is made first")
        await person.press("left", "enter")
        await person.until_text("3 debriefs erased.")
    assert ("before-erase", 3) in made(journal_file)
