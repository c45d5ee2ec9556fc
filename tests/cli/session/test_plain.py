"""`debrief new --plain` and `debrief resume --plain` as commands: begun, left, gone on with, and said of."""

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from debrief.cli import cli
from debrief.places import journal_under
from tests.terminal.journal_file import read_debriefs


def write(*args: str, lines: str) -> Result:
    """Run a command that is given these lines."""
    return CliRunner().invoke(cli, list(args), input=lines, prog_name="debrief")


def test_a_debrief_is_begun_left_and_gone_on_with(home: Path) -> None:
    begun = write("new", "--plain", lines="Northwind\nData Engineer\n:go dreaded\nWhy us?\n")
    assert begun.exit_code == 0, begun.output
    assert "Saved. To go on: debrief resume" in begun.output
    [debrief] = read_debriefs(home)
    assert (debrief.company, debrief.role) == ("Northwind", "Data Engineer")
    gone_on = write("resume", "--plain", lines="?\n:quit\n")
    assert gone_on.exit_code == 0, gone_on.output
    assert "Continuing with Northwind" in gone_on.output
    assert read_debriefs(home) == [debrief]


def test_nothing_written_is_nothing_saved(home: Path) -> None:
    result = write("new", "--plain", "--quick", lines="")
    assert result.exit_code == 0
    assert "nothing was saved" in result.output
    assert not journal_under(home).exists() or read_debriefs(home) == []


def test_a_question_known_from_another_debrief_is_offered(filled: Path) -> None:
    result = write("new", "--plain", lines="Acme\n:go questions\nWhat salary do you expect?\n:quit\n")
    assert result.exit_code == 0, result.output
    assert "salary" in result.output
    assert any(debrief.company == "Acme" for debrief in read_debriefs(filled))


def test_a_debrief_that_is_gone_is_said_in_a_sentence(filled: Path, run: Callable[..., Result]) -> None:
    result = run("resume", "ffffffff", "--plain")
    assert result.exit_code == 1
    assert "ffffffff" in result.stderr
