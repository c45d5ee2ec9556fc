"""Whatever bytes a terminal sends, the keys among them arrive, and nothing raises."""

import random
from collections.abc import Callable, Iterator
from itertools import chain

import pytest
from textual._xterm_parser import XTermParser

from tests.soak.evidence import Evidence
from tests.tui.runtime.terminal_bytes import CHATTER, KEYS, Typing, names, pieces

pytestmark = pytest.mark.row(19)

OTHERS = (
    *(b"\x1b[<0;10;20M", b"\x1b[<0;10;20m", b"\x1b[M !!", b"\x1b[200~", b"\x1b[201~", b"\x1b[I", b"\x1b[O"),
    *(b"\x1b[48;24;80;480;1280t", b"\x9b1A", b"\x1b", b"\x1b\x1b", b"\xc3\xa9", b"\xff", b"\x00", b"words"),
)
SEQUENCES = (*CHATTER, *(key for key, _ in KEYS), *OTHERS)
NUMBERS = (b"0", b"-1", b"1000000", b"2147483648", b"18446744073709551616", b"1114112", b"55296", b"NaN")
KINDS = b"0123456789;:<?[~uMmR\x1b\\]_P^O$ \x07\x18"

Mutate = Callable[[random.Random], bytes]
RUNS = [2_000, pytest.param(100_000, marks=pytest.mark.soak(seconds=180))]


def mutated(chance: random.Random) -> bytes:
    """Return some sequences, one behind the other, changed in up to four places."""
    text = bytearray(b"".join(part[:80] for part in chance.choices(SEQUENCES, k=chance.randint(1, 4))))
    for _ in range(chance.randint(0, 4)):
        at = chance.randint(0, len(text))
        match chance.randrange(4):
            case 0:
                text[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del text[at : at + 1]
            case 2:
                text.insert(at, chance.choice(KINDS))
            case _:
                text[at:at] = chance.choice(NUMBERS)
    return bytes(text)


def random_bytes(chance: random.Random) -> bytes:
    """Return up to 40 bytes, half of them such as sequences have."""
    return bytes(chance.choice(KINDS) if chance.random() < 0.5 else chance.randrange(256) for _ in range(40))


@pytest.mark.parametrize("number", RUNS)
@pytest.mark.parametrize("make", [mutated, random_bytes])
def test_no_sequence_raises_or_holds_back_what_is_typed_later(make: Mutate, number: int, evidence: Evidence):
    chance = random.Random(number)
    typing = Typing()
    for _ in range(number // 4):
        typing.events(*pieces(make(chance), chance, 2), seconds=20)
        typing.events(b"\x1b[201~")  # ends a paste that was begun
        assert typing.keys(b"words") == [*"words"]
    evidence.count(number // 4)


@pytest.mark.parametrize("number", RUNS)
def test_among_chatter_only_keys_arrive(number: int, evidence: Evidence):
    chance = random.Random(number)
    typing = Typing()
    tried = 0
    while tried < number // 2:
        parts = [(part, "") for part in chance.choices(CHATTER, k=3)] + chance.choices(KEYS, k=2)
        chance.shuffle(parts)
        tried += len(parts)
        sent = b"".join(part for part, _ in parts)
        expected = [name for _, name in parts if name]
        assert typing.keys(*pieces(sent, chance, 3)) == expected, sent
    evidence.count(tried)


def taken(parser: XTermParser, sent: bytes) -> Iterator[object]:
    """Yield the events that Textual alone makes of `sent`."""
    yield from parser.feed(sent.decode(errors="replace"))


def test_textual_still_stumbles():
    with pytest.raises(ValueError, match="invalid literal"):
        list(taken(XTermParser(), b"\x1b[97:65;5:1;97u"))


def test_textual_still_obeys_chatter():
    keys = chain.from_iterable(names(taken(XTermParser(), part + b"\x1b[A")) for part in CHATTER[:20])
    assert {"D", "E"} <= set("".join(keys))
