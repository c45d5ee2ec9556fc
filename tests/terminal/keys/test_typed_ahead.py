"""Keys that arrive faster than screens change: none is lost, and none goes to the wrong field."""

import pytest

from tests.terminal.conftest import Start
from tests.terminal.journal_file import read_debriefs

pytestmark = pytest.mark.row(21)

NEXT, QUIT = "\x0e", "\x11"
FORM = f"Acme\rEngineer\rfinal\r{NEXT}It began\rwith tea.{NEXT}Why us?\r\rWhy now?\r\r"


def assert_in_its_fields(terminal) -> None:
    terminal.wait_for("2. Why now?")
    terminal.type(QUIT)
    terminal.wait_end()
    [debrief] = read_debriefs(terminal.home)
    assert (debrief.company, debrief.role, debrief.stage) == ("Acme", "Engineer", "final")
    assert debrief.text_at("opening") == "It began\nwith tea."
    assert [asked.wording for asked in debrief.asked] == ["Why us?", "Why now?"]


@pytest.mark.parametrize("number", [0, *(pytest.param(number, marks=pytest.mark.soak) for number in range(1, 9))])
def test_a_form_sent_at_once_arrives_field_by_field(start: Start, number: int) -> None:
    terminal = start("new")
    terminal.wait_for("Which company")
    terminal.type(FORM)
    assert_in_its_fields(terminal)


@pytest.mark.parametrize("number", [0, *(pytest.param(number, marks=pytest.mark.soak) for number in range(1, 9))])
def test_what_is_typed_behind_the_command_for_a_new_debrief_is_written_in_it(start: Start, number: int) -> None:
    terminal = start()
    terminal.wait_for("You have not written anything yet")
    terminal.type("n" + FORM)
    assert_in_its_fields(terminal)


def test_what_is_typed_before_the_first_prompt_is_shown_is_written_under_it(start: Start) -> None:
    terminal = start("new", forked=False)
    terminal.wait_until(lambda: 2004 in terminal.modes, "the app's first bytes")
    terminal.type("quiet bank")  # on the start page, both words begin with a command
    terminal.wait_for("quiet bank")
    terminal.type(QUIT)
    terminal.wait_end()
    assert [debrief.company for debrief in read_debriefs(terminal.home)] == ["quiet bank"]


def test_a_letter_that_comes_in_two_halves_is_one_letter(start: Start) -> None:
    terminal = start("new")
    terminal.wait_for("Which company")
    for half in (b"Caf\xc3", b"\xa9 Noir"):
        terminal.type(half)
        terminal.pump(0.3)
    terminal.wait_for("Café Noir")
    terminal.type(QUIT)
    terminal.wait_end()
    [debrief] = read_debriefs(terminal.home)
    assert debrief.company == "Café Noir"
