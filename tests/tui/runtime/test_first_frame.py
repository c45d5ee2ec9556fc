"""What the app reads on its own thread: the first frame, and nothing after it."""

import sqlite3
import threading
from typing import Any

import pytest

from debrief.tui.home.start import Start
from debrief.tui.lists.questions.screen import QuestionsScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.practice.practising import practising, put_three


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, journal_file: JournalFile) -> list[sqlite3.Connection]:
    """The connections opened on the app's thread, which no other thread can use."""
    put_three(journal_file)
    connect, connections = sqlite3.connect, list[sqlite3.Connection]()

    def noticed(*args: Any, **how: Any) -> sqlite3.Connection:
        db = connect(*args, **how)
        if threading.current_thread() is threading.main_thread():
            connections.append(db)
        return db

    monkeypatch.setattr(sqlite3, "connect", noticed)
    return connections


def only_the_first_and_closed(opened: list[sqlite3.Connection]) -> None:
    (first,) = opened
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        first.execute("SELECT 1")


async def test_the_journal_is_read_beside_the_app_from_the_first_frame_on(
    sit: Sit, opened: list[sqlite3.Connection]
) -> None:
    async with sit() as person:
        await person.press("p")
        await practising(person)
        await person.press("enter", "3", "escape")
        await person.home()
        await person.press("l")
        await person.at(QuestionsScreen)
        await person.press("escape")
        await person.home()
        only_the_first_and_closed(opened)


async def test_what_is_to_be_gone_on_with_is_looked_up_beside_the_app(
    sit: Sit, opened: list[sqlite3.Connection]
) -> None:
    async with sit(start=Start(kind="resume")) as person:
        await person.until(lambda: "You have no unfinished debriefs." in person.notifications)
        only_the_first_and_closed(opened)
