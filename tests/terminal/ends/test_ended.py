"""Told to end, or its window closed: every letter is kept, and the terminal is as it was."""

import random
import signal
from collections.abc import Callable

import pytest

from debrief.tui.runtime.journal_session import HURRIED_FLUSH_SECONDS
from tests.terminal.conftest import Start
from tests.terminal.journal_file import page_text, rescue_files
from tests.terminal.processes.fair_watch import FairWatch, watch_end
from tests.terminal.terminal import Terminal
from tests.terminal.typist import Typist

pytestmark = pytest.mark.row(2)

CURSOR, NO_WRAP_BEGAN = 25, 7
PROMPTLY = 1.0
"""Seconds in which the app is to be gone."""
LAST = "and the last words"
HIDE = "\x1b[24~"

SIGNALS = {signal.SIGHUP: 129, signal.SIGINT: 130, signal.SIGTERM: 143}
TIMES = [1, *(pytest.param(number, marks=pytest.mark.soak) for number in [0, *range(2, 50)])]
"""Which tries; 0 starts debrief anew, and 1 where that can differ, the others are forked."""


def typed_until_the_end(terminal: Terminal, end: Callable[[], object], number: int) -> tuple[str, FairWatch]:
    """Type, and end it right behind the last key; return what was typed, and how long the end took."""
    typist = Typist(terminal)
    typist.type_for(number % 5 * 0.1)
    terminal.type(LAST)
    end()
    ended = watch_end(terminal)
    assert ended.seconds <= PROMPTLY + typist.late
    return typist.typed + LAST, ended


def assert_as_before(terminal: Terminal) -> None:
    assert terminal.settings_now == terminal.settings
    assert terminal.modes - {NO_WRAP_BEGAN} == {CURSOR}
    assert "Traceback" not in terminal.text


def assert_kept(terminal: Terminal, typed: str, ended: FairWatch) -> None:
    """Everything typed is stored, or rescued where the machine kept the app waiting for as long as it tries."""
    if rescued := rescue_files(terminal.home):
        assert ended.seconds < HURRIED_FLUSH_SECONDS <= ended.passed
        assert [typed in file.read_text() for file in rescued] == [True]
    else:
        assert page_text(terminal.home) == typed
        assert terminal.left_behind.count("\n") == 0


@pytest.mark.parametrize("number", TIMES)
@pytest.mark.parametrize("ending", SIGNALS, ids=lambda ending: ending.name)
def test_a_signal_loses_no_letter_and_leaves_the_terminal_as_it_was(
    writing: Start, ending: signal.Signals, number: int
) -> None:
    anew = number == 0 or (number == 1 and ending is signal.SIGTERM)
    terminal = writing(forked=not anew)
    typed, ended = typed_until_the_end(terminal, lambda: terminal.send(ending), number)
    assert terminal.code == SIGNALS[ending]
    assert_as_before(terminal)
    assert_kept(terminal, typed, ended)


@pytest.mark.parametrize("number", TIMES)
@pytest.mark.parametrize("deaf", [False, True], ids=["hung up", "under nohup"])
def test_a_closed_window_loses_no_letter_and_leaves_no_process(writing: Start, deaf: bool, number: int) -> None:
    terminal = writing(deaf=deaf, forked=number > 1 or (number == 1 and deaf))
    terminal.wait_for("Write whatever you remember")
    typist = Typist(terminal)
    typist.type_for(number % 5 * 0.1)
    # What a closed window had not handed over yet is gone with it; what was on the screen is not.
    terminal.type(LAST)
    terminal.wait_for(LAST)
    terminal.close_window()
    ended = watch_end(terminal)
    assert ended.seconds <= PROMPTLY + typist.late
    assert_kept(terminal, typist.typed + LAST, ended)


def test_a_terminal_that_is_gone_ends_the_app_as_hung_up(writing: Start) -> None:
    terminal = writing(deaf=True)
    terminal.close_window()
    terminal.wait_end()
    terminal.wait_until(lambda: terminal.code is not None, "an exit code")
    assert terminal.code == 129


def suspended(terminal: Terminal) -> None:
    """Wait until it is stopped with the terminal as it was, then take it up again."""
    terminal.wait_until(
        lambda: terminal.stopped and terminal.modes - {NO_WRAP_BEGAN} == {CURSOR}, "the shell, its terminal as it was"
    )
    terminal.go_on()
    terminal.wait_until(lambda: not terminal.stopped, "the app")
    terminal.wait_until(lambda: 1049 in terminal.modes, "the app's screen")


def test_a_suspended_app_has_kept_everything_and_goes_on(writing: Start) -> None:
    terminal = writing(forked=False)
    terminal.type("before")
    terminal.wait_for("before")
    terminal.send(signal.SIGTSTP)
    terminal.wait_until(lambda: terminal.stopped, "the shell")
    assert page_text(terminal.home) == "before"
    suspended(terminal)
    terminal.type(" and after")
    terminal.wait_for("before and after")
    terminal.send(signal.SIGTERM)
    terminal.wait_end()
    assert page_text(terminal.home) == "before and after"


def test_the_start_page_can_be_suspended_by_its_key(start: Start) -> None:
    terminal = start()
    terminal.wait_for("You have not written anything yet")
    terminal.type("\x1a")
    suspended(terminal)
    terminal.type("q")
    terminal.wait_end()
    assert terminal.code == 0


@pytest.mark.parametrize("times", [5, pytest.param(20, marks=pytest.mark.soak(seconds=10))])
def test_suspending_in_the_middle_of_drawing_never_hangs(writing: Start, times: int) -> None:
    terminal = writing()
    chance = random.Random(20)
    for _ in range(times):
        terminal.type("b" * chance.randint(1, 40))
        terminal.pump(chance.uniform(0, 0.02))
        terminal.send(signal.SIGTSTP)
        suspended(terminal)


def test_a_signal_loses_no_letter_while_everything_is_hidden(writing: Start) -> None:
    terminal = writing()
    typist = Typist(terminal)
    typist.type_for(0.1)
    terminal.type(LAST + HIDE)
    terminal.wait_for("Press Enter to go back")
    assert LAST not in terminal.shown
    terminal.type("not this")
    terminal.send(signal.SIGTERM)
    ended = watch_end(terminal)
    assert ended.seconds <= PROMPTLY + typist.late
    assert_as_before(terminal)
    assert_kept(terminal, typist.typed + LAST, ended)
