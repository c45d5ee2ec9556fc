"""Points of all debriefs: a plan is ticked and rehearsed from their list."""

from dataclasses import replace

from debrief.tui.page.screen import ReadingScreen
from debrief.tui.people.part_editor_screen import PartEditorScreen
from debrief.tui.people.points.screen import PointsScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import full


async def test_a_plan_is_ticked_rehearsed_and_both_undone_from_a_list(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.until_text("open", "Migrations", "When data moves, I will say capture", "1 of 2")
        await person.press("c")
        await person.until_text("open, rehearsed in practice")
        await person.press("i")
        await person.until_text("done ✓ Migrations")
        await person.press("u")
        await person.until_text("open ✓ Migrations")
        await person.press("u")
        await person.until(lambda: "✓" not in person.text)
        await person.press("i")
        await person.until_text("done Migrations")
        await person.press("down", "i")
        await person.until(lambda: "points to develop" in person.notifications)
        await person.until_text("practised twice")
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("escape")
        await person.at(PointsScreen)
        await person.press("escape")
        await person.home()
    (point,) = journal_file.only.developments
    assert (point.done, point.rehearsed) == (True, False)


async def test_points_are_found_by_words_and_by_where_they_stand(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.press("slash")
        await person.write("is:strength pipe")
        await person.until_text("strength The pipeline", "1 of 1")
        assert await person.app.services.people.complete_filter("is:strength pipe") == []  # "pipeline" matches already
        await person.press("escape")
        await person.until_text("1 of 2")
        await person.press("slash")
        await person.write("pipelime")
        await person.until_text("No matches.", "tab pipeline")
        await person.press("tab", "enter")
        await person.until_text("strength The pipeline", "1 of 1")


async def test_the_plan_of_a_point_is_written_from_the_list(sit: Sit, journal_file: JournalFile) -> None:
    (point,) = full().developments
    journal_file.put(replace(full(), developments=(replace(point, cue="", action=""),)))
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.press("e")
        await person.at(PartEditorScreen)
        await person.write("data moves\nask for a day")
        await person.press("ctrl+n")
        await person.at(PointsScreen)
        await person.until_text("When data moves, I will ask for a day")
    assert journal_file.only.developments[0].action == "ask for a day"


async def test_a_point_without_a_plan_is_not_rehearsed(sit: Sit, journal_file: JournalFile) -> None:
    (point,) = full().developments
    journal_file.put(replace(full(), developments=(replace(point, cue="", action=""),)))
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.press("c")
        await person.until(lambda: "no plan yet" in person.notifications)
    assert not journal_file.only.developments[0].rehearsed
