"""Checked plans: asked about once at the end of a later debrief, and written from the list of points."""

import asyncio
import gc
from dataclasses import replace
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development
from debrief.domain.record.when import DAY_MS
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.people.part_editor_screen import PartEditorScreen
from debrief.tui.people.points.screen import PointsScreen
from debrief.tui.services.people.earlier_plan import EarlierPlan
from debrief.tui.session.end_page import EndPage
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import HELD, full

PLAN = Development(id="d", step="plan", cue="they ask for a figure", action="name one")
EARLIER = replace(
    full(), held=replace(HELD, at=(HELD.at or 0) - 9 * DAY_MS), developments=(PLAN,), asked=(), feedback=(), notes=()
)
QUESTION = "you planned: When they ask for a figure, I will name one. Did that moment come?"


async def test_a_plan_is_asked_about_once_at_the_end_of_the_next_debrief(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(EARLIER)
    async with sit() as person:
        await person.begin("Q")
        await person.write("Borealis")
        await person.press(*["ctrl+n"] * 3)
        await person.until(lambda: person.step == "end")
        await person.until_text(QUESTION, "Press H to write it.")
        await person.press("H")
        await person.at(PartEditorScreen)
        await person.write("it\nThey asked at once.\nI said 62.")
        await person.press("ctrl+n")
        await person.begin_seen()
        await person.until_text("Press H to see your plan after Northwind, Data Engineer again")
        await person.press("escape")
        await person.home()
        await person.begin("Q")
        await person.write("Cobalt")
        await person.press(*["ctrl+n"] * 3)
        await person.until(lambda: person.step == "end")
        end = person.session.query_one(EndPage)
        await person.until(lambda: all(worker.is_finished for worker in person.app.workers if worker.node is end))
        assert "you planned" not in person.text
        await person.press("escape")
        await person.home()
    plan = next(debrief for debrief in journal_file.all if debrief.id == EARLIER.id).developments[0]
    assert (plan.came, plan.happened) == (True, "They asked at once.\nI said 62.")
    assert plan.checked_at is not None


async def test_a_plan_is_checked_from_the_list_of_points(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(EARLIER)
    async with sit() as person:
        await person.press("P")
        await person.at(PointsScreen)
        await person.press("H")
        await person.at(PartEditorScreen)
        await person.write("not\nThey never asked.")
        await person.press("escape")
        await person.at(PointsScreen)
        await person.until_text("checked", "The moment has not come yet. They never asked.")


async def test_leaving_while_a_plan_is_looked_up_leaves_no_error_behind() -> None:
    errors: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: errors.append(context))
    begun, closed = asyncio.Event(), asyncio.Event()

    async def look_up(_: Debrief) -> None:
        begun.set()
        await closed.wait()
        raise LookupCancelled

    async def mark(_: str) -> None:
        raise AssertionError("there is no plan")

    page = asyncio.create_task(EarlierPlan(look_up, mark).find(EARLIER))
    await begun.wait()
    page.cancel()
    await asyncio.wait({page})
    closed.set()
    await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})
    del page
    gc.collect()
    assert errors == []
