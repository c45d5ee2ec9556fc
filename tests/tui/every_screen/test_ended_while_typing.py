"""Somebody types in any field, and the app ends or is interrupted right behind the last letter: the text is kept."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.parts import Feedback
from debrief.storage.backups.verified_copy import row_counts
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from debrief.tui.common.cover.screen import CoverScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full

pytestmark = [pytest.mark.row(2), pytest.mark.row(20)]

WORDS = "qzxneedle"

PAGE = (("d", "1 of 1"), ("enter", "Timeline"))
QUESTIONS = ("l", "1 of 2")
REPLIES = (*PAGE, ("B", "A reply came"))
PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "tags": (("d", "1 of 1"), ("t", "Your own words")),
    "wording": (QUESTIONS, ("r", "in your words")),
    "best answer": (QUESTIONS, ("a", "Your best answer")),
    "note": (*PAGE, ("h", "Note to Tomas")),
    "sender of a reply": (*REPLIES, ("end enter", "Their words")),
    "words of a reply": (*REPLIES, ("end enter", "Their words"), ("tab", "as they wrote")),
    "point of a reply": (*REPLIES, ("home enter", "The point")),
    "plan": (("P", "1 of "), ("e", "Your plan")),
    "what became of a plan": (("P", "1 of "), ("H", "What happened"), ("tab", "What happened")),
    "attempt": (("p", "Say it out loud"),),
    "next interview": (("I", "Your next interview"),),
    "blank page": (("b", "Write whatever"),),
}
"""The keys on the way there from the start page, each with what is shown then."""


async def told_to_end(person: Person) -> None:
    person.app.shutdown.end(143)
    await person.until(lambda: not person.app.is_running)


async def quit_at_once(person: Person) -> None:
    person.send("ctrl+q")
    await person.until(lambda: not person.app.is_running)


async def hidden_and_told_to_end(person: Person) -> None:
    person.send("f12")
    await person.at(CoverScreen)
    await told_to_end(person)


async def suspended(person: Person) -> None:
    await person.handled()
    person.app.app_suspend_signal.publish(person.app)


async def crashed(person: Person) -> None:
    await person.handled()
    person.app.journal.save_after_crash()


INTERRUPTIONS: dict[str, Callable[[Person], Awaitable[None]]] = {
    "a signal": told_to_end,
    "ctrl+q": quit_at_once,
    "hidden, then a signal": hidden_and_told_to_end,
    "suspended": suspended,
    "a crash": crashed,
}


def stored_text(journal_file: JournalFile) -> str:
    """Return every value of every row."""
    with closing(connect(journal_file.path, read_only=True)) as db:
        return repr([db.execute(f'SELECT * FROM "{name}"').fetchall() for name in row_counts(db)])


def rescued_text(folder: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in folder.glob("words-*.json"))


async def go(person: Person, way: tuple[tuple[str, str], ...]) -> None:
    for keys, shown in way:
        await person.press(*keys.split())
        await person.until_text(shown)


@pytest.fixture(autouse=True)
def one(journal_file: JournalFile) -> None:
    journal_file.put(replace(full(), feedback=(Feedback(id="f", sender="Petra", words="More streaming."),)))


@pytest.mark.parametrize("interrupt", INTERRUPTIONS.values(), ids=INTERRUPTIONS)
@pytest.mark.parametrize("way", PLACES.values(), ids=PLACES)
async def test_what_was_typed_is_stored(
    sit: Sit,
    journal_file: JournalFile,
    way: tuple[tuple[str, str], ...],
    interrupt: Callable[[Person], Awaitable[None]],
) -> None:
    async with sit() as person:
        await go(person, way)
        person.send(*WORDS)
        await interrupt(person)
        assert WORDS in stored_text(journal_file)


@pytest.mark.parametrize("way", PLACES.values(), ids=PLACES)
async def test_what_a_full_disk_does_not_take_is_rescued(
    sit: Sit,
    journal_file: JournalFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: tuple[tuple[str, str], ...],
) -> None:
    def refuse(*_: object) -> None:
        raise JournalUnusable("The disk is full", "free some space")

    async with sit() as person:
        await go(person, way)
        monkeypatch.setattr(Journal, "save", refuse)
        monkeypatch.setattr("debrief.storage.records.text_edits.store_text", refuse)
        person.send(*WORDS)
        await told_to_end(person)
    assert WORDS in rescued_text(tmp_path / "rescue")
