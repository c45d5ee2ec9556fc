"""A fault in debrief itself: what was typed is kept, and none of it is shown."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.private_files import private_folder
from tests.storage.unreadable.bad_values import full_journal
from tests.terminal.conftest import Start
from tests.terminal.journal_file import page_text
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(13)

MARKER = "marker-that-nobody-may-see"
PROGRAM = """
from debrief.cli import main
from debrief.tui.app import DebriefApp
from debrief.tui.session.screen import SessionScreen
from debrief.tui.session.step_page import Prompt
from debrief.tui.forms.prose import Prose
from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.practice.screen import PracticeScreen

usual = {place}

def broken(self, *args, **extra):
    words = "{marker}"
    if {when}:
        raise RuntimeError(words, args, vars(self))
    return usual(self, *args, **extra)

{place} = broken
main()
"""
F4, NEXT, ESCAPE = "\x1bOS", "\x0e", "\x1b"

FAULTS = {
    "a command": ("SessionScreen.action_blank_page", "True", F4),
    "a move": ("SessionScreen._move", "True", NEXT),
    "something in the background": ("SessionScreen._go", "True", ESCAPE),
    "a key": ("Prose._on_key", "args[0].character == '!'", "!"),
    # Letters that wait are taken in by one edit, which fails here behind the last of them.
    "taking in what is typed": ("Prose.edit", "'!' in args[0].text and usual(self, *args, **extra)", "!"),
    "drawing a line": ("Prose.render_line", "'!' in self.text", "!"),
    "showing a prompt": ("Prompt.show", "args[0] is None", NEXT),
    "what the writer tells": ("SessionScreen.on_stored", "len(self.session.debrief.text_at('free')) > 20", ""),
}

QUICK = {"a command", "taking in what is typed", "drawing a line", "what the writer tells"}
"""Those that are tried at every change; the others fail in a handler as one of these does."""


def rescued(home: Path) -> bool:
    """Return whether a rescue file has the marker, as on a machine too slow to save it within a second."""
    files = (home.parent / ".local/state/debrief/rescue").glob("words-*.json")
    return any(MARKER in file.read_text(encoding="utf-8") for file in files)


def crashed(start: Start, place: str, when: str, trigger: str, *, forked: bool) -> Terminal:
    """Type the marker and run into the fault in the same breath."""
    program = PROGRAM.format(place=place, when=when, marker=MARKER)
    terminal = start("new", "--guide", "blank", python=("-c", program), forked=forked)
    terminal.wait_for("Write whatever you remember")
    terminal.type(MARKER + trigger)
    terminal.wait_end()
    return terminal


@pytest.mark.parametrize(
    "fault", [fault if fault in QUICK else pytest.param(fault, marks=pytest.mark.soak) for fault in FAULTS]
)
def test_a_fault_keeps_what_was_typed_and_shows_none_of_it(start: Start, fault: str) -> None:
    terminal = crashed(start, *FAULTS[fault], forked=fault != "a command")
    assert terminal.code == 1
    assert MARKER not in terminal.left_behind
    assert re.search(r"RuntimeError at <string>:\d+, \w+\.py:\d+", " ".join(terminal.left_behind.split()))
    assert "Traceback" not in terminal.text
    assert "debrief stopped because of an error in debrief itself" in " ".join(terminal.left_behind.split())
    assert terminal.settings_now == terminal.settings
    assert terminal.modes <= {25, 7}
    assert page_text(terminal.home).removesuffix("!") == MARKER or rescued(terminal.home)


def test_a_fault_before_the_first_frame_shows_nothing_of_the_journal(start: Start, writing: Start) -> None:
    first = writing()
    first.type(MARKER)
    first.wait_for(MARKER)
    first.type("\x11")
    first.wait_end()
    program = PROGRAM.format(place="DebriefApp.get_default_screen", when="True", marker=MARKER)
    terminal = start(python=("-c", program))
    terminal.wait_end()
    assert terminal.code == 1
    said = " ".join(terminal.left_behind.split())
    assert re.search(r"RuntimeError at <string>:\d+, app\.py:\d+", said), said
    assert MARKER not in terminal.text
    assert page_text(terminal.home) == MARKER


def texts_of(journal: Path) -> set[str]:
    """Return what somebody wrote in any column of a journal: what begins with a capital letter."""
    with closing(sqlite3.connect(journal)) as db:
        tables = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        rows = [row for name, sql in tables if sql.endswith("STRICT") for row in db.execute(f"SELECT * FROM {name}")]
    return {
        value for row in rows for value in row if isinstance(value, str) and value[:1].isupper() and "/" not in value
    }


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("ReadingScreen.compose", "\x1b[F\r"),
        pytest.param("QuestionsScreen.compose", "l", marks=pytest.mark.soak),
        pytest.param("PracticeScreen.compose", "p", marks=pytest.mark.soak),
    ],
)
def test_a_fault_shows_no_word_of_any_column(start: Start, home: Path, place: str, keys: str) -> None:
    journal = journal_under(home)
    private_folder(journal.parent)
    journal.write_bytes(full_journal())
    program = PROGRAM.format(place=place, when="True", marker=MARKER)
    terminal = start(python=("-c", program))
    terminal.wait_for("New debrief")
    terminal.type(keys)
    terminal.wait_end()
    assert terminal.code == 1
    texts = texts_of(journal)
    assert len(texts) > 30
    assert [text for text in texts if text in terminal.left_behind] == []
