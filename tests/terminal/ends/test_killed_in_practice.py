"""Killed while somebody writes in practice: what is stored is what was typed, but for the last moment."""

import random
import signal
import time
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.empty_journal import open_empty_journal
from tests.soak.evidence import Evidence
from tests.terminal.ends.test_killed import LONGEST, MOST, MOST_WHILE_BUSY
from tests.terminal.terminal import Terminal
from tests.terminal.typist import Typist

pytestmark = pytest.mark.row(20)

RUNS, LONG_RUNS = 2, 20
"""How often it is killed at every change, and in the long runs."""
ATTEMPT = (), "It is saved as you write", "SELECT text FROM attempt"
ANSWER = ("\r", "a"), "Your best answer", "SELECT answer FROM question"


def lost_by_kill(
    home: Path, seconds: float, where: tuple[tuple[str, ...], str, str], **extra: object
) -> tuple[float, float]:
    """Type for `seconds`, kill the app, and return the seconds of typing lost, and how late the machine was."""
    keys, heading, query = where
    question = Question(id="why", wording="Why us?", practise=True)
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(Debrief(started_at=1, asked=(Asked(question=question, wording="Why us?"),)), None)
    with Terminal("practice", home=home, **{"forked": True, **extra}) as terminal:
        terminal.wait_for("Say it out loud, or type it here.")
        for key in keys:
            terminal.type(key)
        terminal.wait_for(heading)
        if keys:
            terminal.wait_for("Done")  # the focus is in the field
        typist = Typist(terminal)
        typist.type_for(seconds)
        terminal.send(signal.SIGKILL)
        killed = time.monotonic()
        terminal.wait_end()
    with closing(connect(journal_under(home))) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        stored = "".join(text for (text,) in db.execute(query))
    return typist.lost(stored, killed), typist.late


@pytest.mark.parametrize("where", [ATTEMPT, ANSWER], ids=["attempt", "answer"])
@pytest.mark.parametrize("number", range(RUNS))
def test_a_kill_loses_at_most_the_last_moment(tmp_path: Path, number: int, where: tuple) -> None:
    seconds = (number + random.Random(number).random()) / RUNS * LONGEST
    lost, late = lost_by_kill(tmp_path / "home", seconds, where)
    assert lost <= MOST_WHILE_BUSY + late


@pytest.mark.soak(seconds=40)
@pytest.mark.parametrize("where", [ATTEMPT, ANSWER], ids=["attempt", "answer"])
def test_twenty_kills_lose_at_most_the_last_moment(tmp_path: Path, where: tuple, evidence: Evidence) -> None:
    chance = random.Random(20)
    kills = [lost_by_kill(tmp_path / str(number), chance.uniform(0, LONGEST), where) for number in range(LONG_RUNS)]
    evidence.count(len(kills))
    lost = [1000 * max(seconds - late, 0) for seconds, late in kills]
    evidence.measure("typing lost", lost, "ms", at_most=1000 * MOST)
    assert max(lost) <= 1000 * MOST
