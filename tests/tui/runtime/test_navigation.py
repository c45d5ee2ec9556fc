"""The key gate and the navigator, on a small app: each key reaches the screen it was typed for."""

import asyncio
from collections.abc import Callable

import pytest
from textual import events
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.runtime.keys.key_gate import KeyGate
from debrief.tui.runtime.navigation import Navigator, navigate, show
from tests.tui.person import PATIENCE

Log = list[tuple[str, str]]


class Page(ModalScreen[str]):
    """Notes the keys it gets; `z` leaves it, by way of a worker."""

    def __init__(self, title: str, log: Log) -> None:
        super().__init__()
        self.title, self.heard = title, log

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.heard.append((self.title, event.key))
        if event.key == "z":
            navigate(self, self._leave())

    async def _leave(self) -> None:
        await asyncio.sleep(0.02)
        self.dismiss(self.title)


class Small(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.heard: Log = []
        self.notes: list[str] = []
        self.key_gate = KeyGate(self, super().on_event)
        self.navigator = Navigator(self, self.key_gate)

    def get_default_screen(self) -> Screen[str]:
        return Page("home", self.heard)

    async def on_event(self, event: events.Event) -> None:
        await self.key_gate.on_event(event)

    def pop_screen(self) -> AwaitComplete:
        self.navigator.popping(self.screen)
        return super().pop_screen()

    def notify(self, message: str, **how: object) -> None:  # type: ignore[override]
        self.notes.append(message)

    def send(self, *keys: str) -> None:
        for key in keys:
            self.post_message(events.Key(key, key))


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.002)


async def heard(app: Small, number: int) -> Log:
    await until(lambda: len(app.heard) >= number and app.key_gate.idle)
    return app.heard


async def two_pages(app: Small) -> None:
    await asyncio.sleep(0.02)
    await app.navigator.show(Page("first", app.heard))
    await asyncio.sleep(0.02)
    await app.navigator.show(Page("second", app.heard))
    await asyncio.sleep(0.02)


async def test_keys_typed_ahead_of_several_screens_reach_each_of_them_in_order() -> None:
    app = Small()
    async with app.run_test():
        app.navigator.start(two_pages(app))
        app.send("a", "z", "b", "z", "c")
        assert await heard(app, 5) == [
            ("first", "a"), ("first", "z"), ("second", "b"), ("second", "z"), ("home", "c"),
        ]  # fmt: skip


async def test_a_pause_that_ends_does_not_end_another() -> None:
    app = Small()
    async with app.run_test():
        with app.key_gate.paused("one"):
            with app.key_gate.paused("other"):
                app.send("a")
                await asyncio.sleep(0.05)
            await asyncio.sleep(0.05)
            assert (app.heard, app.key_gate.reasons) == ([], ["one"])
        assert await heard(app, 1) == [("home", "a")]


async def test_a_change_that_ends_while_a_route_is_on_its_way_lets_no_key_through() -> None:
    app, change_done, page_ready = Small(), asyncio.Event(), asyncio.Event()

    async def to_page() -> None:
        await page_ready.wait()
        await app.navigator.show(Page("page", app.heard))

    async with app.run_test():
        navigate(app.screen, change_done.wait(), always=True)
        app.navigator.start(to_page())
        app.send("a")
        change_done.set()
        await asyncio.sleep(0.05)
        assert app.heard == []
        page_ready.set()
        assert await heard(app, 1) == [("page", "a")]


async def test_a_second_route_is_dropped_while_one_is_on_its_way_and_not_while_its_screen_is_shown() -> None:
    app = Small()

    async def to(title: str) -> None:
        await asyncio.sleep(0.02)
        await app.navigator.show(Page(title, app.heard))

    async with app.run_test() as pilot:
        app.navigator.start(to("one"))
        app.navigator.start(to("dropped"))
        app.send("a")
        await heard(app, 1)
        app.navigator.start(to("two"))
        app.send("b")
        assert await heard(app, 2) == [("one", "a"), ("two", "b")]
        await pilot.pause()
        assert [screen.title for screen in app.screen_stack] == ["home", "one", "two"]


@pytest.mark.parametrize(
    ("error", "notes"), [(LookupCancelled(), []), (JournalUnusable("The journal is gone", "Put it back."), [1])]
)
async def test_keys_go_on_after_a_route_that_failed(error: Exception, notes: list[int]) -> None:
    app = Small()

    async def failing() -> None:
        raise error

    async with app.run_test():
        app.navigator.start(failing())
        app.send("a")
        assert await heard(app, 1) == [("home", "a")]
        assert len(app.notes) == len(notes)


async def test_a_screen_asked_for_outside_a_route_holds_no_key_back() -> None:
    app = Small()
    async with app.run_test() as pilot:
        app.run_worker(show(app, Page("over", app.heard)))
        await pilot.pause()
        app.send("z")
        await until(lambda: len(app.screen_stack) == 1)
        app.send("a")
        assert await heard(app, 2) == [("over", "z"), ("home", "a")]


async def test_a_command_that_raises_holds_no_keys() -> None:
    app = Small()
    deliver = app.key_gate._deliver

    async def fail(event: events.Event) -> None:
        if isinstance(event, events.Key) and event.key == "f":
            raise LookupError
        await deliver(event)

    async with app.run_test() as pilot:
        app.key_gate._deliver = fail
        with pytest.raises(LookupError):
            await app.key_gate.on_event(events.Key("f", "f"))
        await pilot.pause()
        assert app.key_gate.reasons == []
        app.send("a")
        await heard(app, 1)
        assert app.heard == [("home", "a")]
