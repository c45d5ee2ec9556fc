"""Tags and wordings that are being typed when the app ends, and where the disk is full."""

from collections.abc import Awaitable, Callable

import pytest

from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from tests.tui.conftest import Kept, Sit
from tests.tui.failing_writes import failing_writes
from tests.tui.person import Person
from tests.tui.three_questions import put_three, question, questions

pytestmark = pytest.mark.row(20)


@pytest.fixture(autouse=True)
def three(kept: Kept) -> None:
    put_three(kept)


async def edit_tags(person: Person) -> SavedLineScreen:
    await person.press("d")
    await person.at(DebriefsScreen)
    await person.press("t")
    return await person.at(SavedLineScreen)


async def edit_wording(person: Person) -> SavedLineScreen:
    await questions(person)
    await person.press("r", "f7", "delete")
    return await person.at(SavedLineScreen)


def tags(kept: Kept) -> tuple[str, ...]:
    return kept.all[0].tags


def wording(kept: Kept) -> str:
    return question(kept, "salary").wording


@pytest.mark.parametrize(
    ("edit", "typed", "read", "stored"),
    [(edit_tags, "remote, dream job", tags, ("remote", "dream job")), (edit_wording, "Salary?", wording, "Salary?")],
    ids=["tags", "wording"],
)
async def test_a_signal_stores_the_line_as_enter_would(
    sit: Sit,
    kept: Kept,
    edit: Callable[[Person], Awaitable[SavedLineScreen]],
    typed: str,
    read: Callable[[Kept], object],
    stored: object,
) -> None:
    async with sit() as person:
        await edit(person)
        person.send(*typed)
        person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert read(kept) == stored


async def test_a_signal_stores_no_empty_wording(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await edit_wording(person)
        person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert wording(kept) == "What do you expect to earn?"


async def test_escape_after_a_suspension_leaves_all_as_it_was(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await edit_tags(person)
        await person.write("remote")
        assert person.app.journal.save_now()
        assert tags(kept) == ("remote",)
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: tags(kept) == ())


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
    kept: Kept,
    monkeypatch: pytest.MonkeyPatch,
    edit: Callable[[Person], Awaitable[SavedLineScreen]],
    back: type[DebriefsScreen] | type[QuestionsScreen],
    typed: str,
    read: Callable[[Kept], object],
    stored: object,
) -> None:
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.05)
    async with sit() as person:
        await edit(person)
        before = read(kept)
        with failing_writes(monkeypatch):
            await person.write(f"{typed}\n")
            await person.at(back)
            await person.until(lambda: "Not saved yet: There is no room left on the disk; your text" in person.told)
            assert read(kept) == before
        await person.until(lambda: "Everything is saved now." in person.told)
        assert read(kept) == stored
        await person.press("u")
        await person.until(lambda: read(kept) == before)
