"""What a terminal sends beside keys, on every screen: nothing is shown, changed or stored."""

import re
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from debrief.private_files import private_folder
from tests.terminal.conftest import Start
from tests.terminal.keys.test_chatter import send_chatter
from tests.terminal.terminal import Terminal

pytestmark = [pytest.mark.row(19), pytest.mark.soak(seconds=3)]

ENTER, LAST, F1, F9, F12, GO_TO, NEXT, PALETTE = (
    "\r",
    "\x1b[F",
    "\x1bOP",
    "\x1b[20~",
    "\x1b[24~",
    "\x07",
    "\x0e",
    "\x10",
)
PAGE = (("d", "1 of 4"), (ENTER, "Timeline"))
PLACES = {
    "the start page": (),
    "the debriefs": (("d", "1 of 4"),),
    "the line that filters": (("/", "words, or company:"),),
    "the tags": (("d", "1 of 4"), ("t", "Your own words")),
    "one debrief as a page": PAGE,
    "the thank-you notes": (("d", "1 of 4"), (LAST, "4 of 4"), (ENTER, "Timeline"), ("h", "Note to")),
    "the feedback": (*PAGE, ("B", "A reply came")),
    "the trash": (("d", "1 of 4"), ("T", "rash")),
    "the questions": (("l", "most uncomfortable"),),
    "the best answer": (("l", "most uncomfortable"), ("a", "Your best answer")),
    "the wording of a question": (("l", "most uncomfortable"), ("r", "in your words")),
    "a practice list": (("x", "Your practice list"),),
    "practice": (("p", "Say it out loud"),),
    "the grades": (("p", "Say it out loud"), (ENTER, "1 again")),
    "the points": (("P", "1 of 5"),),
    "the patterns": (("O", "Patterns"),),
    "the page for the next interview": (("I", "Your next interview"),),
    "its choices": (("I", "Your next interview"), (F9, "Save it")),
    "a session": (("n", "Which company"),),
    "the prompts to go to": (("n", "Which company"), (GO_TO, "Enter to go there")),
    "the guides": (("W", "lank"),),
    "the help": ((F1, "Esc to close"),),
    "the commands": ((PALETTE, "Search"),),
    "the cover": (("n", "Which company"), (F12, "Press Enter to go back")),
}


def rows(home: Path) -> list[str]:
    """Return every row of the journal, as SQL, but those that a look changes."""
    with closing(sqlite3.connect(journal_under(home))) as db:
        return [line for line in db.iterdump() if "INSERT" in line]


def still(terminal: Terminal) -> str:
    """Return the screen once nothing more is drawn, without its digits: the time goes on."""
    quiet_since, shown = time.monotonic(), terminal.shown
    while time.monotonic() < quiet_since + 0.5:
        terminal.pump(0.1)
        if terminal.shown != shown:
            quiet_since, shown = time.monotonic(), terminal.shown
    return re.sub(r"\d+|[━─]", "", shown)


@pytest.mark.parametrize("way", PLACES.values(), ids=PLACES)
def test_no_screen_obeys_or_stores_what_is_no_key(start: Start, home: Path, way: tuple[tuple[str, str], ...]) -> None:
    private_folder(journal_under(home).parent)
    write_samples(journal_under(home))
    terminal = start()
    terminal.wait_for("New debrief")
    for keys, shown in way:
        terminal.type(keys)
        terminal.wait_for(shown)
    before, stored = still(terminal), rows(home)
    send_chatter(terminal)
    assert still(terminal) == before
    assert rows(home) == stored
