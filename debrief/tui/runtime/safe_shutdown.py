"""An app that loses nothing, however it is ended, and gives out keys in the order they were typed."""

import asyncio
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.worker import WorkerFailed

from debrief.domain.text import safe
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.runtime.drain import drain_messages

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.widget import Widget

T = TypeVar("T")

ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
"""What the system sends to an app that is to end; Windows has only some of them."""
LAST_KEYS_SECONDS = 0.05
"""How long to wait, once told to end, for keys already typed to be read from the terminal."""

FRAMES = 6
"""How many lines of code a fault is traced back through in what is said of it."""


class CarefulApp(App[None]):
    """Keeps what is typed before a signal, a closed window, a suspension or a fault ends or stops it."""

    def __init__(self) -> None:
        super().__init__(driver_class=_driver())
        self._signals: list[int] = []
        self._held: list[events.Event] = []
        self._obeying = False
        self._screen_to_come = False
        self.on_the_way = False
        """Whether somebody was sent to another screen that is not there yet."""

    async def keep(self) -> bool:
        """Store everything typed so far, the keys not yet handled included; return whether it is stored."""
        return True

    def keep_now(self) -> bool:
        """Store what has been handled so far, without waiting for anything else; return whether it is stored."""
        return True

    def on_load(self) -> None:
        """Listen for the signals; Textual does so for none of them."""
        loop = asyncio.get_running_loop()
        for number in ENDINGS:
            with suppress(NotImplementedError, ValueError, RuntimeError):
                loop.add_signal_handler(number, self.end, 128 + number)
                self._signals.append(number)
        self.app_suspend_signal.subscribe(self, lambda _: self.keep_now(), immediate=True)

    async def on_unmount(self) -> None:
        """Give the signals back."""
        for number in self._signals:
            asyncio.get_running_loop().remove_signal_handler(number)

    def end(self, return_code: int) -> None:
        """Keep everything and leave with `return_code`; 129 (hung up) where the terminal is gone."""
        self.run_worker(self._end(return_code), name="end", exit_on_error=False)

    async def _end(self, return_code: int) -> None:
        try:
            await asyncio.sleep(LAST_KEYS_SECONDS)
            await self.keep()
        finally:
            self.exit(return_code=return_code)

    async def on_event(self, event: events.Event) -> None:
        """Let a key that may do more than type be done with before the next one is given out."""
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if typed and self._holding:
            self._held.append(event)
            return
        key = event if typed and isinstance(event, events.Key) else None
        # What a widget leaves of a key goes up to the app, and would arrive there behind the keys typed after it.
        obeys = key is not None and (self.obeys_keys or not key.is_printable)
        target = (self.focused or self.screen if obeys else self.focused) if key else None
        if key is not None and not key.is_printable:
            await drain_messages(target)  # a command that fails must not take the letters typed before it along
        await super().on_event(event)
        if key is not None and target is not None and (obeys or not key.is_printable):
            await drain_messages(target)
            if obeys:
                # A command runs, and what it asks of the app arrives, behind the keys typed after it: they must wait.
                self._obeying = True
                self.call_later(self._commanded, target)

    @property
    def obeys_keys(self) -> bool:
        """Whether a key is a command where the focus is now, so that the next one waits for it: a screen says so."""
        return bool(getattr(self.screen, "obeys_keys", False))

    def hold_keys(self) -> None:
        """Keep what is typed from now on for the screen that is about to be shown."""
        self._screen_to_come = True

    async def release_keys(self) -> None:
        """Give out what was held, in the order it was typed."""
        self._screen_to_come = self.on_the_way = False
        while self._held and not self._holding:
            await self.on_event(self._held.pop(0))

    async def answered(self, screen: Screen[T]) -> T:
        """Show a screen, what is held being for it, and return what it was answered. For workers."""
        screen.call_later(self.call_later, self.release_keys)
        return await self.push_screen_wait(screen)

    async def asked(self, screen: Screen[T]) -> T:
        """The same over another screen, which keys wait for again behind it: whoever asks releases them."""
        answer = await self.answered(screen)
        self.hold_keys()
        return answer

    @property
    def _holding(self) -> bool:
        return self._obeying or self._screen_to_come

    async def _commanded(self, target: "Widget") -> None:
        await drain_messages(target)
        self.call_later(self._obeyed)

    async def _obeyed(self) -> None:
        self._obeying = False
        if not self._screen_to_come:
            await self.release_keys()

    def notify(self, message: str, *, markup: bool = False, **how: Any) -> None:
        """Say something, in place of what was said before, and of what others typed only what is safe to show."""
        self.clear_notifications()
        super().notify(safe(message), markup=markup, **how)

    def say_trouble(self, trouble: JournalUnusable) -> None:
        """Say what is wrong with the journal."""
        self.notify(str(trouble), severity="error", timeout=15)

    def panic(self, *renderables: Any) -> None:
        """Say that the app failed, without a word of what it was handling."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        error = _own(self._exception or sys.exc_info()[1])
        where = f" ({_place(error)})" if error is not None else ""
        self._return_code = 1
        kept = False
        with suppress(Exception):  # it may be what failed
            kept = self.keep_now()
        words = "What you typed is kept in the journal" if kept else "What you typed last could not be stored"
        self._exit_renderables[:] = [
            f"debrief stopped because of a fault of its own{where}. {words}; `debrief resume` goes on with it."
        ]
        self._close_messages_no_wait()


def _own(error: BaseException | None) -> BaseException | None:
    """Return what failed in a worker in place of the error that only says so."""
    return error.error if isinstance(error, WorkerFailed) else error


def _place(error: BaseException) -> str:
    """Return the kind of an error and the lines it came through, innermost first, and no word of what was handled."""
    frames = traceback.extract_tb(error.__traceback__, limit=-FRAMES)
    lines = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames)]
    return f"{type(error).__name__} at {', '.join(lines)}" if lines else type(error).__name__


def _driver() -> "type[Driver] | None":
    """Return the driver for this system; None is Textual's own choice."""
    if sys.platform == "win32":
        return None
    from debrief.tui.runtime.driver import DebriefDriver

    return DebriefDriver
