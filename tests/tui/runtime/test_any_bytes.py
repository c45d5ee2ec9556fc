"""Whatever bytes a terminal sends, the keys among them arrive, and nothing raises."""

import random
from codecs import getincrementaldecoder
from collections.abc import Iterator

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from debrief.tui.runtime.driver import KeyParser, Pastes
from tests.soak.evidence import Evidence

pytestmark = pytest.mark.row(19)

SEQUENCES = (
    *(b"\x1b[A", b"\x1b[1;5A", b"\x1bOP", b"\x1b[15~", b"\x1b[97u", b"\x1b[97;5u", b"\x1b[97:65;5:1;97u"),
    *(b"\x1b[57358u", b"\x1b[<0;10;20M", b"\x1b[<0;10;20m", b"\x1b[M !!", b"\x1b[200~", b"\x1b[201~", b"\x1b[I"),
    *(b"\x1b[O", b"\x1b[24;80R", b"\x1b[?2026;2$y", b"\x1b[?1;2c", b"\x1b[48;24;80;480;1280t", b"\x1b[8;24;80t"),
    *(b"\x1b]11;rgb:00/00/00\x07", b"\x1bP>|x\x1b\\", b"\x9b1A", b"\x1b", b"\x1b\x1b", b"\xc3\xa9", b"\xff", b"\x00"),
    b"words",
)
NUMBERS = (b"0", b"-1", b"1000000", b"2147483648", b"18446744073709551616", b"1114112", b"55296")
KINDS = b"0123456789;:<?[~uMmR\x1b"


def mutated(chance: random.Random) -> bytes:
    """Return some sequences, one behind the other, changed in up to four places."""
    text = bytearray(b"".join(chance.choices(SEQUENCES, k=chance.randint(1, 4))))
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


def taken(parser: KeyParser | XTermParser, *reads: bytes) -> Iterator[object]:
    """Yield the events of what was read, as the driver does."""
    decode, pastes = getincrementaldecoder("utf-8")(errors="replace").decode, Pastes()
    for read in reads:
        if typed := pastes.inert(decode(read)):
            yield from parser.feed(typed)
    yield from parser.tick()


def keys(parser: KeyParser | XTermParser, *reads: bytes) -> list[str]:
    return [event.character or "" for event in taken(parser, *reads) if isinstance(event, events.Key)]


@pytest.mark.parametrize("number", [2_000, pytest.param(100_000, marks=pytest.mark.soak(seconds=180))])
def test_no_sequence_raises(number: int, evidence: Evidence):
    chance = random.Random(number)
    for _ in range(number):
        sent, parser = mutated(chance), KeyParser()
        cut = chance.randint(0, len(sent))
        list(taken(parser, sent[:cut], sent[cut:]))
    evidence.count(number)


@pytest.mark.parametrize(
    "bad",
    [b"\x1b[97:65;5:1;97u", b"\x1b[97;5:1u", b"\x1b[18446744073709551616u", b"\x1b[1;;2147483648A", b"\x1b[1114112~"],
)
@pytest.mark.parametrize("cut", [0, 4])
def test_a_sequence_that_textual_stumbles_over_is_dropped_alone(bad: bytes, cut: int):
    sent = b"before" + bad + b"after\x1b[97u"
    assert "".join(keys(KeyParser(), sent[: 6 + cut], sent[6 + cut :])) == "beforeaftera"


def test_textual_still_stumbles():
    with pytest.raises(ValueError, match="invalid literal"):
        keys(XTermParser(), b"\x1b[97:65;5:1;97u")
