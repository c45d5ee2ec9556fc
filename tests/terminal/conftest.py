"""Terminals that are gone after the test, each over a home of its own."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.private_files import is_encrypted
from tests.encrypted_journal import PASSPHRASE

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]
else:
    from tests.terminal.terminal import Terminal

    Start = Callable[..., Terminal]


def unlock(terminal: "Terminal") -> None:
    """Type the passphrase of the tests where it is asked for."""
    terminal.wait_for("Passphrase for")
    terminal.type(f"{PASSPHRASE}\r")


def unlock_encrypted(terminal: "Terminal") -> None:
    """Type the passphrase where the journal is encrypted."""
    if is_encrypted(journal_under(terminal.home)):
        unlock(terminal)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home, not there yet."""
    return tmp_path / "home"


@pytest.fixture
def start(home: Path) -> Iterator["Start"]:
    """Start debrief with the arguments given; whatever still runs at the end is killed.

    It is forked with everything imported, except with a `python` or `env` of the test's own; `forked` says otherwise.
    The passphrase is typed where the journal is encrypted, unless it is to stay `locked`.
    """
    with ExitStack() as stack:

        def begin(*args: str, locked: bool = False, **extra: object) -> "Terminal":
            forked = not {"python", "env"} & set(extra)
            terminal = stack.enter_context(Terminal(*args, **{"home": home, "forked": forked, **extra}))
            if not locked:
                unlock_encrypted(terminal)
            return terminal

        yield begin


@pytest.fixture
def writing(start: "Start") -> "Start":
    """Start debrief on a blank page, ready to be typed on."""

    def begin(**extra: object) -> "Terminal":
        terminal = start("new", "--guide", "blank", **extra)
        terminal.wait_for("Write whatever you remember")
        return terminal

    return begin
