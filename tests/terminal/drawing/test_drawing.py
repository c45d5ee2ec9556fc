"""What is drawn bit by bit is what would be drawn at once."""

from collections.abc import Callable

from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

SIZE, OTHER = (100, 30), (100, 31)
ESCAPE, NEXT, BACK, GO_TO, HELP, PALETTE = "\x1b", "\x0e", "\x12", "\x07", "\x1bOP", "\x10"


def assert_as_drawn_anew(terminal: Terminal, shows: str) -> None:
    """Compare the screen with what it is after everything was drawn afresh."""
    terminal.wait_until(quiet(terminal, shows), f"{shows!r} and rest")
    before = shown(terminal)
    for size in (OTHER, SIZE):
        drawn = len(terminal.raw)
        terminal.resize(size)
        terminal.wait_until(lambda drawn=drawn: len(terminal.raw) > drawn + 1000, "a whole screen")
        terminal.wait_until(quiet(terminal, shows), f"{shows!r} and rest")
    assert shown(terminal) == before


def quiet(terminal: Terminal, shows: str) -> Callable[[], bool]:
    """Return whether the text is there and nothing more comes but the blinking of the cursor.

    On a busy machine nothing comes for long while the app waits for a processor, so that silence alone proves nothing.
    """
    return lambda: shows in terminal.shown and not terminal.busy and not terminal.pump(0.12) and not terminal.busy


def shown(terminal: Terminal) -> list[str]:
    """The screen without the time of the last save."""
    return [line.partition("saved ")[0].rstrip() for line in terminal.shown.split("\n")]


def test_a_screen_drawn_bit_by_bit_is_the_same_as_one_drawn_at_once(start: Start) -> None:
    terminal = start("new", size=SIZE)
    terminal.wait_for("Which company")
    terminal.type("Acme and a name that is so long that it takes more than one line of the field\rEngineer")
    assert_as_drawn_anew(terminal, "Engineer")
    terminal.type(NEXT)
    terminal.wait_for("Picture the room")
    terminal.type(
        "One line.\rAnother that goes on and on " + "and on " * 20 + "\r\rA third.\x1b[A\x1b[A\x1b[A\x1b[3~ 面接"
    )
    assert_as_drawn_anew(terminal, "面")
    for key, shows in ((GO_TO, "not asked now"), (HELP, "Esc to close"), (PALETTE, "Search for commands")):
        terminal.type(key)
        assert_as_drawn_anew(terminal, shows)
        terminal.type(ESCAPE)
        assert_as_drawn_anew(terminal, "A third.")
    terminal.type(BACK)
    assert_as_drawn_anew(terminal, "Who was there")
