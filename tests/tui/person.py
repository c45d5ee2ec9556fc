"""Somebody at the keyboard: types without waiting, looks at the screen, and waits for what it should show."""

import asyncio
import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

from textual import events
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.screen import Screen

from debrief.tui.app import DebriefApp
from debrief.tui.home.lines import HomeList
from debrief.tui.home.screen import HomeScreen
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.session.outline import Outline
from debrief.tui.session.screen import SessionScreen
from debrief.tui.session.steps.editor import StepEditor

S = TypeVar("S", bound=Screen[Any])
PATIENCE = 60.0
"""Seconds after which something waited for is taken not to come; twenty were too few at a load of twenty."""
BETWEEN_LOOKS, AT_MOST = 0.002, 0.02
"""Seconds from the first look at whether it has come to the next; each pause is half as long again, up to AT_MOST.

To look is to draw the screen, which takes longer than the first pause.
"""


class Person:
    """Drives one running app."""

    def __init__(self, app: DebriefApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    # Hands

    async def press(self, *keys: str) -> None:
        """Press keys as fast as they can be sent, and wait until all of them were handled."""
        self.send(*keys)
        await self.handled()

    async def press_later(self, *keys: str) -> None:
        """Press keys as somebody does who has looked at the screen for a second, without waiting for that."""
        for key in keys:
            event = key_event(key)
            event.time += 1.0
            self.app.post_message(event)
        await self.handled()

    async def press_apart(self, seconds: float, *keys: str) -> None:
        """Press keys as somebody does who takes `seconds` from each to the next, without waiting for that."""
        for number, key in enumerate(keys):
            event = key_event(key)
            event.time += number * seconds
            self.app.post_message(event)
        await self.handled()

    async def write(self, text: str) -> None:
        """Type `text` letter by letter; a tab in it is the key Tab, a line feed the key Enter."""
        await self.press(*text)

    async def paste(self, text: str) -> None:
        """Paste `text` as a terminal hands it over."""
        self.app.post_message(events.Paste(text))
        await self.handled()

    def send(self, *keys: str) -> None:
        """Press keys without waiting for anything."""
        for key in keys:
            self.app.post_message(key_event(key))

    async def handled(self) -> None:
        """Wait until every key sent was given out, and its widget is done with it."""
        for _ in range(2):
            await self._turn()
            await self.until(lambda: self.app.key_gate.idle or self.app.cover.is_up or not self.app.is_running)
            await drain_messages(self.app.focused or self.app.screen)

    async def _turn(self) -> None:
        reached = asyncio.Event()
        if self.app.call_later(reached.set):
            await asyncio.wait_for(reached.wait(), PATIENCE)

    # Eyes

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line, without the spaces at the end."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen, with runs of space as one."""
        return " ".join(" ".join(self.lines).split())

    @property
    def footer(self) -> str:
        """The last line."""
        return self.lines[-1]

    @property
    def notifications(self) -> str:
        """The texts of the notifications shown."""
        return " ".join(str(notification.message) for notification in self.app._notifications)

    @property
    def options(self) -> list[str]:
        """The lines of the list on the start page."""
        things = self.app.screen_stack[0].query_one(HomeList)
        return [str(things.get_option_at_index(index).prompt) for index in range(things.option_count)]

    @property
    def session(self) -> SessionScreen:
        """The session on the screen."""
        screen = self.app.screen
        assert isinstance(screen, SessionScreen), screen
        return screen

    @property
    def step(self) -> str:
        """The id of the step being asked; `end` at the end of a sitting."""
        current = self.session.session.current
        return current.id if current else "end"

    async def until(self, what: Callable[[], bool]) -> None:
        """Wait until `what` is so."""
        try:
            async with asyncio.timeout(PATIENCE):
                pause = BETWEEN_LOOKS
                while not what():
                    await asyncio.sleep(pause)  # it often comes from another thread, which needs the processor
                    pause = min(pause * 1.5, AT_MOST)
        except TimeoutError:
            stack = [type(screen).__name__ for screen in self.app.screen_stack]
            keys = f"keys wait for {self.app.key_gate.reasons}" if self.app.key_gate.reasons else "no keys wait"
            raise AssertionError("\n".join(["It did not come. There is:", *self.lines, f"{stack}; {keys}"])) from None

    async def until_text(self, *texts: str) -> None:
        """Wait until each text stands on the screen."""

        def shown() -> bool:
            screen = self.text
            return all(text in screen for text in texts)

        await self.until(shown)

    async def at(self, screen: type[S]) -> S:
        """Wait until a screen of that kind is on top, with its content drawn."""
        await self.until(lambda: type(self.app.screen) is screen and self.app.screen.is_mounted)
        await self.pilot.pause()
        found = self.app.screen
        assert isinstance(found, screen)
        return found

    # Ways

    async def begin(self, key: str = "n") -> None:
        """Begin a debrief from the start page."""
        await self.press(key)
        await self.begin_seen()

    async def begin_seen(self) -> None:
        """Wait for a session that can be typed into."""
        await self.at(SessionScreen)
        await self.asked(self.step)

    async def go_to(self, step: str) -> None:
        """Go to any step, as a click on it in the guide beside the prompt does."""
        self.session.post_message(Outline.Picked(step))
        await self.handled()  # the step may be asked already, and is then asked anew
        await self.asked(step)

    async def asked(self, step: str) -> None:
        """Wait until `step` is asked, its editor ready for the first key."""

        def ready() -> bool:
            screen = self.app.screen
            if not isinstance(screen, SessionScreen) or self.step != step or screen.focused is None:
                return False
            return screen.focused.is_attached and all(e.step.id == step for e in screen.query(StepEditor))

        await self.until(ready)

    async def skip_to(self, step: str) -> None:
        """Leave prompts unanswered until `step` is asked."""
        while self.step != step:
            before = self.step
            await self.press("ctrl+n")
            assert self.step != before, f"stuck at {before}"

    async def stored(self) -> None:
        """Wait until what was typed into the session is in the journal."""
        await self.pilot.pause()  # a change is posted from the field to its form, and on to the screen
        assert await asyncio.to_thread(self.session.flush, PATIENCE)

    async def leave(self) -> None:
        """Go back to the start page, from a step that was opened at the end through the end."""
        await self.press("escape")
        if isinstance(self.app.screen, SessionScreen) and self.step == "end":
            await self.press("escape")
        await self.home()

    async def home(self) -> None:
        """Wait for the start page, everything stored."""
        await self.at(HomeScreen)
        await self.until(lambda: all(worker.is_finished for worker in self.app.workers))
        await self.pilot.pause()


def key_event(key: str) -> events.Key:
    """Return the event of a key: a character, where a tab and a line feed are Tab and Enter, or the name of a key."""
    if key in "\t\n":
        key = {"\t": "tab", "\n": "enter"}[key]
    if len(key) == 1:
        return events.Key(key if key.isalnum() else _character_to_key(key), key)
    name = REPLACED_KEYS.get(key, key)
    try:
        return events.Key(key, unicodedata.lookup(_get_unicode_name_from_key(name)))
    except KeyError:
        return events.Key(key, {"tab": "\t", "enter": "\r"}.get(key))
