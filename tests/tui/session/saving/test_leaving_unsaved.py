"""Leaving while saving fails: the question goes away once it need not be asked, and leaving loses nothing."""

import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile as JournalToRescue
from debrief.storage.records.journal import Journal
from debrief.storage.records.save_result import SaveResult
from debrief.storage.rescue.folder import RescueFolder
from debrief.tui.home.screen import HomeScreen
from debrief.tui.home.start import Start
from debrief.tui.runtime.journal_session import FLUSH_SECONDS, JournalSession
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

pytestmark = pytest.mark.row(3)

ASKED = "cannot be saved in the journal yet"
RESTORED = "What could not be saved before is now in the journal."


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Saves fail from `fail(failing)` until `failing.undo()`."""
    return monkeypatch


def fail(failing: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise JournalUnusable("The disk is full", "free some space")

    failing.setattr(Journal, "save", refuse)


async def written_and_unsaved(person: Person, journal_file: JournalFile, failing: pytest.MonkeyPatch) -> None:
    await person.begin()
    await person.write("Acme")
    await person.until(lambda: [debrief.company for debrief in journal_file.all] == ["Acme"])
    fail(failing)
    await person.write(" GmbH")
    await person.until_text("not saved, trying again", "your text is kept here and in a rescue file")


async def test_the_question_goes_away_and_one_leaves_once_the_words_are_stored(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch
) -> None:
    save = Journal.save
    async with sit() as person:
        await written_and_unsaved(person, journal_file, failing)
        await person.press("escape")
        await person.until_text(ASKED)
        failing.setattr(Journal, "save", save)
        await person.home()
        assert ASKED not in person.text
        assert journal_file.only.company == "Acme GmbH"
    assert str(person.app.journal.unsaved) == ""


async def test_who_waits_for_a_save_sees_so_until_it_is_done(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch
) -> None:
    save, go_on = Journal.save, threading.Event()

    def save_slowly(journal: Journal, *edit: Any) -> SaveResult:
        go_on.wait(FLUSH_SECONDS)
        return save(journal, *edit)

    async with sit() as person:
        await person.begin()
        failing.setattr(Journal, "save", save_slowly)
        await person.write("Acme")
        person.send("escape")
        await person.until_text("Saving what you typed")
        go_on.set()
        await person.home()
        assert "Saving what you typed" not in person.text


async def test_a_page_that_is_left_unsaved_is_in_a_rescue_file_until_it_is_stored(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save = Journal.save
    async with sit() as person:
        await written_and_unsaved(person, journal_file, failing)
        await person.press("escape")
        await person.until_text(ASKED)
        await person.press("left", "enter")
        await person.at(HomeScreen)
        (file,) = (tmp_path / "rescue").iterdir()
        assert "Acme GmbH" in file.read_text()
        failing.setattr(Journal, "save", save)
        await person.until(lambda: not file.exists())
        assert journal_file.only.company == "Acme GmbH"


async def test_an_app_that_is_left_unsaved_says_where_the_words_are_and_the_next_takes_them_in(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save = Journal.save
    async with sit() as person:
        await written_and_unsaved(person, journal_file, failing)
        await person.press("ctrl+q")
        await person.until_text(ASKED)
        person.send("left", "enter")
        await person.until(lambda: not person.app.is_running)
    (file,) = (tmp_path / "rescue").iterdir()
    assert str(file) in str(person.app.journal.unsaved)
    assert journal_file.only.company == "Acme"
    failing.setattr(Journal, "save", save)
    async with sit() as person:
        await person.until(lambda: RESTORED in person.notifications)
        await person.until(lambda: any("Acme GmbH" in option for option in person.options))
    assert not file.exists()


async def test_leaving_warns_of_a_loss_where_no_rescue_file_can_be_written_either(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "rescue").write_text("in the way")
    save = Journal.save
    async with sit() as person:
        await person.begin()
        fail(failing)
        await person.write("Acme GmbH")
        await person.until_text("your text is kept here, and")
        await person.press("escape")
        await person.until_text("If you leave now, it is lost")
        await person.press("enter")
        await person.asked("facts")
        failing.setattr(Journal, "save", save)
        await person.until(lambda: [debrief.company for debrief in journal_file.all] == ["Acme GmbH"])


async def test_a_damaged_rescue_file_is_named_and_the_app_starts(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    (tmp_path / "rescue").mkdir()
    file = tmp_path / "rescue" / "words-damaged.json"
    file.write_text("{")
    async with sit() as person:
        await person.until(lambda: f"{file}: this text cannot be read" in person.notifications)
    assert file.read_text() == "{"


async def test_resuming_finds_the_debrief_that_is_in_a_rescue_file_so_far(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(Debrief(id="0", started_at=1, company="Acme"))
    with closing(Journal(journal_file.path)) as journal:
        file = JournalToRescue(journal_file.path)
        file.journal_id = journal.id
    folder = RescueFolder([tmp_path / "rescue"], file, lambda: 1)
    folder.write("key", Debrief(id="1", started_at=2, company="Contoso"))
    folder.close()
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("facts")
        await person.until_text("Contoso")


@pytest.mark.parametrize("size", [(80, 24), (120, 50)], ids=["small", "large"])
async def test_leaving_asks_nothing_while_the_journal_still_opens_and_nothing_was_typed(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    opened, open_journal = threading.Event(), JournalSession._open

    def open_slowly(session: JournalSession) -> Journal:
        opened.wait()
        return open_journal(session)

    monkeypatch.setattr(JournalSession, "_open", open_slowly)
    async with sit(size=size) as person:
        try:
            person.send("ctrl+q")
            await person.until(lambda: ASKED in person.text or person.app.return_code is not None)
            assert ASKED not in person.text
        finally:
            opened.set()


async def test_who_has_left_unsaved_words_is_not_asked_about_them_again(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with sit() as person:
        await written_and_unsaved(person, journal_file, failing)
        await person.press("escape")
        await person.until_text(ASKED)
        began = time.monotonic()
        person.send("left", "enter")
        await person.at(HomeScreen)
        person.send("ctrl+q")
        await person.until(lambda: not person.app.is_running)
        assert time.monotonic() - began < FLUSH_SECONDS  # nobody waits for a save that has failed
    (file,) = (tmp_path / "rescue").iterdir()
    assert "Acme GmbH" in file.read_text()


async def test_who_types_on_after_leaving_unsaved_words_is_asked_about_those(
    sit: Sit, journal_file: JournalFile, failing: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await written_and_unsaved(person, journal_file, failing)
        await person.press("escape")
        await person.until_text(ASKED)
        await person.press("left", "enter")
        await person.at(HomeScreen)
        await person.begin()
        await person.write("Northwind")
        await person.press("escape")
        await person.until_text(ASKED)
