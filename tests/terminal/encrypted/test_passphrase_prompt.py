"""The prompt for the passphrase shows nothing of it, whenever it is typed, and leaves the terminal as it was."""

import signal
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases, attempts_file
from tests.encrypted_journal import PASSPHRASE, copy_encrypted_journal
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

HIDE = "\x1b[24~"
"""F12."""
SIGNALS_WITHOUT_AN_INTERRUPT = """
import signal, threading, time
threading.Thread(target=lambda: time.sleep(600), daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
from debrief.cli import main
main()
"""
"""Another thread takes the signals, so that they interrupt no read: as one does that comes just before a read."""


ENDINGS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def ask(start: Start, home: Path, **extra: object) -> Terminal:
    """Start `debrief list` on an encrypted journal; return it once it has asked for the passphrase."""
    copy_encrypted_journal(journal_under(home))
    forget_keys()
    terminal = start("list", locked=True, **extra)
    terminal.wait_for("Passphrase for")
    return terminal


@pytest.fixture
def asked(start: Start, home: Path) -> Terminal:
    """`debrief list`, which has asked for the passphrase."""
    return ask(start, home)


def test_one_typed_while_a_wrong_one_is_refused_is_not_shown_and_is_the_next_answer(asked: Terminal) -> None:
    asked.type("not this one\r")
    asked.wait_for("does not open it")
    asked.type(f"{PASSPHRASE}\r")
    asked.wait_end()
    assert asked.code == 0
    assert PASSPHRASE not in asked.text
    assert "not this one" not in asked.text
    assert asked.settings_now == asked.settings


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.name)
def test_a_signal_leaves_the_terminal_as_it_was(asked: Terminal, ending: signal.Signals) -> None:
    asked.type("half")
    asked.send(ending)
    asked.wait_end()
    assert asked.code == 128 + ending
    assert "half" not in asked.text
    assert asked.settings_now == asked.settings


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.name)
def test_a_signal_just_before_a_line_is_read_ends_it_too(start: Start, home: Path, ending: signal.Signals) -> None:
    asked = ask(start, home, python=("-c", SIGNALS_WITHOUT_AN_INTERRUPT))
    asked.send(ending)
    asked.wait_end()
    assert asked.code == 128 + ending
    assert asked.settings_now == asked.settings


def test_after_a_suspension_it_is_hidden_again_and_asked_for_again(asked: Terminal) -> None:
    asked.send(signal.SIGSTOP)
    asked.go_on()
    asked.wait_until(lambda: asked.text.count("Passphrase for") == 2, "the question once more")
    asked.type(f"{PASSPHRASE}\r")
    asked.wait_end()
    assert (asked.code, PASSPHRASE in asked.text) == (0, False)


def test_a_wrong_one_in_the_app_makes_the_next_command_wait(start: Start, home: Path) -> None:
    copy_encrypted_journal(journal_under(home))
    forget_keys()
    app = start()
    app.wait_for("New debrief")
    app.type(HIDE)
    app.wait_for("passphrase")
    app.type("not this one\r")
    app.wait_for("again in 1 second")
    assert WrongPassphrases(attempts_file(journal_under(home)), lambda: 0).seconds_left == 1
    app.wait_until(
        lambda: WrongPassphrases(attempts_file(journal_under(home))).seconds_left == 0, "the end of the wait"
    )
    app.type(f"{PASSPHRASE}\r")
    app.wait_until(lambda: not attempts_file(journal_under(home)).exists(), "the count to end")
