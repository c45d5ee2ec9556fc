"""Terminals that are gone after the test, each over a home of its own."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]
else:
    from tests.terminal.terminal import Terminal

    Start = Callable[..., Terminal]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home, not there yet."""
    return tmp_path / "home"


@pytest.fixture
def start(home: Path) -> Iterator["Start"]:
    """Start debrief with the arguments given; whatever still runs at the end is killed."""
    with ExitStack() as stack:
        yield lambda *args, **extra: stack.enter_context(Terminal(*args, **{"home": home, **extra}))


@pytest.fixture
def writing(start: "Start") -> "Start":
    """Start debrief on a blank page, ready to be typed on."""

    def begin(**extra: object) -> "Terminal":
        terminal = start("new", "--guide", "blank", **extra)
        terminal.wait_for("Write whatever you remember")
        return terminal

    return begin
