"""The app makes a backup a day by itself, and leaving waits for it only a moment."""

import time
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.backups import in_app
from debrief.storage.backups.folder import backups_folder, list_backups
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from debrief.tui.runtime import daily_backup
from tests.tui.conftest import JournalFile, Sit

ONE = Debrief(id="a", started_at=1, company="Acme")


def made(journal_file: JournalFile) -> list[tuple[str, int]]:
    return [
        (backup.reason, backup.counts.debriefs if backup.counts else -1)
        for backup in list_backups(backups_folder(journal_file.path))
    ]


async def test_a_backup_is_made_some_time_after_the_start(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "AFTER_START_SECONDS", 0.01)
    journal_file.put(ONE)
    async with sit() as person:
        await person.until(lambda: made(journal_file) == [("daily", 1)])


async def test_leaving_makes_one_that_is_due_and_no_second_one(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "LEAVING_SECONDS", 20)
    journal_file.put(ONE)
    for _ in range(2):
        async with sit() as person:
            await person.press("q")
            await person.until(lambda: made(journal_file) == [("daily", 1)])


async def test_leaving_an_empty_journal_makes_none(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.press("q")
    assert made(journal_file) == []


async def test_leaving_does_not_wait_for_a_slow_backup(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_: object, is_cancelled) -> str:
        while not is_cancelled():
            time.sleep(0.01)
        return ""

    monkeypatch.setattr(daily_backup, "LEAVING_SECONDS", 0.05)
    monkeypatch.setattr(in_app, "try_daily_backup", slow)
    journal_file.put(ONE)
    async with sit() as person:
        await person.press("q")
    assert made(journal_file) == []


async def test_a_large_journal_is_left_to_the_next_start(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "LARGEST_AT_LEAVING", 1000)
    journal_file.put(ONE)
    async with sit() as person:
        await person.press("q")
    assert made(journal_file) == []


@pytest.mark.parametrize("first", ["backup", "save"])
async def test_that_what_is_typed_cannot_be_saved_is_not_covered_by_a_backup_that_fails(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    def refuse(*_: object) -> None:
        raise JournalUnusable("There is no room left on the disk", "free some space")

    monkeypatch.setattr(Journal, "save", refuse)
    monkeypatch.setattr(in_app, "try_daily_backup", lambda *_: "Today's backup could not be made.")
    async with sit() as person:
        await person.begin()
        if first == "backup":
            await person.app.daily_backup.finish()
            await person.until(lambda: "backup" in person.notifications)
        await person.write("Northwind")
        await person.until_text("Not saved yet")
        if first == "save":
            await person.app.daily_backup.finish()
            await person.pilot.pause()
        await person.until(lambda: "backup" not in person.notifications)
        await person.until_text("Not saved yet", "your text is kept here")


async def test_a_backup_that_fails_is_said_and_the_app_goes_on(
    sit: Sit, journal_file: JournalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "AFTER_START_SECONDS", 0.01)
    journal_file.put(ONE)
    backups_folder(journal_file.path).write_text("a file in the way")
    async with sit() as person:
        await person.until_text("Today's backup could not be made")
