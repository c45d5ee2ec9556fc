"""The input of a terminal, from bytes to Textual's events; no byte raises, and nothing that is no key becomes one."""

import re
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

from debrief.tui.runtime.terminal.key_codes import known_sequences
from debrief.tui.runtime.terminal.sequences import Sequences

_ESC = "\x1b"
_RAW_BYTES = re.compile("[\udc80-\udcff]+")
_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""The marks around a paste."""
_INERT = str.maketrans({_ESC: "\u241b", "\x00": "\u2400"})
_SILENCE, _KEY_SIZE = 5.0, 8
"""After so many seconds inside a paste, a read of so few characters is a key: the end of the paste was lost."""


class Pastes:
    """Finds pastes in the input, and prevents their content from being parsed as keys.

    Textual takes an ESC inside a paste for the beginning of a key, and gives out what follows as keys as well: a text
    copied from somewhere could quit the app.
    """

    def __init__(self) -> None:
        self._inside = False
        self._tail = ""
        """What may be the first half of a mark: inside a paste held back, outside it given out already."""
        self._read_at = 0.0

    def inert(self, read: str, now: float = 0.0) -> str:
        """Return the input with every ESC and NUL inside a paste replaced by its control picture.

        `now`: when it was read, in seconds. A paste whose end never comes ends before the first key after a silence.
        """
        if self._inside and now - self._read_at > _SILENCE and len(read) <= _KEY_SIZE and _END not in self._tail + read:
            read = _END + read
        self._read_at = now
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


class TerminalInput:
    """Turns the bytes of a terminal into keys, pastes, mouse events and reports."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, debug: bool = False) -> None:
        """`clock`: returns seconds. `debug`: let Textual write what it reads into keys.log."""
        self._clock = clock
        self._decode = getincrementaldecoder("utf-8")(errors="surrogateescape").decode
        self._pastes, self._sequences = Pastes(), Sequences()
        self._text_parser = XTermParser(debug)
        self._sequence_parser = XTermParser()

    def read(self, data: bytes) -> Iterator[Message]:
        """Yield the events in `data`; invalid UTF-8 becomes U+FFFD."""
        now = self._clock()
        text = _RAW_BYTES.sub(_replace_raw_bytes, self._decode(data))
        for token in self._sequences.feed(self._pastes.inert(text, now), now):
            yield from map(_letter, self._events(token))

    def tick(self) -> Iterator[Message]:
        """Yield the events of a timeout, such as a lone Escape."""
        for token in self._sequences.expire(self._clock()):
            yield from map(_letter, self._events(token))

    def _events(self, token: str) -> Iterator[Message]:
        if token[0] != _ESC or token in {_BEGIN, _END}:
            yield from self._text_parser.feed(token)
        elif token == _ESC:
            yield events.Key("escape", _ESC)
        elif token[:2] == "\x1b[" and len(token) > 2:
            for sequence in known_sequences(token):
                yield from self._sequence_events(sequence)
        else:
            yield from self._sequence_events(token, is_alt=len(token) == 2)

    def _sequence_events(self, sequence: str, *, is_alt: bool = False) -> list[Message]:
        """Return what Textual makes of a whole sequence; nothing where it does not know it.

        It gives out an unknown one, letter by letter, when it waits in vain for more: only Alt and a key is meant so.
        """
        parser = self._sequence_parser
        try:
            found = list(parser.feed(sequence))
            if not found:
                self._sequence_parser = _like(parser)
                found = list(parser.feed("")) if is_alt else []
        except (ValueError, OverflowError, ZeroDivisionError):
            self._sequence_parser = _like(parser)
            return []
        return found


def _like(parser: XTermParser) -> XTermParser:
    """Return a new parser that knows what `parser` knows of the mouse and the window."""
    new = XTermParser()
    new.last_x, new.last_y, new.mouse_pixels = parser.last_x, parser.last_y, parser.mouse_pixels
    new.terminal_size, new.terminal_pixel_size = parser.terminal_size, parser.terminal_pixel_size
    return new


def _replace_raw_bytes(match: re.Match[str]) -> str:
    """Return invalid UTF-8 as U+FFFD; one byte that begins a sequence of eight bits as that."""
    raw = [ord(byte) - 0xDC00 for byte in match[0]]
    return chr(raw[0]) if len(raw) == 1 and raw[0] in {0x90, 0x98, *range(0x9B, 0xA0)} else "\ufffd" * len(raw)


def _letter(event: Message) -> Message:
    """Return a key whose letter is not printable to Python as a paste, because no editor accepts the key.

    They are typed all the same: the wide space of Japanese, what joins an emoji, a sign newer than this Python.
    """
    letter = event.character if isinstance(event, events.Key) else None
    return events.Paste(letter) if letter and not letter.isprintable() and letter > "\x9f" else event


def _begun(text: str) -> int:
    """Return how many characters at the end of `text` may belong to the end sequence of a paste."""
    return next((size for size in range(len(_END) - 1, 0, -1) if text.endswith(_END[:size])), 0)
