"""A home of one's own for every command-line test, and the commands run as a user types them."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner, Result

from debrief.cli import cli, clock
from debrief.cli.debriefs.demo import write_samples
from debrief.cli.safety import locked_journal, unlock
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.file.encryption.unlocked_keys import forget_keys

Run = Callable[..., Result]
Type = Callable[..., None]

NOON = 1_773_226_800_000
"""Wednesday 11 March 2026, 12:00 in Berlin, in UTC ms: what the samples say is ahead depends on day and hour."""


@dataclass(frozen=True)
class Ended:
    """What a process left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, not there yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DEBRIEF_HOME", str(folder))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    return folder


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is NOON for what runs in this process; to be asked for before a filled home."""
    monkeypatch.setattr(clock, "now", lambda: NOON)


@pytest.fixture
def filled(home: Path) -> Path:
    """A home with the sample journal."""
    journal = journal_under(home)
    private_folder(journal.parent)
    journal.touch(mode=0o600)
    journal.write_bytes(_samples(clock.now() // 3_600_000))
    return home


@cache
def _samples(_hour: int) -> bytes:
    """Return the sample journal as of the clock, made once an hour."""
    with TemporaryDirectory() as folder:
        journal = Path(folder, "journal.sqlite3")
        write_samples(journal)
        return journal.read_bytes()


@pytest.fixture
def run(home: Path) -> Callable[..., Result]:
    """Run a command in this process."""
    return lambda *args: CliRunner().invoke(cli, list(args), prog_name="debrief")


@pytest.fixture
def process(home: Path) -> Callable[..., Ended]:
    """Run the real entry in a process of its own, without a terminal."""

    def run(*args: str, python: Sequence[str] = ("-m", "debrief")) -> Ended:
        done = subprocess.run(
            [sys.executable, *python, *args],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONIOENCODING": ""},
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, quick_passphrases: None) -> Type:
    """Sets which passphrases are typed from now on, in a process that knows no key."""
    waiting: list[str] = []
    monkeypatch.setattr(locked_journal, "can_ask", lambda: True)
    monkeypatch.setattr(unlock, "can_ask", lambda: bool(waiting))
    monkeypatch.setattr(unlock.time, "sleep", lambda seconds: None)

    def ask(prompt: str) -> str:
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    monkeypatch.setattr("debrief.cli.terminal.hidden_lines.hidden_lines", lambda: nullcontext(ask))

    def type_(*passphrases: str) -> None:
        forget_keys()
        waiting[:] = passphrases

    return type_


@pytest.fixture
def encrypted(filled: Path, run: Run, typed: Type) -> Path:
    """A home with the sample journal, encrypted."""
    typed("correct horse", "correct horse")
    assert run("lock", "set").exit_code == 0
    return filled
