"""Points of all debriefs: a plan is ticked and rehearsed from their list."""

from dataclasses import replace

from debrief.tui.page.screen import ReadingScreen
from debrief.tui.people.points_screen import PointsScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import full


async def test_a_plan_is_ticked_and_rehearsed_from_the_list_of_points(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.until_text("To develop Migrations open", "When data moves, I will say capture", "The pipeline")
        await person.press("c")
        await person.until_text("open, rehearsed")
        await person.press("i")
        await person.until_text("✓ Migrations done")
        await person.press("down", "i")
        await person.until(lambda: "on points to develop" in person.notifications)
        await person.until_text("practised twice")
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("escape")
        await person.at(PointsScreen)
        await person.press("escape")
        await person.home()
    (point,) = journal_file.only.developments
    assert (point.done, point.rehearsed) == (True, True)


async def test_a_point_without_a_plan_is_not_rehearsed(sit: Sit, journal_file: JournalFile) -> None:
    (point,) = full().developments
    journal_file.put(replace(full(), developments=(replace(point, cue="", action=""),)))
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.press("c")
        await person.until(lambda: "no plan yet" in person.notifications)
    assert not journal_file.only.developments[0].rehearsed
