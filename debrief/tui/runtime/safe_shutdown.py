"""Safe shutdown: signals and crashes end the app only after what was typed is stored."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from textual.app import App
from textual.worker import WorkerFailed

from debrief.private_files import fault_location
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.runtime.work import start_worker

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
"""The signals that end the app; Windows has only some of them."""
LAST_KEYS_SECONDS = 0.05
"""Seconds to wait after a signal for typed keys to arrive from the terminal."""
FRAMES = 6
"""The number of lines of code in the message about a crash."""


class SafeShutdown:
    """Handles the signals that Textual ignores; `save` stores what was typed, including unhandled keys."""

    def __init__(self, app: App[None], save: Callable[[], Awaitable[object]]) -> None:
        self._app = app
        self._save = save
        self._signals: list[int] = []

    def listen(self) -> None:
        """Install the signal handlers on the running loop."""
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            with suppress(NotImplementedError, ValueError, RuntimeError):
                loop.add_signal_handler(number, self.end, 128 + number)
                self._signals.append(number)

    def stop_listening(self) -> None:
        """Remove the signal handlers."""
        for number in self._signals:
            asyncio.get_running_loop().remove_signal_handler(number)

    def end(self, return_code: int) -> None:
        """Save, then exit with `return_code`: 128 + the signal number; 129 after a hang-up."""
        start_worker(self._app, partial(self._end, return_code), name="end", exit_on_error=False)

    async def _end(self, return_code: int) -> None:
        try:
            await asyncio.sleep(LAST_KEYS_SECONDS)
            await self._save()
        finally:
            self._app.exit(return_code=return_code)


def crash_message(error: BaseException | None, *, saved: bool) -> str:
    """Return the message about a crash: where in the code it happened, without any text of the journal.

    Where the words are that are not `saved` is said at the end of every run.
    """
    if isinstance(error, WorkerFailed):
        error = error.error
    if isinstance(error, JournalUnusable):
        return f"debrief stopped. {error}"
    where = f" ({fault_location(error, frames=FRAMES)})" if error is not None else ""
    words = " What you typed is in the journal. Run `debrief resume` to continue." if saved else ""
    return f"debrief stopped because of an error in debrief itself{where}.{words}"
