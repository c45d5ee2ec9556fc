"""Killed while somebody writes in a note that was only drafted so far: what was typed is stored."""

import signal
import time
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Note
from debrief.domain.record.when import When
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.empty_journal import open_empty_journal
from tests.terminal.ends.test_killed import MOST, MOST_WHILE_BUSY
from tests.terminal.terminal import Terminal
from tests.terminal.typist import Typist

pytestmark = pytest.mark.row(20)

HOUR_MS = 3_600_000


@pytest.mark.parametrize(("seconds", "most"), [(0.9, MOST_WHILE_BUSY), pytest.param(1.1, MOST, marks=pytest.mark.soak)])
def test_a_kill_in_an_untouched_note_loses_at_most_the_last_moment(tmp_path: Path, seconds: float, most: float) -> None:
    home = tmp_path / "home"
    held = When(at=int(time.time() * 1000) - 5 * HOUR_MS, zone="UTC", timed=True)
    debrief = Debrief(
        started_at=held.at or 0,
        finished_at=held.at,
        step=END,
        held=held,
        outcome=Outcome.REJECTED,
        notes=(Note(to="由紀 Tanaka"),),
    )
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(debrief, None)
    with Terminal(home=home, forked=True) as terminal:
        terminal.wait_for("Note,")
        terminal.type("\r")
        terminal.wait_for("Note to")
        terminal.wait_for("Subject:")
        typist = Typist(terminal)
        typist.type_for(seconds)
        terminal.send(signal.SIGKILL)
        killed = time.monotonic()
        terminal.wait_end()
    with closing(connect(journal_under(home))) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ((text,),) = db.execute("SELECT text FROM note")
    subject, _, body = text.partition("\n\n")
    assert subject.startswith("Subject:")
    typed = [typist.typed[:length] for length in range(len(typist.typed) + 1)]
    stored = max((each for each in typed if body.startswith(each)), key=len)  # the draft follows
    assert typist.lost(stored, killed) <= most + typist.late
