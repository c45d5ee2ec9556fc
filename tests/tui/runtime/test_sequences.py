"""What a terminal sends beside keys is dropped whole, however it arrives; keys arrive as they are."""

import pytest
from textual import events, messages

from tests.tui.runtime.terminal_bytes import CHATTER, KEYS, Typing

pytestmark = pytest.mark.row(19)


@pytest.mark.parametrize("chatter", CHATTER)
def test_a_sequence_that_is_no_key_is_dropped(chatter: bytes):
    assert Typing().keys(b"before" + chatter + b"after") == [*"before", *"after"]


@pytest.mark.parametrize("chatter", CHATTER)
def test_a_sequence_that_is_no_key_is_dropped_in_pieces(chatter: bytes):
    bytes_alone = [bytes([byte]) for byte in chatter]
    assert Typing().keys(b"D", *bytes_alone, b"E") == ["D", "E"]
    for cut in range(1, min(len(chatter), 40)):
        typing = Typing()
        first = typing.keys(b"D" + chatter[:cut], seconds=0.05)
        assert first + typing.keys(chatter[cut:] + b"E") == ["D", "E"]


@pytest.mark.parametrize(("key", "name"), KEYS)
def test_a_key_arrives_behind_chatter(key: bytes, name: str):
    assert Typing().keys(key) == [name]
    assert Typing().keys(b"\x1b]11;rgb:0/0/0\x1b\\" + key + b"\x1b[?1;2c" + key) == [name, name]
    assert Typing().keys(*(bytes([byte]) for byte in key)) == [name]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"\x1b", ["escape"]),
        (b"\x1b\x1b", ["escape", "escape"]),
        (b"\x1b\x1b[A", ["escape", "up"]),
        (b"\x1bf", ["ctrl+right"]),
        (b"\x1bz", ["alt+z"]),
        (b"\x1bz\x1b[A", ["alt+z", "up"]),
        (b"\x1bzy", ["alt+z", "y"]),
        (b"\x1b\x7f", ["ctrl+w"]),
        (b"\x1bO", ["alt+shift+o"]),
        (b"\x1bP", ["alt+shift+p"]),
        (b"\x1bX", ["alt+shift+x"]),
    ],
)
def test_escape_and_alt_arrive(sent: bytes, expected: list[str]):
    assert Typing().keys(sent) == expected


@pytest.mark.parametrize(
    ("typed", "expected"), [(b"n", "n"), (b"\r", "enter"), (b"3", "3"), ("ü".encode(), "ü"), (b"\x7f", "backspace")]
)
def test_a_key_typed_right_behind_escape_is_not_one_with_alt(typed: bytes, expected: str):
    assert Typing().keys(b"\x1b", typed) == ["escape", expected]
    assert Typing().keys(b"n\x1b", typed + b"\x1b[A") == ["n", "escape", expected, "up"]


def test_escape_is_given_out_after_a_moment():
    typing = Typing()
    assert typing.keys(b"\x1b", seconds=0.05) == []
    assert typing.keys(seconds=0.06) == ["escape"]


@pytest.mark.parametrize(
    "begun",
    [
        *(
            b"\x1b]11;rgb:",
            b"\x1b]52;c;AAAA",
            b"\x1bP>|XTerm",
            b"\x1b_Gi=3",
            b"\x1b^1",
            b"\x1b[",
            b"\x1b[<32;1",
            b"\x1b[<0;Na",
        ),
        *(b"\x1b[1;5", b"\x1b[?20", b"\x1b[M!", b"\x1b]11;rgb:0/0/0\x1b", b"\x1bO5", b"\x1bPword", b"\x1b]", b"\x1bXa"),
    ],
)
def test_a_sequence_that_never_ends_holds_no_key_for_long(begun: bytes):
    typing = Typing()
    typing.keys(begun)
    assert typing.keys(b"words") == [*"words"]


