"""The terminal driver, which loses no text on an invalid byte or a closed window."""

import os
import re
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

HUNG_UP = 129
"""The exit code after the terminal was closed."""


_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_INERT = str.maketrans({"\x1b": "\u241b", "\x00": "\u2400"})


class Pastes:
    """Finds pastes in the input, and prevents their content from being parsed as keys.

    Textual takes an ESC inside a paste for the beginning of a key, and gives out what follows as keys as well: a text
    copied from somewhere could quit the app.
    """

    def __init__(self) -> None:
        self._inside = False
        self._tail = ""
        """What may be the first half of a mark: inside a paste held back, outside it given out already."""

    def inert(self, read: str) -> str:
        """Return the input with every ESC and NUL inside a paste replaced by its control picture."""
        text = self._tail + read
        at, given = 0, 0 if self._inside else len(self._tail)
        parts = []
        while True:
            found = text.find(_END if self._inside else _BEGIN, at)
            if self._inside:
                end = found if found >= 0 else len(text) - _begun(text[at:])
                parts.append(text[at:end].translate(_INERT))
                at = given = end
            if found < 0:
                break
            parts.append(text[given : found + len(_END)])
            at = given = found + len(_END)
            self._inside = not self._inside
        if not self._inside:
            parts.append(text[given:])
            at = max(at, len(text) - len(_BEGIN) + 1)
        self._tail = text[at:]
        return "".join(parts)


def _begun(text: str) -> int:
    """Return how many characters at the end of `text` may belong to the end sequence of a paste."""
    return next((size for size in range(len(_END) - 1, 0, -1) if text.endswith(_END[:size])), 0)


def _letter(event: Message) -> Message:
    """Return a key whose letter is not printable to Python as a paste, because no editor accepts the key.

    They are typed all the same: the wide space of Japanese, what joins an emoji, a sign newer than this Python.
    """
    letter = event.character if isinstance(event, events.Key) else None
    return events.Paste(letter) if letter and not letter.isprintable() and letter > "\x9f" else event


class KeyParser:
    """Textual's parser of terminal input, which continues after a sequence that raises an error.

    It raises ValueError, OverflowError or ZeroDivisionError at a number that is none or too large, as in the kitty
    code ESC[97:65;5:1u, and is of no use afterwards. Such a sequence is no key, so it is dropped.
    """

    _SEQUENCES = re.compile("(?=\x1b)")
    _END = re.compile(r"[A-Za-z~^$@]")

    def __init__(self, *, debug: bool = False) -> None:
        self._debug = debug
        self._parser = XTermParser(debug)

    def feed(self, read: str) -> Iterator[Message]:
        """Yield the keys and other events in the input."""
        for part in self._SEQUENCES.split(read):
            rest = part
            while rest:
                try:
                    yield from self._parser.feed(rest)
                    break
                except (ValueError, OverflowError, ZeroDivisionError):
                    self._parser = XTermParser(self._debug)
                    end = self._END.search(rest)
                    rest = rest[end.end() :] if end else ""

    def tick(self) -> Iterator[Message]:
        """Yield the events of a timeout, such as a lone Escape."""
        yield from self._parser.tick()


class DebriefDriver(LinuxDriver):
    """A driver without two faults of Textual's: it dies on one invalid UTF-8 byte, and spins after a hang-up."""

    def run_input_thread(self) -> None:
        """Read keys until stopped; invalid UTF-8 becomes U+FFFD, and a hang-up ends the app."""
        parser = KeyParser(debug=self._debug)
        pastes = Pastes()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    read = self._read()
                    if not read:
                        app: Any = self._app
                        app.call_later(app.shutdown.end, HUNG_UP)
                        return
                    if typed := pastes.inert(decode(read)):  # nothing would be taken for the end of the terminal
                        for event in parser.feed(typed):
                            self.process_message(_letter(event))
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _sigtstp_application(self, *_: object) -> None:
        # A signal comes wherever the main thread is, also where it holds the lock that suspending needs.
        self._loop.call_soon_threadsafe(self._suspend)

    def _suspend(self) -> None:
        app: Any = self._app
        app.journal.save_now()
        super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        # A terminal that hangs up sends this too, and then there is none to take over again.
        if self._must_signal_resume:
            super()._sigcont_application()
