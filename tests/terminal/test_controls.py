"""Each harness notices a loss: the app is broken on purpose, and what proves that nothing is lost has to fail."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.drawing import test_sizes as sizes
from tests.terminal.ends import test_crash as crash
from tests.terminal.ends import test_ended as ended
from tests.terminal.ends import test_killed as killed
from tests.terminal.ends import test_killed_in_practice as killed_in_practice
from tests.terminal.four_writers import practise_by_command, write_journal
from tests.terminal.windows import test_two_windows as two_windows

guide = two_windows.guide


def broken(patch: str) -> tuple[str, str]:
    """Return how to start debrief with a patch."""
    return ("-c", f"{patch}\nfrom debrief.cli import main\nmain()")


SAVING_LATE = broken("""
from functools import partialmethod
from debrief.storage.threads.autosave import Autosave
Autosave.__init__ = partialmethod(Autosave.__init__, every=5)
""")
DEAF_TO_SIGNALS = broken("""
from debrief.tui.runtime.safe_shutdown import SafeShutdown
SafeShutdown.listen = lambda self: None
""")
MERGING_POSITIONS = broken("""
from debrief.domain.record import merge
merge.with_position = lambda merged, mine: merged
""")
READING_BEFORE_LOCKING = broken("""
import time
from debrief.storage.records import journal
def begin(db, seconds):
    db.execute("BEGIN")
    db.execute("SELECT count(*) FROM question").fetchall()
    time.sleep(0.2)
journal.begin_write = begin
""")


@pytest.mark.row(1)
def test_kills_notice_saves_that_come_too_late(tmp_path: Path):
    lost, late = killed.lost_by_kill(tmp_path / "home", 1.5, python=SAVING_LATE)
    assert lost > killed.MOST + late


@pytest.mark.row(20)
def test_kills_in_practice_notice_saves_that_come_too_late(tmp_path: Path):
    attempt = killed_in_practice.ATTEMPT
    lost, late = killed_in_practice.lost_by_kill(tmp_path / "home", 1.5, attempt, python=SAVING_LATE)
    assert lost > killed.MOST + late


@pytest.mark.row(2)
def test_endings_notice_a_signal_that_is_not_handled(writing: Start):
    terminal = writing(python=DEAF_TO_SIGNALS, forked=True)
    terminal.send(signal.SIGTERM)
    terminal.wait_end()
    with pytest.raises(AssertionError):
        ended.assert_as_before(terminal)


@pytest.mark.row(16)
@pytest.mark.soak(seconds=10)
def test_two_windows_notice_a_position_that_is_merged(start: Start, guide: str):
    with pytest.raises(AssertionError):
        two_windows.type_in_two_windows(start, guide, 3, python=MERGING_POSITIONS)


@pytest.mark.row(4)
@pytest.mark.soak(seconds=10)
def test_writers_notice_transactions_that_lock_only_when_they_write(tmp_path: Path):
    home, end = tmp_path / "home", time.monotonic() + 3
    write_journal(home, questions=60)
    with ThreadPoolExecutor(2) as pool:
        commands = [
            pool.submit(practise_by_command, home, company, end, READING_BEFORE_LOCKING) for company in ("one", "two")
        ]
    errors = [str(command.exception()) for command in commands if command.exception()]
    assert any("locked" in error for error in errors), errors


@pytest.mark.row(13)
def test_a_crash_that_shows_what_was_typed_is_noticed(start: Start, monkeypatch: pytest.MonkeyPatch):
    showing = "from debrief.tui import app\napp.crash_message = lambda error, *, saved: repr(error)\n"
    monkeypatch.setattr(crash, "PROGRAM", showing + crash.PROGRAM)
    terminal = crash.crashed(start, *crash.FAULTS["a move"], forked=True)
    assert crash.MARKER in terminal.left_behind


@pytest.mark.row(14)
def test_a_traceback_behind_the_app_is_noticed(writing: Start):
    terminal = writing(python=broken("import atexit\natexit.register(print, 'Traceback')"), forked=True)
    with pytest.raises(AssertionError):
        sizes.leave(terminal)