def test_keys_typed_without_a_pause_behind_one_that_never_ends_come_after_two_seconds():
    typing = Typing()
    typed = typing.keys(b"\x1b]11;rgb:", seconds=0.2)
    for _ in range(20):
        typed += typing.keys(b"a", seconds=0.2)
    assert 10 <= len(typed) < 20


@pytest.mark.parametrize(
    "cut", [b"\x1b[1;5", b"\x1b]11;rgb:", b"\x1bP>|X", b"\x1b[<32;", b"\x1b[M!", b"\x1b[?20", b"\x1bO1", b"\x1b_G"]
)
def test_a_key_behind_a_sequence_that_was_cut_arrives(cut: bytes):
    assert Typing().keys(cut + b"\x1b[A" + b"a") == ["up", "a"]
    assert Typing().keys(cut, b"\x1b[27;5;110~") == ["ctrl+n"]


def test_a_command_behind_a_control_string_that_never_ends_arrives():
    assert Typing().keys(b"\x1b]11;rgb:\x0ea") == ["ctrl+n", "a"]


def test_words_typed_behind_alt_and_a_letter_arrive():
    assert Typing().keys(b"\x1bPage")[-3:] == [*"age"]


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        (b"\x1b[<0;10;20M", events.MouseDown),
        (b"\x1b[<0;10;20m", events.MouseUp),
        (b"\x1b[<35;10;20M", events.MouseMove),
        (b"\x1b[<64;10;20M", events.MouseScrollUp),
        (b"\x1b[<65;10;20M", events.MouseScrollDown),
        (b"\x1b[I", events.AppFocus),
        (b"\x1b[O", events.AppBlur),
        (b"\x1b[48;24;80;480;1280t", events.Resize),
        (b"\x1b[48;24:1;80:1;480;1280t", events.Resize),
        (b"\x1b[?2026;2$y", messages.TerminalSupportsSynchronizedOutput),
        (b"\x1b[24;80R", events.CursorPosition),
    ],
)
def test_reports_that_the_app_understands_arrive(sent: bytes, kind: type):
    assert [type(event) for event in Typing().events(sent)] == [kind]
    assert [type(event) for event in Typing().events(*(bytes([byte]) for byte in sent))] == [kind]


def test_the_place_of_the_mouse_is_scaled_also_behind_chatter():
    typing = Typing()
    typing.events(b"\x1b[48;24;80;480;1280t\x1b[?7;1$y\x1bz")
    [moved] = typing.events(b"\x1b[<35;161;41M")
    assert (moved.x, moved.y) == (10, 2)


@pytest.mark.parametrize("inside", ["\x1b]11;x\x07", "\x9b1A", "\x9d0;x\x9c", "\x1bP", "\x1b[A", "\x1b[200~", "a\x90b"])
def test_what_looks_like_a_sequence_in_a_paste_is_pasted(inside: str):
    pasted = f"one {inside} two"
    expected = f"[{pasted}]".replace("\x1b", "\u241b")
    assert Typing().keys(f"\x1b[200~{pasted}\x1b[201~q".encode()) == [expected, "q"]


def test_a_paste_whose_end_is_lost_ends_at_the_next_key():
    typing = Typing()
    assert typing.keys(b"\x1b[200~some words", seconds=20) == []
    assert typing.keys(b"q") == ["[some words]", "q"]


def test_a_paste_that_comes_slowly_stays_one():
    typing = Typing()
    typing.keys(b"\x1b[200~" + b"x" * 4000, seconds=20)
    assert typing.keys(b"D" * 500 + b"\x1b[201~") == ["[" + "x" * 4000 + "D" * 500 + "]"]


def test_what_an_input_method_types_at_once_arrives_whole():
    text = "面接の質問を教えてください"
    codes = ":".join(str(ord(letter)) for letter in text)
    assert Typing().keys(f"\x1b[0;;{codes}u".encode()) == [*text]
