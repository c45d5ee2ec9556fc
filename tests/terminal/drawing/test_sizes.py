"""Terminals of every size and kind: it starts, can be used, and can be left."""

import pytest

from tests.terminal.conftest import Start
from tests.terminal.journal_file import page_text
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(14)

SIZES = [(1, 1), (20, 5), (80, 24), (200, 60)]


def leave(terminal: Terminal) -> None:
    """Quit, and look whether it ended as it should."""
    terminal.type("\x11")
    terminal.wait_end()
    assert terminal.code == 0
    assert "Traceback" not in terminal.text
    assert terminal.left_behind.count("\n") == 0


# At every change a window takes all of them in turn, see below.
@pytest.mark.parametrize(
    "size",
    [size if size in {(1, 1), (80, 24)} else pytest.param(size, marks=pytest.mark.soak) for size in SIZES],
    ids=lambda size: f"{size[0]}x{size[1]}",
)
def test_it_can_be_written_in_and_left_at_every_size(start: Start, size: tuple[int, int]) -> None:
    terminal = start("new", "--guide", "blank", size=size, forked=size != (80, 24))
    terminal.wait_until(lambda: 2004 in terminal.modes, "the app")
    terminal.type("a few words")
    leave(terminal)
    assert page_text(terminal.home) == "a few words"


# What these say is read when the app starts, so that it can be forked.
@pytest.mark.parametrize(
    "env",
    [
        {"TERM": "dumb"},
        *(pytest.param(env, marks=pytest.mark.soak) for env in ({"TERM": ""}, {"COLORTERM": "truecolor"})),
    ],
    ids=str,
)
def test_it_can_be_written_in_and_left_in_every_kind_of_terminal(writing: Start, env: dict[str, str]) -> None:
    terminal = writing(env=env, forked=True)
    terminal.type("a few words")
    terminal.wait_for("a few words")
    leave(terminal)
    assert page_text(terminal.home) == "a few words"


def test_without_colour_nothing_is_coloured_and_it_can_be_written_in_and_left(writing: Start) -> None:
    terminal = writing(env={"NO_COLOR": "1"}, forked=True)
    coloured = {c for row in terminal.colours for c in row if not c[:2] == c[2:4] == c[4:]}
    assert coloured <= {"default", "black", "white"}
    terminal.type("a few words")
    leave(terminal)
    assert page_text(terminal.home) == "a few words"


def test_a_window_made_smaller_and_larger_keeps_what_is_typed_in_it(writing: Start) -> None:
    terminal = writing()
    for size in [*SIZES, (80, 24)]:
        terminal.resize(size)
        terminal.type("on ")
    terminal.wait_for("on " * 4 + "on")
    terminal.wait_for("Write whatever you remember")
    leave(terminal)
    assert page_text(terminal.home) == "on " * 5


LONG = (
    "asked candidate with minutes window and director had candidate then with had with they window window a else a "
    "crate previous a they else I at warehouse window minutes warehouse me else window else then told asked then of me "
    "me they previous they nothing nothing told I told about else a warehouse with them me warehouse warehouse told "
    "director warehouse of told at coffee them previous coffee crate candidate candidate about they them tapestry crate"
)
"""Words that wrap in other places beside a scrollbar."""


def test_a_text_is_drawn_whole_after_the_window_was_lower(writing: Start) -> None:
    terminal = writing()
    terminal.paste(LONG)
    for rows in range(8, 13):
        terminal.resize((80, rows))
        terminal.wait_until(lambda rows=rows: not terminal.pump(0.3), f"{rows} rows drawn")
        terminal.resize((80, 24))
        terminal.wait_until(
            lambda: not terminal.pump(0.3) and LONG in " ".join(terminal.shown.split()),
            f"the text after {rows} rows",
            5,
        )
    leave(terminal)
