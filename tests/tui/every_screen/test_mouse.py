"""A journey by mouse."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.session.outline import Outline
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import JournalFile, Sit
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


async def test_a_debrief_is_opened_moved_in_and_answered_by_mouse(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="opening"))
    async with sit(size=(120, 40)) as person:
        await click(person, "Continue")
        await person.asked("opening")
        await click(person, "Possible reasons")
        await person.asked("causes")
        await click(person, "1. Reason")
        await person.until(lambda: person.session.query(ChoiceLine).first().value == "mine")
        await click(person, "partly   not mine")
        await click(person, "How heavy it feels")
        await person.asked("load-first")
        await click(person, " 9 ")
        assert not person.session.query_one(Outline).has_focus
        await click(person, "esc Leave")
        await person.home()
    assert (journal_file.only.causes[0].control, journal_file.only.load_first) == ("partly", 9)


async def test_a_double_click_goes_one_way_only(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(Debrief(id="begun", started_at=1, company="Acme"))
    async with sit() as person:
        await person.pilot.click(offset=row_of(person, "Acme"), times=2)
        await person.begin_seen()
        assert [type(screen) for screen in person.app.screen_stack[1:]] == [SessionScreen]
