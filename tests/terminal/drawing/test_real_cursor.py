"""The terminal's cursor stands where one types, and on the chosen row: an input method composes there."""

import time

from debrief.tui.runtime.keys.leftover_keys import LEFTOVER_SECONDS
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal


def row_of(terminal: Terminal, text: str) -> int:
    return next((number for number, line in enumerate(terminal.shown.split("\n")) if text in line), -1)


def test_it_stands_where_one_types_and_on_the_chosen_row(start: Start) -> None:
    terminal = start("new", "--guide", "default")
    terminal.wait_for("Company")
    terminal.wait_until(lambda: terminal.cursor[1] == row_of(terminal, "Company"), "the cursor in the first field")
    begun = terminal.cursor
    terminal.type("Acme")
    terminal.wait_until(lambda: terminal.cursor == (begun[0] + 4, begun[1]), "the cursor behind the word")
    terminal.type("\t")
    terminal.wait_until(lambda: terminal.cursor == (begun[0], row_of(terminal, "Role")), "the cursor in the next field")
    terminal.type("\x1b")
    terminal.wait_for("New debrief")
    terminal.wait_until(lambda: terminal.cursor[1] == row_of(terminal, "Acme"), "the cursor on the chosen line")
    time.sleep(LEFTOVER_SECONDS)
    terminal.type("d")
    terminal.wait_for("1 of 1")
    terminal.wait_until(lambda: terminal.cursor[1] == row_of(terminal, "Acme"), "the cursor on the chosen row")
