"""An app that loses nothing, however it is ended, and gives out keys in the order they were typed."""

import asyncio
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App

from debrief.tui.settled import settled

if TYPE_CHECKING:
    from textual.driver import Driver

ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
"""What the system sends to an app that is to end; Windows has only some of them."""
LAST_KEYS_SECONDS = 0.05
"""How long to wait, once told to end, for keys already typed to be read from the terminal."""


class CarefulApp(App[None]):
    """Keeps what is typed before a signal, a closed window, a suspension or a fault ends or stops it."""

    def __init__(self) -> None:
        super().__init__(driver_class=_driver())
        self._signals: list[int] = []

    async def keep(self) -> None:
        """Store everything typed so far, the keys not yet handled included."""

    def keep_now(self) -> None:
        """Store what has been handled so far, without waiting for anything else."""

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
        await asyncio.sleep(LAST_KEYS_SECONDS)
        await self.keep()
        self.exit(return_code=return_code)

    async def on_event(self, event: events.Event) -> None:
        """Let a key that may move the focus be done with before the next key is given out."""
        focused = self.focused if isinstance(event, events.Key) and not event.is_forwarded else None
        await super().on_event(event)
        if focused is not None and isinstance(event, events.Key) and not event.is_printable:
            await settled(focused)

    def panic(self, *renderables: Any) -> None:
        """Say that the app failed, without a word of what it was handling."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        error = self._exception or sys.exc_info()[1]
        where = f" ({_place(error)})" if error is not None else ""
        self._return_code = 1
        self._exit_renderables[:] = [
            f"debrief stopped because of a fault of its own{where}. What you typed is kept in the journal; "
            "`debrief resume` goes on with it."
        ]
        with suppress(Exception):  # it may be what failed
            self.keep_now()
        self._close_messages_no_wait()


def _place(error: BaseException) -> str:
    """Return the kind of an error and the line it came from, and nothing of what was being handled."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{where}"


def _driver() -> "type[Driver] | None":
    """Return the driver for this system; None is Textual's own choice."""
    if sys.platform == "win32":
        return None
    from debrief.tui.driver import PatientDriver

    return PatientDriver
