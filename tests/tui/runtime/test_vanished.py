"""The journal goes away while somebody writes: it is said on every such screen, and the next start has the words."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from debrief.storage.file.open_journal import connect
from debrief.tui.home.start import Start
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.practice.answer_screen import AnswerScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.practice.practising import PRACTICE, attempts, practising, put_three, question

pytestmark = pytest.mark.row(17)

WORDS = "I moved the archive"


async def a_session(person: Person) -> None:
    await person.begin("b")


async def a_best_answer(person: Person) -> None:
    await person.press("l")
    await person.at(QuestionsScreen)
    await person.until_text("Why leave?")
    await person.press("a")
    await person.at(AnswerScreen)


async def an_attempt(person: Person) -> None:
    await practising(person)


def in_a_session(journal_file: JournalFile) -> list[str]:
    return [reflection.text for debrief in journal_file.all for reflection in debrief.reflections]


def in_the_best_answer(journal_file: JournalFile) -> list[str]:
    return [question(journal_file, "leave").answer]


def in_an_attempt(journal_file: JournalFile) -> list[str]:
    return attempts(question(journal_file, "leave"))


SURFACES: dict[str, tuple[Start | None, Callable[[Person], Awaitable[None]], Callable[[JournalFile], list[str]]]] = {
    "a session": (None, a_session, in_a_session),
    "a best answer": (None, a_best_answer, in_the_best_answer),
    "an attempt": (PRACTICE, an_attempt, in_an_attempt),
}


@pytest.mark.parametrize("replaced", [False, True], ids=["gone", "replaced"])
@pytest.mark.parametrize("surface", SURFACES)
async def test_it_is_said_within_a_second_and_the_words_come_back_at_the_next_start(
    sit: Sit, journal_file: JournalFile, tmp_path: Path, surface: str, replaced: bool
) -> None:
    start, open_surface, stored = SURFACES[surface]
    put_three(journal_file)
    async with sit(start=start) as person:
        await open_surface(person)
        await person.until(person.app.journal.autosave.is_stored)
        away = journal_file.path.parent.rename(tmp_path / "away")
        if replaced:
            connect(journal_file.path, create=True).close()
        before = journal_file.path.read_bytes() if replaced else b""
        begin = time.monotonic()
        await person.write(WORDS)
        says = "A different journal is now at" if replaced else "The journal is no longer at"
        await person.until_text("not saved, trying again", says, WORDS)
        assert time.monotonic() - begin < 5  # a second where nothing else runs
        person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert (journal_file.path.read_bytes() if replaced else b"") == before
    assert journal_file.path.exists() is replaced
    (file,) = (tmp_path / "rescue").iterdir()
    assert WORDS in file.read_text()
    if replaced:
        journal_file.path.parent.rename(tmp_path / "other")
    away.rename(journal_file.path.parent)
    assert WORDS not in stored(journal_file)
    async with sit() as person:
        await person.until(lambda: not file.exists())
    assert WORDS in stored(journal_file)
