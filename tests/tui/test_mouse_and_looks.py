"""A journey by mouse, and how a few screens look, as text."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from debrief.tui.screens.reading import ReadingScreen
from debrief.tui.widgets.choice import ChoiceLine
from debrief.tui.widgets.outline import Outline
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import full

NARROW, WIDE = (80, 24), (120, 40)


def row_of(person: Person, text: str) -> tuple[int, int]:
    """Return the cell where `text` begins on the screen."""
    return next((line.index(text), y) for y, line in enumerate(person.lines) if text in line)


async def click(person: Person, text: str) -> None:
    await person.pilot.pause()
    column, row = row_of(person, text)
    await person.pilot.click(offset=(column + 1, row))
    await person.handled()


async def test_a_debrief_is_opened_moved_in_and_answered_by_mouse(sit: Sit, kept: Kept) -> None:
    kept.put(replace(full(), finished_at=None, step="opening"))
    async with sit(size=WIDE) as person:
        await click(person, "Go on")
        await person.asked("opening")
        await click(person, "Possible reasons")
        await person.asked("causes")
        await click(person, "1. Reason")
        await person.until(lambda: person.session.query(ChoiceLine).first().value == "mine")
        await click(person, "partly   not mine")
        await click(person, "How heavy now")
        await person.asked("load-first")
        await click(person, " 9 ")
        assert not person.session.query_one(Outline).has_focus
        await click(person, "esc Leave")
        await person.home()
    assert (kept.only.causes[0].control, kept.only.load_first) == ("partly", 9)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_looks(sit: Sit, kept: Kept, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with sit(size=size) as person:
        await person.pilot.pause()
        assert picture(person) == snapshot(name="home, empty")
    waiting = replace(full(), id="22222222-2222-4222-8222-222222222222", company="Brightline", finished_at=None)
    kept.put(full(), replace(waiting, step="questions", asked=(), developments=()))
    async with sit(size=size) as person:
        await person.pilot.pause()
        assert picture(person) == snapshot(name="home")
        await person.press("home", "enter")
        await person.asked("questions")
        await person.write("Why us?\te\nWhat else?")
        await person.until_text("saved 15:02:11")
        await person.pilot.pause()
        assert picture(person) == snapshot(name="questions")
        await person.leave()
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        assert picture(person) == snapshot(name="reading")


def picture(person: Person) -> str:
    return "\n".join(person.lines)
