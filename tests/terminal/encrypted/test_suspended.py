"""After it was suspended, the screen is drawn anew; a journal that was open for too long is hidden before that."""

from pathlib import Path

import pytest

from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from tests.cli.encrypted.test_without_the_extra import MAIN
from tests.encrypted_journal import encrypt
from tests.terminal.conftest import Start, unlock

WORD = "Museum"
"""In the list of the sample journal."""
IDLE = """
import os
from debrief.tui.common.cover.idle import IdleClock
IdleClock.elapsed = property(lambda _: 1e9 if os.path.exists(os.environ["IDLE"]) else 0)
"""


@pytest.mark.parametrize("idle", [True, False])
def test_it_is_drawn_anew_or_hidden_before_that(start: Start, home: Path, tmp_path: Path, idle: bool) -> None:
    private_folder(journal_under(home).parent)
    write_samples(journal_under(home))
    encrypt(journal_under(home))
    forget_keys()
    terminal = start(python=("-c", IDLE + MAIN), env={"IDLE": str(tmp_path / "idle")}, locked=True)
    unlock(terminal)
    terminal.wait_for(WORD)
    terminal.wait_until(lambda: not terminal.pump(0.5), "nothing more to draw")
    terminal.type("\x1a")
    terminal.wait_until(lambda: terminal.stopped, "a stop")
    if idle:
        (tmp_path / "idle").touch()
    before = len(terminal.raw)
    terminal.go_on()
    terminal.wait_until(lambda: ("passphrase" if idle else WORD).encode() in terminal.raw[before:], "a screen")
    assert (WORD.encode() in terminal.raw[before:]) == (not idle)
    if not idle:
        terminal.wait_until(lambda: b"New debrief" in terminal.raw[before:], "the key line")
