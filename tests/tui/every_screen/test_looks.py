"""How screens look, as text."""

import asyncio
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import When
from debrief.tui.home.lines import HomeList
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.page.screen import ReadingScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import PATIENCE, Person
from tests.tui.samples import HELD, full

NARROW, WIDE = (80, 24), (120, 40)
DAY = 24 * 3600 * 1000


def several() -> list[Debrief]:
    """Debriefs of some months, with tags, an answer missing, and questions that were asked twice."""
    first = full()
    held = HELD.at or 0

    def another(number: int, company: str, days: int, **changes: object) -> Debrief:
        moment = held - days * DAY
        more = {"started_at": moment, "finished_at": moment, "held": When(at=moment, zone="Europe/Berlin"), **changes}
        return replace(first, id=f"{number:08}-1111-4111-8111-111111111111", company=company, **more)  # type: ignore[arg-type]

    return [
        replace(first, tags=("remote", "data")),
        another(2, "Brightline", 9, outcome=Outcome.WAITING, finished_at=None, asked=(), developments=()),
        another(3, "Contoso Gas and Water", 40, outcome=Outcome.SILENT, tags=("remote",), asked=first.asked[:1]),
        another(4, "Fabrikam", 200, role="", stage="", outcome=Outcome.OFFER, asked=(), reflections=()),
    ]


async def picture(person: Person) -> str:
    """Return what stands on the screen once it stays the same for a while; scroll bars are drawn last."""
    looks: list[list[str]] = []
    async with asyncio.timeout(PATIENCE):
        while len(looks) < 5 or any(look != looks[-1] for look in looks[-5:]):
            await asyncio.sleep(0.02)
            await person.pilot.pause()
            looks.append(person.lines)
    return "\n".join(looks[-1])


async def browse(person: Person, key: str = "d") -> DebriefsScreen:
    await person.press(key)
    screen = await person.at(DebriefsScreen)
    await person.until_text("1 of 4")
    return screen


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_looks(sit: Sit, journal_file: JournalFile, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with sit(size=size) as person:
        assert await picture(person) == snapshot(name="home, empty")
    waiting = replace(full(), id="22222222-2222-4222-8222-222222222222", company="Brightline", finished_at=None)
    journal_file.put(full(), replace(waiting, step="questions", asked=(), developments=()))
    async with sit(size=size) as person:
        await person.until_text("Practise 2 questions chosen", *["l to see all, p to practise"] * (size is WIDE))
        assert await picture(person) == snapshot(name="home")
        things = person.app.screen.query_one(HomeList)
        things.highlighted = next(n for n, line in enumerate(person.options) if line.startswith("Continue"))
        await person.press("enter")
        await person.asked("questions")
        await person.write("Why us?\te\nWhat else?")
        await person.until_text("saved 15:02:11", "What else?")
        assert await picture(person) == snapshot(name="questions")
        await person.leave()
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        assert await picture(person) == snapshot(name="reading")


async def test_the_looks_of_the_debriefs_with_a_page_beside_them(
    sit: Sit, journal_file: JournalFile, snapshot: SnapshotAssertion
) -> None:
    journal_file.put(*several())
    async with sit(size=WIDE) as person:
        await browse(person)
        await person.until_text("Who was there")
        assert await picture(person) == snapshot


async def test_the_looks_of_what_is_found(sit: Sit, journal_file: JournalFile, snapshot: SnapshotAssertion) -> None:
    journal_file.put(*several())
    async with sit(size=NARROW) as person:
        await browse(person, "/")
        await person.write("pipeline tag:rem")
        await person.until_text("1 of 2", "They asked: Which pipeline?", "tab remote")
        assert await picture(person) == snapshot


async def test_the_looks_of_the_trash(sit: Sit, journal_file: JournalFile, snapshot: SnapshotAssertion) -> None:
    journal_file.put(*several())
    async with sit(size=NARROW) as person:
        screen = await browse(person)
        await person.press("down", "D", "D")
        await person.until(lambda: len(screen.browser.rows.window.rows) == 2)
        person.app.clear_notifications()
        await person.press("T")
        await person.at(TrashScreen)
        await person.until_text("Brightline", "1 of 2")
        assert await picture(person) == snapshot


async def test_the_looks_of_a_page_with_links(sit: Sit, journal_file: JournalFile, snapshot: SnapshotAssertion) -> None:
    journal_file.put(*several())
    async with sit(size=WIDE) as person:
        await browse(person)
        await person.press("enter")
        page = await person.at(ReadingScreen)
        await person.until(lambda: "Also asked: " in page.view.text)
        assert await picture(person) == snapshot
