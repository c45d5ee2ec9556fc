"""Splits terminal input into text and whole escape sequences, as ECMA-48 and xterm define them.

Textual gives out a sequence that it does not know letter by letter, so a late reply of the terminal would be obeyed as
keys. Here a control string (OSC, DCS, APC, PM, SOS) is dropped, and everything else comes out whole.
"""

import re
from collections.abc import Iterator

from textual.constants import ESCAPE_DELAY

_ESC, _PASTE_BEGIN, _PASTE_END = "\x1b", "\x1b[200~", "\x1b[201~"
_START = re.compile("[\x1b\x90\x98\x9b-\x9f]")
_SEVEN_BIT = {code: _ESC + chr(ord(code) - 0x40) for code in "\x90\x98\x9b\x9c\x9d\x9e\x9f"}
"""The C1 controls that begin or end a sequence, as two characters of seven bits."""

_PARAMETERS = re.compile(r"[0-?]*[ -/]*")
_RXVT_SHIFTED = re.compile(r"\d+\$")
"""Keys of rxvt end in a character that elsewhere comes before the last: ESC [ 3 $."""
_STRING_END = re.compile("[\x07\x18\x1a\x1b\x9c]")
_FINAL = re.compile("[@-~]")
_OPENING = _ESC + "[O]PX^_\\"
"""What a sequence of more than Alt and a key goes on with behind its ESC, and what ends a control string."""
_CONTROL = re.compile("[\x00-\x1f]")

# Some terminals report a position outside the window as what their language prints for it.
_NO_NUMBERS = ("NaN", "nan", "null", "undefined", "Infinity", "inf")
_MOUSE = re.compile("(?:[0-9;:.+-]|" + "|".join(_NO_NUMBERS) + ")*")

_IDLE = {1: ESCAPE_DELAY, 2: 0.5}
"""Seconds after which so many characters are a key: Escape, or Alt and a key."""
_IDLE_SEQUENCE, _TOTAL = 1.0, 2.0
"""Seconds after which a longer sequence is given up: since its last character, and since its first."""


class Sequences:
    """Splits what is read into text, single Escapes, Alt and a key (two characters), CSI and SS3 sequences.

    An unfinished sequence waits for the rest. If none comes in time it is dropped, so that it never holds keys back
    for ever. A terminal writes Alt and a key at once; a key that is read later was typed behind Escape.
    """

    def __init__(self) -> None:
        self._pending = ""
        self._begun_at = self._read_at = 0.0
        self._pasting = False

    def feed(self, read: str, now: float) -> Iterator[str]:
        """Yield the tokens in `read`; `now` is in seconds."""
        yield from self.expire(now)
        before, self._pending = self._pending, ""
        if before == _ESC and read and read[0] not in _OPENING and not self._pasting:
            before = ""
            yield _ESC
        yield from self._split(before + read)
        if not before or not self._pending.startswith(before):
            self._begun_at = now
        self._read_at = now

    def expire(self, now: float) -> Iterator[str]:
        """Yield the keys in an unfinished sequence that has waited for too long, and forget the rest of it."""
        while self._pending and now >= self._deadline:
            pending, self._pending = self._pending, ""
            if len(pending) <= 2:
                yield pending
            elif _is_alt_and_words(pending):
                yield pending[:2]
                yield from self._split(pending[2:])
            elif control := _CONTROL.search(pending.removesuffix(_ESC), 2):  # a reply has none, so this was a key
                yield from self._split(pending[control.start() :])

    @property
    def _deadline(self) -> float:
        idle = _IDLE.get(len(self._pending), _IDLE_SEQUENCE)
        return min(self._read_at + idle, self._begun_at + _TOTAL)

    def _split(self, text: str) -> Iterator[str]:
        at = 0
        while at < len(text):
            start = text.find(_ESC, at) if self._pasting else _next_start(text, at)
            if start < 0:
                yield text[at:]
                return
            if start > at:
                yield text[at:start]
            if text[start] in _SEVEN_BIT:
                text = text[:start] + _SEVEN_BIT[text[start]] + text[start + 1 :]
            end, whole = _end(text, start)
            if end < 0:
                self._pending = text[start:]
                return
            token, at = text[start:end], end
            if whole:
                self._pasting = token == _PASTE_BEGIN or (self._pasting and token != _PASTE_END)
                yield token


def _next_start(text: str, at: int) -> int:
    found = _START.search(text, at)
    return found.start() if found else -1


def _is_alt_and_words(pending: str) -> bool:
    """Return whether this is Alt+P and what was typed behind it, rather than the beginning of a control string."""
    return pending[1] in "]PX^_" and pending[2].isalpha() and pending[1:3] not in {"_G", "]l", "]L"}


def _end(text: str, at: int) -> tuple[int, bool]:
    """Return where the sequence at `at` ends, and whether it may be a key; below 0 while it is unfinished."""
    kind = text[at + 1 : at + 2]
    if not kind:
        return -1, False
    if kind == _ESC:
        return at + 1, True
    if kind == "[":
        return _csi_end(text, at + 2)
    if kind == "O":
        return _ss3_end(text, at + 2)
    if kind in "]PX^_":
        return _string_end(text, at + 2), False
    return at + 2, kind != "\\"  # ESC \ ends a string that was cut


def _ss3_end(text: str, at: int) -> tuple[int, bool]:
    while at < len(text) and text[at] in "0123456789;":
        at += 1
    if at == len(text):
        return -1, False
    return (at + 1, True) if _FINAL.match(text, at) else (at, True)


def _csi_end(text: str, at: int) -> tuple[int, bool]:
    first = text[at : at + 1]
    if first == "[":  # the function keys of Linux's console
        return (at + 2, True) if len(text) > at + 1 else (-1, False)
    if first == "M":  # the mouse as X10 reports it: three characters behind the sequence
        return _x10_end(text, at + 1), False
    match = (_MOUSE if first == "<" else _PARAMETERS).match(text, at + (first == "<"))
    end = match.end() if match else at
    rest = text[end:]
    if _RXVT_SHIFTED.fullmatch(text, at, end) and rest[:1] != "y":
        return end, True
    if not rest or (first == "<" and any(word != rest and word.startswith(rest) for word in _NO_NUMBERS)):
        return -1, False
    return (end + 1, True) if _FINAL.match(rest) else (end, False)


def _x10_end(text: str, at: int) -> int:
    escape = text.find(_ESC, at, at + 3)
    if escape >= 0:
        return escape
    return at + 3 if len(text) >= at + 3 else -1


def _string_end(text: str, at: int) -> int:
    """Return where a control string ends; one that another sequence interrupts ends there."""
    found = _STRING_END.search(text, at)
    if not found:
        return -1
    if found[0] != _ESC:
        return found.end()
    follower = text[found.end() : found.end() + 1]
    if not follower:
        return -1
    return found.end() + 1 if follower == "\\" else found.start()
