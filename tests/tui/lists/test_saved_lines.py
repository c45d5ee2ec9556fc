"""Tags and wordings that are being typed when the app ends, and where the disk is full."""

from collections.abc import Awaitable, Callable

import pytest

from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.failing_writes import failing_writes
from tests.tui.person import Person
from tests.tui.three_questions import put_three, question, questions

pytestmark = pytest.mark.row(20)


@pytest.fixture(autouse=True)
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


async def edit_tags(person: Person) -> SavedLineScreen:
    await person.press("d")
    await person.at(DebriefsScreen)
    await person.press("t")
    return await person.at(SavedLineScreen)


async def edit_wording(person: Person) -> SavedLineScreen:
    await questions(person)
    await person.press("r", "f7", "delete")
    return await person.at(SavedLineScreen)


def tags(journal_file: JournalFile) -> tuple[str, ...]:
    return journal_file.all[0].tags


def wording(journal_file: JournalFile) -> str:
    return question(journal_file, "salary").wording


@pytest.mark.parametrize(
    ("edit", "typed", "read", "stored"),
    [(edit_tags, "remote, dream job", tags, ("remote", "dream job")), (edit_wording, "Salary?", wording, "Salary?")],
    ids=["tags", "wording"],
)
async def test_a_signal_stores_the_line_as_enter_would(
    sit: Sit,
    journal_file: JournalFile,
    edit: Callable[[Person], Awaitable[SavedLineScreen]],
    typed: str,
    read: Callable[[JournalFile], object],
    stored: object,
) -> None:
    async with sit() as person:
        await edit(person)
        person.send(*typed)
        person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert read(journal_file) == stored


async def test_a_signal_stores_no_empty_wording(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await edit_wording(person)
        person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert wording(journal_file) == "What do you expect to earn?"


async def test_escape_after_a_suspension_leaves_all_as_it_was(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await edit_tags(person)
        await person.write("remote")
        assert person.app.journal.save_now()
        assert tags(journal_file) == ("remote",)
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: tags(journal_file) == ())


@pytest.mark.parametrize(
    ("edit", "back", "typed", "read", "stored"),
    [
        (edit_tags, DebriefsScreen, "remote", tags, ("remote",)),
        (edit_wording, QuestionsScreen, "Pay?", wording, "Pay?"),
    ],
    ids=["tags", "wording"],
)
async def test_on_a_full_disk_the_line_is_not_lost(
    sit: Sit,
    journal_file: JournalFile,
    monkeypatch: pytest.MonkeyPatch,
    edit: Callable[[Person], Awaitable[SavedLineScreen]],
    back: type[DebriefsScreen] | type[QuestionsScreen],
    typed: str,
    read: Callable[[JournalFile], object],
    stored: object,
) -> None:
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    async with sit() as person:
        await edit(person)
        before = read(journal_file)
        with failing_writes(monkeypatch):
            await person.write(f"{typed}\n")
            await person.at(back)
            await person.until(
                lambda: "Not saved yet: There is no room left on the disk; your text" in person.notifications
            )
            assert read(journal_file) == before
        await person.until(lambda: "Everything is saved now." in person.notifications)
        assert read(journal_file) == stored
        await person.press("u")
        await person.until(lambda: read(journal_file) == before)
