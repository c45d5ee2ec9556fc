"""What a terminal sends beside keys, on screens where a letter is a command or text: nothing comes of it."""

import pytest

from tests.terminal.conftest import Start
from tests.terminal.journal_file import page_text, read_debriefs
from tests.terminal.terminal import Terminal
from tests.tui.runtime.terminal_bytes import CHATTER

pytestmark = pytest.mark.row(19)

LEAVE, ESCAPE, RIGHT, LEFT = "\x11", "\x1b", "\x1b[C", "\x1b[D"
LATE_REPLY = b"\x1b]11;rgb:1d1d/1d1d/1d1d\x1b\\"


def send_chatter(terminal: Terminal) -> None:
    """Send all of it, and one part in two pieces."""
    # The size of a window is no chatter, and is heard.
    terminal.type(b"".join(part for part in CHATTER if not part.startswith(b"\x1b[48;")))
    terminal.type(LATE_REPLY[:9])
    terminal.pump(0.05)
    terminal.type(LATE_REPLY[9:])
    while terminal.pump(0.2):
        pass


def test_nothing_is_typed_that_was_no_key(writing: Start) -> None:
    terminal = writing()
    terminal.type("before ")
    send_chatter(terminal)
    terminal.type("\x1b[97;2:1u after")
    terminal.wait_for("after")
    terminal.type("\x1b[1081::113;5u")  # Ctrl+Q of a Russian keyboard
    terminal.wait_end()
    assert terminal.code == 0
    assert page_text(terminal.home) == "before A after"
    assert "\x1b[=29;1u" in terminal.text
    assert "\x1b[?2027h" in terminal.text


def test_no_screen_obeys_what_is_no_key(writing: Start, start: Start) -> None:
    terminal = writing()
    terminal.type("some words" + LEAVE)
    terminal.wait_end()
    terminal = start()
    for keys, shown in (("", "New debrief"), ("d", "1 of 1"), ("\x1b[H\r", "some words")):
        terminal.type(keys)
        terminal.wait_for(shown)
        while terminal.pump(0.3):
            pass
        before = terminal.shown
        send_chatter(terminal)
        assert terminal.shown == before
    terminal.type(LEAVE)
    terminal.wait_end()
    assert terminal.code == 0
    assert len(read_debriefs(terminal.home)) == 1
