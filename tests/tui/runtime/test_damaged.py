"""The app on damaged files: nothing raises, and none is written to whose pages are damaged."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debrief.private_files import private_folder
from debrief.storage.file.check import require_sound
from debrief.storage.file.errors import JournalUnusable, file_errors
from debrief.storage.file.open_journal import connect
from debrief.tui.home.lines import HomeList
from tests.soak.evidence import Evidence
from tests.storage.damaged.test_salvage import damages, good
from tests.tui.conftest import JournalFile, Sit

pytestmark = pytest.mark.row(5)

KEYS = ("down", "enter", "escape", "down", "down", "enter", "escape", "n", *"words")
"""Looks into two debriefs, and begins one."""


def is_sound(path: Path, copy: Path) -> bool:
    """Return whether a copy of the file passes the check before the first write."""
    copy.write_bytes(path.read_bytes())
    try:
        with closing(sqlite3.connect(copy)) as db:
            require_sound(db, copy)
    except (JournalUnusable, *file_errors()):
        return False
    return True


async def use(sit: Sit) -> None:
    """Open the app, press KEYS one after the other, and leave."""
    async with sit() as person:
        for key in KEYS:
            if not person.app.is_running:
                return
            await person.press(key)
        person.app.shutdown.end(0)
        await person.until(lambda: not person.app.is_running)


async def check(sit: Sit, journal_file: JournalFile, seed: int) -> bool:
    """Use the app on one damaged file; return whether its pages are damaged."""
    private_folder(journal_file.path.parent)
    journal_file.path.write_bytes(damages(seed, good()))
    before = journal_file.path.read_bytes()
    copy = journal_file.path.with_name("copy")
    damaged = not is_sound(journal_file.path, copy)
    try:
        connect(copy).close()
    except JournalUnusable:
        with pytest.raises(JournalUnusable):  # before anything is drawn
            await use(sit)
    else:
        await use(sit)
    if damaged:
        assert journal_file.path.read_bytes() == before, f"{seed}: the damaged file was written to"
    return damaged


@pytest.mark.parametrize(
    "seeds",
    [range(2), *(pytest.param(range(part, 205, 4), marks=pytest.mark.soak(seconds=60)) for part in range(2, 6))],
    ids=lambda seeds: f"{seeds.start}",
)
async def test_no_damaged_file_stops_the_app_or_is_written_to(
    sit: Sit, journal_file: JournalFile, seeds: range, evidence: Evidence
) -> None:
    evidence.count(len(seeds))
    damaged = [await check(sit, journal_file, seed) for seed in seeds]
    assert any(damaged)


async def test_where_a_list_of_the_start_page_is_damaged_the_others_are_shown_and_it_is_said(
    sit: Sit, journal_file: JournalFile
) -> None:
    private_folder(journal_file.path.parent)
    journal_file.path.write_bytes(damages(0, good()))
    async with sit() as person:
        await person.until(lambda: "is damaged; nothing more is written to it" in person.notifications)
        assert person.app.screen.query_one(HomeList).option_count > 1
