"""Programs of the system: what takes long goes on by itself, and what fails is not taken for done."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from debrief.tui.runtime.terminal.programs import hand_over, read_from

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs here are scripts of a shell")
PATIENCE = 20


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], tuple[str]]:
    """Returns a program that is a script of a shell."""

    def write(script: str) -> tuple[str]:
        path = tmp_path / "program"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
        return (str(path),)

    return write


def test_a_program_that_takes_longer_is_not_ended(program: Callable[[str], tuple[str]], tmp_path: Path):
    go, done = tmp_path / "go", tmp_path / "done"
    command = program(f"until test -e {go}; do sleep 0.01; done; cat > {done}.part; mv {done}.part {done}")
    assert hand_over(command, "a letter", seconds=0.05)
    go.touch()
    until = time.monotonic() + PATIENCE
    while not done.exists() and time.monotonic() < until:
        time.sleep(0.01)
    assert done.read_text() == "a letter"


@pytest.mark.parametrize(("script", "taken"), [("cat > /dev/null", True), ("exit 0", True), ("exit 1", False)])
def test_a_program_that_fails_took_nothing(program: Callable[[str], tuple[str]], script: str, taken: bool):
    assert hand_over(program(script), "x" * 1_000_000, seconds=PATIENCE) == taken


def test_what_a_program_writes_is_read_unless_it_fails_or_takes_too_long(program: Callable[[str], tuple[str]]):
    assert read_from(program("printf 'a b'"), seconds=PATIENCE) == "a b"
    assert read_from(program("echo a; exit 1"), seconds=PATIENCE) is None
    assert read_from(program("exec sleep 60"), seconds=0.05) is None
    assert (read_from(("no-such-program",), seconds=1), hand_over(("no-such-program",), seconds=1)) == (None, False)
