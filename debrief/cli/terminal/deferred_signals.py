"""Signals while lines are read: they are recorded, and take effect where the next line is awaited.

So a line that was typed before ctrl+c, or before the window was closed, is stored first, on a slow machine too.
"""

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from types import FrameType

from click.exceptions import Exit

from debrief.cli.terminal.line_settings import change_settings, restore_settings

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGTSTP")
_SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
LARGEST_LINE = 64 * 1024
"""Bytes; a terminal holds back less than that of a line."""


class DeferredSignals:
    """The handler of the signals in `defer_signals`."""

    def __init__(self, wakeup: int | None) -> None:
        """`wakeup`: a descriptor that can be read after a signal; None where lines are not awaited with one."""
        self._wakeup = wakeup
        self._recorded: list[int] = []
        self._unfinished = b""
        """What was typed of a line before the process was suspended."""
        self._at_once = False
        self._printing = False

    def __call__(self, number: int, _: FrameType | None) -> None:
        """Record a signal; it takes effect at once where nothing that was typed can be lost by that."""
        self._recorded.append(number)
        if self._at_once or (self._printing and len(self._recorded) > 1):
            self.take_effect()

    def take_effect(self) -> None:
        """Let the signal recorded last take effect: suspend the process, or raise what ends it."""
        number = self._recorded.pop()
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        if number == getattr(signal, "SIGTSTP", None):
            self._suspend(number)
        else:
            raise Exit(128 + number)

    def read_line(self) -> str:
        """Return the next line of stdin, empty at its end. A signal takes effect before it, or else after it is stored.

        Raises KeyboardInterrupt on ctrl+c, and click's Exit on other signals.
        """
        if self._wakeup is None or not sys.stdin.isatty():
            return self._read_line_of_pipe()
        terminal = sys.stdin.fileno()
        while True:
            while self._recorded and not _bytes_typed():
                self.take_effect()
            ready, _, _ = select.select([terminal, self._wakeup], [], [])
            if self._wakeup in ready:
                os.read(self._wakeup, LARGEST_LINE)
            else:
                return self._read_line_of_terminal(terminal)

    def read_to_end(self, limit: int) -> bytes:
        """Return what comes until the end of stdin, and at most `limit` bytes of a pipe; signals as in `read_line`."""
        if self._wakeup is not None and sys.stdin.isatty():
            return "".join(iter(self.read_line, "")).encode()
        with self._awaiting_pipe():
            return sys.stdin.buffer.read(limit)

    def take_unfinished(self) -> str:
        """Return what was typed of a line before the process was suspended, once."""
        unfinished, self._unfinished = self._unfinished, b""
        return decode(unfinished)

    def finish(self) -> None:
        """Let everything that is recorded take effect."""
        while self._recorded:
            self.take_effect()

    @contextmanager
    def printing(self) -> Iterator[None]:
        """Let a second signal take effect in the block."""
        self._printing = True
        try:
            yield
        finally:
            self._printing = False

    def _read_line_of_terminal(self, terminal: int) -> str:
        line = os.read(terminal, LARGEST_LINE)
        return (self.take_unfinished() if line else "") + decode(line)

    def _read_line_of_pipe(self) -> str:
        with self._awaiting_pipe():
            return sys.stdin.readline()

    @contextmanager
    def _awaiting_pipe(self) -> Iterator[None]:
        self._at_once = True
        try:
            self.finish()
            yield
        finally:
            self._at_once = False

    def _suspend(self, number: int) -> None:
        """Suspend the process, as ctrl+z does; keep what was typed of a line, which the shell would read."""
        self._unfinished += read_unfinished()
        settings = change_settings()
        previous = signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(signal.Signals(number))
        signal.signal(number, previous)
        restore_settings(settings)  # a shell takes its own back while it has the terminal
        with suppress(OSError):
            os.write(sys.stdout.fileno(), self._unfinished)


@contextmanager
def defer_signals() -> Iterator[None]:
    """Record INT, TERM, HUP and TSTP in the block, and let them take effect where `read_line` awaits a line.

    So what was read is stored before. One that comes after the last line takes effect at the end of the block: it
    raises KeyboardInterrupt or click's Exit. A terminal normally discards an unfinished line on ctrl+c; meanwhile it
    does not.
    """
    with nullcontext() if os.name == "nt" else wakeup_descriptor() as wakeup:
        signals = DeferredSignals(wakeup)
        heeded = [number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN]
        previous = {number: signal.signal(number, signals) for number in heeded}
        settings = change_settings(flush_on_interrupt=False)
        try:
            yield
        finally:
            restore_settings(settings)
            for number, handler in previous.items():
                signal.signal(number, handler)
    signals.finish()


@contextmanager
def wakeup_descriptor() -> Iterator[int]:
    """Yield a descriptor that can be read after a signal, on systems that can wait for one and a terminal."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    previous = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield reading
    finally:
        signal.set_wakeup_fd(previous)
        os.close(reading)
        os.close(writing)


@contextmanager
def printing() -> Iterator[None]:
    """Let a second signal take effect in the block, where printing may wait forever for a reader in a pipe."""
    signals = current_signals()
    with nullcontext() if signals is None else signals.printing():
        yield


def current_signals() -> DeferredSignals | None:
    """Return the handler of the innermost `defer_signals`; None outside of one."""
    handlers = (signal.getsignal(number) for number in _SIGNALS)
    return next((handler for handler in handlers if isinstance(handler, DeferredSignals)), None)


def decode(typed: bytes) -> str:
    """Return bytes from stdin as text."""
    return typed.decode(getattr(sys.stdin, "encoding", None) or "utf-8", errors="replace")


def read_unfinished() -> bytes:
    """Read and return what was typed since the last Enter, as far as the terminal still has it."""
    settings = change_settings(whole_lines=False)
    if settings is None:
        return b""
    try:
        return os.read(sys.stdin.fileno(), LARGEST_LINE)
    except OSError:
        return b""
    finally:
        restore_settings(settings)


def _bytes_typed() -> int:
    """Return how many bytes of whole lines the terminal has; 0 if stdin is none."""
    try:
        import fcntl
        import termios

        return int.from_bytes(fcntl.ioctl(sys.stdin.fileno(), termios.FIONREAD, bytes(4)), sys.byteorder)
    except (ImportError, AttributeError, OSError, ValueError):
        return 0
