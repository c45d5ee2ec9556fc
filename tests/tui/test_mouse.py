"""A journey by mouse."""

from dataclasses import replace

from debrief.tui.widgets.choice import ChoiceLine
from debrief.tui.widgets.outline import Outline
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import full


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
    async with sit(size=(120, 40)) as person:
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
