"""Workers whose widget is removed while they wait, or whose app ends before they begin."""

import asyncio
import gc
from functools import partial

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerFailed

from debrief.tui.runtime.work import start_worker, work
from tests.tui.person import PATIENCE


class Slow(Static):
    """Takes a while to go."""

    async def on_unmount(self) -> None:
        await asyncio.sleep(0.1)


class Host(Vertical):
    """Shows what it waited for in a child."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted = wanted
        self.ended = ""

    def compose(self) -> ComposeResult:
        yield Static("nothing yet", id="quick")
        yield Slow()

    @work()
    async def show(self) -> None:
        while self.query("#quick"):
            await asyncio.sleep(0.001)
        try:
            self.query_one(self.wanted, Static).update("it came")
        except NoMatches:
            self.ended = "missed"
            raise
        self.ended = "shown"


class Page(Screen[None]):
    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.host = Host(wanted)

    def compose(self) -> ComposeResult:
        yield self.host


async def until_ended(host: Host) -> None:
    async with asyncio.timeout(PATIENCE):
        while not host.ended:
            await asyncio.sleep(0.002)


@pytest.mark.parametrize("leave", ["close", "exit"])
async def test_what_comes_when_the_children_are_gone_is_no_error(leave: str) -> None:
    page, app = Page("#quick"), App[None]()
    async with app.run_test() as pilot:
        await app.push_screen(page)
        page.host.show()
        await pilot.pause()
        if leave == "close":
            app.pop_screen()
            await until_ended(page.host)
    assert page.host.ended == "missed"


async def test_a_child_that_was_never_there_is_one() -> None:
    async def miss() -> None:
        page, app = Page("#never"), App[None]()
        async with app.run_test():
            await app.push_screen(page)
            page.host.show()
            await page.query_one("#quick").remove()
            await until_ended(page.host)

    with pytest.raises(WorkerFailed):
        await miss()


async def test_a_worker_whose_app_ends_before_it_begins_leaves_no_coroutine_behind() -> None:
    done: list[str] = []

    async def job(name: str) -> None:
        done.append(name)

    async with App[None]().run_test() as pilot:
        start_worker(pilot.app, partial(job, "begun"))
        await pilot.pause()
        start_worker(pilot.app, partial(job, "cancelled"))
        pilot.app.workers.cancel_all()
        await pilot.pause()
    gc.collect()  # a coroutine that nobody awaited warns now, which is an error here
    assert done == ["begun"]
