"""Told to end while the journal is gone, busy or on a full disk: the words are in a rescue file, and come back."""

import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from debrief.places import journal_under
from debrief.storage.file.open_sqlite import open_sqlite
from tests.terminal.conftest import Start
from tests.terminal.journal_file import page_text, rescue_files
from tests.terminal.processes.fair_watch import seconds_until, watch_end
from tests.terminal.terminal import Terminal
from tests.terminal.typist import Typist

pytestmark = pytest.mark.row(17)

resource = pytest.importorskip("resource")

pytestmark = pytest.mark.row(17)

PROMPTLY = 1.0
"""Seconds in which it is said that saving fails, and in which the app is gone."""
RESTORED = "What could not be saved before"


@contextmanager
def gone(terminal: Terminal) -> Iterator[None]:
    folder = journal_under(terminal.home).parent
    away = folder.rename(folder.with_name("away"))
    yield
    assert not folder.exists()
    away.rename(folder)


@contextmanager
def busy(terminal: Terminal) -> Iterator[None]:
    with closing(open_sqlite(journal_under(terminal.home))) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def full(terminal: Terminal) -> Iterator[None]:
    # No page of the journal can be changed, wherever it is; the rescue file, which is smaller, can be written.
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    yield


FAULTS = {"gone": gone, "busy": busy, "full": full}
ENDINGS = {
    "terminated": lambda terminal: terminal.send(signal.SIGTERM),
    "hung up": lambda terminal: terminal.send(signal.SIGHUP),
    "window closed": lambda terminal: terminal.close_window(),
}
QUICK = {("gone", "terminated"), ("busy", "window closed"), ("full", "hung up")}
EVERY = [
    pytest.param(fault, ending, marks=() if (fault, ending) in QUICK else pytest.mark.soak)
    for fault in FAULTS
    for ending in ENDINGS
]


@pytest.mark.parametrize(("fault", "ending"), EVERY)
def test_what_cannot_be_saved_is_rescued_in_time_and_stored_at_the_next_start(
    start: Start, writing: Start, fault: str, ending: str
) -> None:
    terminal = writing()
    terminal.type("Before. ")
    terminal.wait_for("saved ")
    with FAULTS[fault](terminal):
        typist = Typist(terminal)
        typist.type_for(0.5)
        typed = "Before. " + typist.typed
        terminal.wait_for("not saved, trying again")
        assert seconds_until(terminal, lambda: bool(rescue_files(terminal.home)), "a rescue file") <= PROMPTLY
        ENDINGS[ending](terminal)
        assert watch_end(terminal).seconds <= PROMPTLY + typist.late
        (file,) = rescue_files(terminal.home)
        assert typed in file.read_text()
        assert file.stat().st_mode & 0o077 == 0
        if ending != "window closed":
            assert str(file) in "".join(terminal.left_behind.split())
            assert "Traceback" not in terminal.text
    again = start("resume")
    again.wait_for(RESTORED)
    again.send(signal.SIGTERM)
    again.wait_end()
    assert page_text(terminal.home) == typed
    assert rescue_files(terminal.home) == []


def test_words_typed_in_the_breath_before_the_end_are_rescued_too(start: Start, writing: Start) -> None:
    terminal = writing()
    terminal.type("Before. ")
    terminal.wait_for("saved ")
    with busy(terminal):
        typist = Typist(terminal)
        typist.type_for(0.3)
        terminal.send(signal.SIGTERM)
        assert watch_end(terminal).seconds <= PROMPTLY + typist.late
        (file,) = rescue_files(terminal.home)
        assert f"Before. {typist.typed}" in file.read_text()


FAULT = """
from debrief.cli import main
from debrief.tui.forms.prose import Prose

usual = Prose._on_key

async def broken(self, event):
    if event.character == "!":
        raise RuntimeError
    await usual(self, event)

Prose._on_key = broken
main()
"""


def test_a_fault_while_the_journal_is_gone_says_where_the_words_are(start: Start) -> None:
    terminal = start("new", "--guide", "blank", python=("-c", FAULT))
    terminal.wait_for("Write whatever you remember")
    terminal.type("Before. ")
    terminal.wait_for("saved ")
    with gone(terminal):
        terminal.type("And after.")
        terminal.wait_for("not saved, trying again")
        terminal.type("!")
        terminal.wait_end()
        assert terminal.code == 1
        (file,) = rescue_files(terminal.home)
        assert "And after." in file.read_text()
        shown = "".join(terminal.left_behind.split())
        assert "debriefstoppedbecauseofanerrorindebriefitself" in shown
        assert str(file) in shown
        assert "And after." not in terminal.left_behind
