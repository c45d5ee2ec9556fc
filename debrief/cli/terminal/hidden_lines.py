"""Reads lines from the terminal that are not shown while they are typed, as passphrases are."""

import os
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from click.exceptions import Exit

from debrief.cli.terminal.deferred_signals import wakeup_descriptor
from debrief.cli.terminal.wrapped import wrap_words

Ask = Callable[[str], str]
"""Shows a question and returns the line typed. Raises EOFError on ctrl+d."""
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_LONGEST_LINE = 4096
"""Bytes; a terminal hands over no more of a line."""


@contextmanager
def hidden_lines() -> Iterator[Ask]:
    """Yield what asks at the terminal; until the end of the block nothing that is typed is shown, nor is it dropped.

    So a passphrase typed early, as during the check of another, is not shown either, and is the next answer. Raises
    OSError where there is no terminal.
    """
    if os.name == "nt":
        from getpass import getpass

        yield getpass  # what is typed is shown only if it is read for that
        return
    terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    try:
        with _exit_on_signals(), wakeup_descriptor() as wakeup, _without_echo(terminal, wakeup) as ask:
            yield ask
    finally:
        os.close(terminal)


@contextmanager
def _without_echo(terminal: int, wakeup: int) -> Iterator[Ask]:
    import termios

    settings = termios.tcgetattr(terminal)
    question = ""

    def hide() -> None:
        hidden: list[Any] = termios.tcgetattr(terminal)
        hidden[3] &= ~termios.ECHO
        termios.tcsetattr(terminal, termios.TCSANOW, hidden)

    def ask(prompt: str) -> str:
        nonlocal question
        columns = os.get_terminal_size(terminal).columns
        question = prompt = f"{wrap_words(prompt.rstrip(), columns - 1 if columns > 1 else None)} "
        os.write(terminal, prompt.encode(errors="replace"))
        _await_line(terminal, wakeup)
        line = os.read(terminal, _LONGEST_LINE)
        question = ""
        os.write(terminal, b"\n")
        if not line:
            raise EOFError
        return line.removesuffix(b"\n").decode(errors="surrogateescape")

    def resume(*_: object) -> None:
        hide()  # a shell takes its own settings back while it has the terminal
        os.write(terminal, question.encode(errors="replace"))

    previous = signal.signal(signal.SIGCONT, resume)
    try:
        hide()
        yield ask
    finally:
        signal.signal(signal.SIGCONT, previous)
        with suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSANOW, settings)


def _await_line(terminal: int, wakeup: int) -> None:
    """Return once a line was typed. A signal just before a read would take effect only after the next line."""
    while terminal not in select.select([terminal, wakeup], [], [])[0]:
        os.read(wakeup, _LONGEST_LINE)


@contextmanager
def _exit_on_signals() -> Iterator[None]:
    """Raise KeyboardInterrupt on INT and click's Exit on TERM and HUP at once, so that the terminal is as it was."""
    heeded = [number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN]
    previous = {number: signal.signal(number, _exit) for number in heeded}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _exit(number: int, _: FrameType | None) -> None:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise Exit(128 + number)
