"""What is promised of a plain journal holds of an encrypted one: kills, signals, two windows and four writers."""

import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from tests.encrypted_journal import copy_encrypted_journal, encrypt
from tests.keyrings.environment_keyring import keyring_environment
from tests.soak.evidence import Evidence
from tests.terminal.conftest import Start
from tests.terminal.ends.test_ended import SIGNALS, typed_until_the_end
from tests.terminal.ends.test_killed import LONGEST, MOST, MOST_WHILE_BUSY, lost_by_kill
from tests.terminal.four_writers import write_journal
from tests.terminal.journal_file import page_text
from tests.terminal.windows.test_four_writers import let_four_write
from tests.terminal.windows.test_two_windows import guide as guide_of_two_windows
from tests.terminal.windows.test_two_windows import type_in_two_windows

pytestmark = pytest.mark.row(26)

KILLS = 200
guide = guide_of_two_windows


@pytest.fixture
def encrypted(home: Path) -> Iterator[Path]:
    """A home with an empty encrypted journal."""
    copy_encrypted_journal(journal_under(home))
    yield home
    forget_keys()


def test_a_kill_loses_at_most_the_last_moment(encrypted: Path) -> None:
    lost, late = lost_by_kill(encrypted, 0.4)
    assert lost <= MOST_WHILE_BUSY + late


@pytest.mark.soak(seconds=400)
def test_two_hundred_kills_lose_at_most_the_last_moment(tmp_path: Path, evidence: Evidence) -> None:
    chance, lost = random.Random(26), list[float]()
    for number in range(KILLS):
        home = tmp_path / str(number)
        copy_encrypted_journal(journal_under(home))
        seconds, late = lost_by_kill(home, chance.uniform(0, LONGEST))
        lost.append(1000 * max(seconds - late, 0))
    evidence.count(KILLS)
    evidence.measure("typing lost", lost, "ms", at_most=1000 * MOST)
    assert max(lost) <= 1000 * MOST


@pytest.mark.soak
@pytest.mark.parametrize("number", range(10))
@pytest.mark.parametrize("ending", SIGNALS, ids=lambda ending: ending.name)
def test_a_signal_loses_no_letter_and_leaves_the_terminal_as_it_was(
    encrypted: Path, start: Start, ending: signal.Signals, number: int
) -> None:
    terminal = start("new", "--guide", "blank")
    terminal.wait_for("Write whatever you remember")
    typed, _ = typed_until_the_end(terminal, lambda: terminal.send(ending), number)
    assert terminal.code == SIGNALS[ending]
    assert terminal.settings_now == terminal.settings
    assert "Traceback" not in terminal.text
    assert page_text(encrypted) == typed


@pytest.mark.parametrize("seconds", [0.5, pytest.param(120, marks=pytest.mark.soak(seconds=130))])
def test_moving_in_one_window_moves_nothing_in_the_other(
    encrypted: Path, guide: str, start: Start, seconds: float, evidence: Evidence
) -> None:
    seen = type_in_two_windows(start, guide, seconds)
    evidence.count(seen.words)
    assert seen.locked == [0, 0]


@pytest.mark.soak(seconds=130)
def test_no_writer_of_four_loses_a_word_a_grade_or_a_tag(start: Start, home: Path, evidence: Evidence) -> None:
    write_journal(home, questions=500)
    encrypt(journal_under(home))
    let_four_write(start, home, 120, evidence, **keyring_environment(journal_under(home)))
    forget_keys()
