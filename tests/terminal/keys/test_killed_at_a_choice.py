"""Killed while letters wait at a choice until it is clear what they are: they are stored, and shown again."""

import signal
import time
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.places import journal_under
from tests.empty_journal import open_empty_journal
from tests.terminal.journal_file import read_debriefs
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(1)


def stored(home: Path) -> list[tuple[str, str]]:
    return [(one.wording, one.remark) for debrief in read_debriefs(home) for one in debrief.asked]


def test_letters_that_wait_at_a_choice_outlive_a_kill(tmp_path: Path) -> None:
    home = tmp_path / "home"
    debrief = Debrief(started_at=int(time.time() * 1000), step="questions", asked=(Asked(wording="Why us?"),))
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(debrief, None)
    with Terminal("resume", home=home, forked=True) as terminal:
        terminal.wait_for("Remembered")
        terminal.type("How then?\rmayb")
        terminal.wait_for("mayb")
        # Nothing else is typed meanwhile: only autosave can have stored them.
        terminal.wait_until(lambda: stored(home)[-1][1] == "mayb", "the letters in the journal")
        terminal.send(signal.SIGKILL)
        terminal.wait_end()
    assert stored(home) == [("Why us?", ""), ("How then?", "mayb")]
    with Terminal("resume", home=home, forked=True) as terminal:
        terminal.wait_for("Remembered")
        terminal.type("\x1b[1;5A")
        terminal.wait_for("mayb")
        assert "Remark" in terminal.text
