"""Bytes that terminals send, each with the keys that they are."""

import random
from collections.abc import Iterator
from itertools import pairwise

from textual import events

from debrief.tui.runtime.terminal.terminal_input import TerminalInput

CHATTER = (
    # Replies to questions about colours, the clipboard, titles, the terminal and its modes
    *(b"\x1b]11;rgb:1d1d/1d1d/1d1d\x1b\\", b"\x1b]10;rgb:ff/ff/ff\x07", b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\"),
    *(b"\x1b]52;c;ZGVsZXRl\x07", b"\x1b]lTitle\x1b\\", b"\x1b]LIcon\x1b\\", b"\x1b]99;i=1:p=close;\x1b\\"),
    *(
        b"\x1b]133;A\x1b\\",
        b"\x1b]7;file://host/D\x1b\\",
        b"\x1b]1337;ReportCellSize=17;8\x1b\\",
        b"\x1b]66;w=2;DD\x07",
    ),
    *(b"\x1bP>|XTerm(390)\x1b\\", b"\x1bP1+r544e=787465\x1b\\", b"\x1bP0+r\x1b\\", b"\x1bP1$r0m\x1b\\"),
    *(b"\x1bP!|00000000\x1b\\", b"\x1bP1$t\x1b\\", b"\x1b_Gi=31;OK\x1b\\", b"\x1b_Gi=1;ENOENT:DD\x1b\\"),
    *(b"\x1b^private\x1b\\", b"\x1b^D\nE\x11\x1b\\", b"\x1bXstart of string\x1b\\", b"\x1bP\x1b\\", b"\x1b]\x07"),
    *(b"\x1b[?1;2c", b"\x1b[>0;276;0c", b"\x1b[=1c", b"\x1b[?62;4;6;22c", b"\x1b[0n", b"\x1b[?997;1n", b"\x1b[?25u"),
    *(b"\x1b[24;80R", b"\x1b[?2026;2$y", b"\x1b[4;2$y", b"\x1b[8;24;80t", b"\x1b[4;480;1280t", b"\x1b[6;20;10t"),
    *(b"\x1b[?6;1;5R", b"\x1b[2;2;1;1;128;128x", b"\x1b[?12;1S", b"\x1b[?1;0;256S", b"\x1b[>4;2m", b"\x1b[1;2;3&w"),
    # A mouse without place, outside, with more buttons, or in an old notation
    *(b"\x1b[<32;NaN;NaNM", b"\x1b[<0;NaN;5m", b"\x1b[<35;undefined;nullM", b"\x1b[<0;inf;-InfinityM"),
    *(b"\x1b[<35;1.5;2.5M", b"\x1b[<0;-3;4M", b"\x1b[<;;M", b"\x1b[<128;1;1M", b"\x1b[<0;1;99999999999M"),
    *(b"\x1b[<0;1;1;1M", b"\x1b[M !!", b"\x1b[MD 5", b"\x1b[32;5;5M", b"\x1b[0;1t", b"\x1b[48;0;80;0;0t"),
    *(b"\x1b[48;99999;99999;1;1t", b"\x1b[48;24;80t"),
    # Keys out of range, incomplete, released, or unknown
    *(
        b"\x1b[99999999999;5u",
        b"\x1b[1114112u",
        b"\x1b[55296;1u",
        b"\x1b[97;5:3u",
        b"\x1b[1;1:3A",
        b"\x1b[u",
        b"\x1b[;5u",
    ),
    *(
        b"\x1b[18446744073709551616u",
        b"\x1b[1;;2147483648A",
        b"\x1b[1114112~",
        b"\x1b[99;5~",
        b"\x1b[100A",
        b"\x1b[17;5u",
    ),
    *(
        b"\x1b[97;300u",
        b"\x1b[97;;27u",
        b"\x1b[0;;4u",
        b"\x1b[97:65:97:3u",
        b"\x1b[97;1;1;1u",
        b"\x1b[0u",
        b"\x1b[57455u",
    ),
    *(b"\x1b[999~", b"\x1b[27;5;99999999~", b"\x1b[155;5u", b"\x1bOz", b"\x1b[1;2:3:4A", b"\x1b[25~"),
    b"\x1b[" + b"9" * 5000 + b"u",
    # The same with controls of eight bits, as characters or as bytes
    *("\x9b?1;2c".encode(), "\x9d11;rgb:0/0/0\x9c".encode(), "\x90>|D\x9c".encode(), b"\x9b1;2x", b"\x9f_D\x1b\\"),
)
CHATTER = tuple(part for part in CHATTER if part not in {b"\x1bO5"})
"""Complete sequences that are no key."""

KEYS: tuple[tuple[bytes, str], ...] = (
    *((b"\x1b[A", "up"), (b"\x1bOA", "up"), (b"\x1b[1;5A", "ctrl+up"), (b"\x1bOP", "f1"), (b"\x1b[[B", "f2")),
    *((b"\x1b[15~", "f5"), (b"\x1b[3~", "delete"), (b"\x1b[3$", "shift+delete"), (b"\x1b[Z", "shift+tab")),
    *((b"\x1b[97u", "a"), (b"\x1b[97;5u", "ctrl+a"), (b"\x1b[97;2:1u", "A"), (b"\x1b[97:65;2u", "A")),
    *((b"\x1b[97:65;2:2;65u", "A"), (b"\x1b[1;1:1A", "up"), (b"\x1b[1;1:2B", "down"), (b"\x1b[13;65u", "enter")),
    *(
        (b"\x1b[57421;5u", "ctrl+pageup"),
        (b"\x1b[27u", "escape"),
        (b"\x1b[27;5;110~", "ctrl+n"),
        (b"\x1b[9;5u", "ctrl+tab"),
    ),
    *(
        (b"\x1b[13;2u", "shift+enter"),
        (b"\x1b[1072;;1072u", "а"),
        (b"\x0e", "ctrl+n"),
        (b"\r", "enter"),
        (b"\x7f", "backspace"),
    ),
    # Control on other layouts: by the reported key of the base layout, or else by the place of the letter
    *((b"\x1b[1090::110;5u", "ctrl+n"), (b"\x1b[1090;5u", "ctrl+n"), (b"\x1b[1081::113;5u", "ctrl+q")),
    *(
        (b"\x1b[957;5u", "ctrl+n"),
        (b"\x1b[1502;5u", "ctrl+n"),
        (b"\x1b[1609;5u", "ctrl+n"),
        (b"\x1b[4304::97;5u", "ctrl+a"),
    ),
    *((b"\x1b[1079::112;5:1u", "ctrl+p"), (b"\x1b[1080:1048:98;6u", "ctrl+shift+b"), (b"\x1b[110::98;5u", "ctrl+n")),
    *(
        (b"\x1b[1099;5u", "ctrl+s"),
        (b"\x1b[1030;5u", "ctrl+\u0406"),
        (b"\x1b[946;5u", "ctrl+b"),
        (b"\x1b[1513;5u", "ctrl+a"),
    ),
)
"""A key's bytes, and Textual's name for it; of a letter that is typed, the letter."""


class Typing:
    """Reads bytes as the driver does, at a clock that only moves when told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self.terminal = TerminalInput(clock=lambda: self.now)

    def events(self, *reads: bytes, seconds: float = 3.0) -> list[object]:
        """Return the events of what is read without a pause, and of the `seconds` after it."""
        found = [event for read in reads for event in self.terminal.read(read)]
        self.now += seconds
        return [*found, *self.terminal.tick()]

    def keys(self, *reads: bytes, seconds: float = 3.0) -> list[str]:
        """Return what was typed: letters, the names of other keys, and pastes in brackets."""
        return list(names(self.events(*reads, seconds=seconds)))


def names(found: list[object]) -> Iterator[str]:
    """Yield what the events are to who reads them; a letter as itself."""
    for event in found:
        if isinstance(event, events.Key):
            is_letter = event.is_printable and not event.key.startswith("alt+")
            yield event.character or event.key if is_letter else event.key
        elif isinstance(event, events.Paste):
            yield f"[{event.text}]"


def pieces(sent: bytes, chance: random.Random, number: int) -> list[bytes]:
    """Return `sent` cut at up to `number` random places."""
    cuts = sorted({0, len(sent), *(chance.randint(0, len(sent)) for _ in range(number))})
    return [sent[begin:end] for begin, end in pairwise(cuts)]
