"""A signal right behind a typed line: the line is in the journal before the signal takes effect."""

import fcntl
import os
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief, with_text
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.accounts.account import GUIDE
from tests.accounts.every_step import EVERY_STEP
from tests.accounts.lines import lines_of
from tests.empty_journal import open_empty_journal
from tests.root import ROOT
from tests.terminal.journal_file import read_debriefs, read_kept
from tests.terminal.terminal import Terminal

pytestmark = [pytest.mark.row(2), pytest.mark.row(14)]

SIGNALS = [signal.SIGINT, signal.SIGHUP, signal.SIGTERM]


def interrupted(terminal: Terminal, keys: str, *numbers: signal.Signals) -> None:
    """Let `keys` and then signals come while the program does not run, as on a slow machine; wait for its end."""
    terminal.send(signal.SIGSTOP)
    terminal.wait_until(lambda: terminal.stopped, "the shell")
    terminal.type(keys)
    last = keys.rstrip("\n").rpartition("\n")[2]
    terminal.wait_until(lambda: last in terminal.shown, "what was typed, which a signal may overtake")
    for number in numbers:
        terminal.send(number)
    terminal.go_on()
    terminal.wait_end()


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_a_line_is_stored_before_a_signal_right_behind_it_ends_the_session(home: Path, number: signal.Signals) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        interrupted(terminal, "Northwind\n", number)
        assert terminal.code == 128 + number
        assert terminal.settings_now == terminal.settings
    [debrief] = read_kept(home)
    assert (debrief.company, debrief.role) == ("Northwind", "")


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_lines_typed_ahead_of_a_signal_reach_their_own_fields(home: Path, number: signal.Signals) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        interrupted(terminal, "Northwind\nEngineer\nPho", number)
        assert terminal.code == 128 + number
    [debrief] = read_kept(home)
    assert (debrief.company, debrief.role, debrief.stage) == ("Northwind", "Engineer", "Pho")


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl+c", "ctrl+d"])
def test_what_is_said_at_the_end_begins_a_line_behind_half_a_line(home: Path, key: str) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type(f"Northw{key}")
        terminal.wait_end()
        assert any(line.startswith("Saved. To go on: debrief resume") for line in terminal.text.splitlines())
    [debrief] = read_kept(home)
    assert debrief.company == "Northw"


def test_half_a_date_is_saved_as_words_and_is_not_asked_for_while_the_session_ends(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("Northwind\n\n\n")
        terminal.wait_for("When (")
        terminal.type("the day we met\n")
        terminal.wait_for("or press Enter to leave it")
        interrupted(terminal, "Mon 2x", signal.SIGINT)
        assert terminal.code == 130
        shown = " ".join(terminal.text.split())
        assert "“Mon 2x” is saved as words, not as a date." in shown
        assert shown.count("Type the date again") == 1
    [debrief] = read_kept(home)
    assert debrief.held.written == "the day we met / Mon 2x"


def test_lines_of_a_text_are_stored_before_a_signal_right_behind_them(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("".join(lines_of(EVERY_STEP, GUIDE.steps[0])))
        terminal.wait_for("Text: Several lines")
        interrupted(terminal, "First line.\nSecond line.\nThi", signal.SIGINT)
        assert terminal.code == 130
    [debrief] = read_kept(home)
    assert debrief.text_at("opening") == "First line.\nSecond line.\nThi"


def test_lines_that_are_being_pasted_are_stored_before_a_signal(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("Northwind\n:go questions\n:paste\n")
        terminal.wait_for("Paste the lines now")
        interrupted(terminal, "Why us?\n:quit\nWhat fai", signal.SIGINT)
        assert terminal.code == 130
    [debrief] = read_kept(home)
    assert [asked.wording for asked in debrief.asked] == ["Why us?", ":quit", "What fai"]


def test_a_second_signal_during_a_long_save_ends_it_in_the_end_and_the_line_is_kept(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        with closing(connect(journal_under(home))) as other:
            other.execute("BEGIN IMMEDIATE")
            interrupted(terminal, "Northwind\n", signal.SIGINT, signal.SIGTERM)
            other.rollback()
        assert terminal.code in {130, 143}
    [rescued] = (home.parent / ".local/state/debrief/rescue").glob("words-*.json")
    assert '"Northwind"' in rescued.read_text(encoding="utf-8")


def test_what_was_typed_before_a_suspension_is_stored_and_the_unfinished_line_goes_on(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("Northwind\nEng\x1a")
        terminal.wait_until(lambda: terminal.stopped, "the shell")
        assert [debrief.company for debrief in read_debriefs(home)] == ["Northwind"]
        terminal.go_on()
        terminal.wait_until(lambda: terminal.shown.rstrip().endswith("Eng"), "what was typed before")
        terminal.type("ineer\n")
        terminal.wait_for("Stage")
        terminal.type("Pho")
        interrupted(terminal, "", signal.SIGINT)
        assert terminal.code == 130
    [debrief] = read_kept(home)
    assert (debrief.role, debrief.stage) == ("Engineer", "Pho")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let processes that are started heed ctrl+c, which a shell ignores in what it runs in the background."""
    previous = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, previous)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(not hasattr(fcntl, "F_GETPIPE_SZ"), reason="only Linux says how much a pipe holds")
def test_ctrl_c_ends_a_session_whose_reader_in_a_pipe_has_stopped_reading(home: Path) -> None:
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(with_text(Debrief(started_at=1, step="opening"), "opening", "word " * 40_000), None)
    args = [sys.executable, "-m", "debrief", "resume", "--plain"]
    environment = {**os.environ, "DEBRIEF_HOME": str(home), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as running:
        assert running.stdout is not None
        pipe = running.stdout.fileno()
        while bytes_in(pipe) < fcntl.fcntl(pipe, fcntl.F_GETPIPE_SZ) - select.PIPE_BUF:
            assert running.poll() is None
        while running.poll() is None:
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                running.wait(0.5)
    assert running.returncode in {130, -signal.SIGINT}  # a shell reports both as 130


def bytes_in(pipe: int) -> int:
    """Return how many bytes wait in a pipe."""
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


def test_a_line_of_which_the_terminal_drops_the_end_is_pointed_out(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("x" * 4094 + "\n")
        terminal.wait_for("Role")
        assert "may be missing" not in terminal.text
        terminal.type("y" * 5000 + "\n")
        terminal.wait_for("may be missing")
        terminal.type("\x04")
        terminal.wait_end()
    [debrief] = read_kept(home)
    assert (len(debrief.company), len(debrief.role)) == (4094, 4095)


@pytest.mark.parametrize("deaf", [False, True], ids=["hung up", "under nohup"])
def test_a_closed_window_ends_a_session_whose_lines_are_stored(home: Path, deaf: bool) -> None:
    with Terminal("new", "--plain", home=home, deaf=deaf, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("Northwind\n")
        terminal.wait_for("Role")
        terminal.close_window()
        terminal.wait_end()
    [debrief] = read_kept(home)
    assert debrief.company == "Northwind"
