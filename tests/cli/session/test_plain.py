"""`debrief new --plain` and `debrief resume --plain` as commands: begun, left, gone on with, and said of."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief import places
from debrief.cli import cli
from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.folder import RescueFolder
from tests.empty_journal import open_empty_journal
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


def test_resume_finds_the_debrief_that_is_in_a_rescue_file_so_far(home: Path) -> None:
    for debrief_id in ("", "ffff"):
        rescued = Debrief(id=f"ffff{debrief_id}", started_at=2, company="Contoso", step="opening")
        with closing(open_empty_journal(journal_under(home))) as journal:
            journal.save(Debrief(id=f"0{debrief_id}", started_at=1, company="Acme"), None)
            rescue(rescued, journal.id)
        gone_on = write("resume", *filter(None, [debrief_id]), "--plain", lines=":quit\n")
        assert "Continuing with Contoso" in gone_on.output
        for debrief in read_debriefs(home):
            with closing(Journal(journal_under(home))) as journal:
                journal.discard(debrief.id)


def rescue(debrief: Debrief, journal_id: str) -> None:
    """Write a rescue file as a run that has ended."""
    file = JournalFile(places.journal_file())
    file.journal_id = journal_id
    folder = RescueFolder(places.rescue_folders(), file, lambda: 1)
    folder.write("key", debrief)
    folder.close()


def test_another_round_and_a_rule_of_ones_own_are_said_and_joined(home: Path) -> None:
    first = "Acme\nNight cook\n:go again\n\nno night shifts\n:quit\n"
    assert write("new", "--plain", lines=first).exit_code == 0
    second = write("new", "--plain", lines="acme\nnight  Cook\n:skip\n:round\n:round\n:round\n:quit\n").output
    assert "You have written about Acme, Night cook. Is this another round of that?" in " ".join(second.split())
    assert "One of your own rules may apply here: “no night shifts”" in " ".join(second.split())
    assert "Saved as round 2 of Acme, Night cook." in " ".join(second.split())
    with closing(Journal(journal_under(home))) as journal:
        debriefs = [journal.load(debrief.id) for debrief in read_debriefs(home)]
    assert len(debriefs) == 2
    assert len({debrief.process_id for debrief in debriefs if debrief}) == 1
    [first_id] = {debrief.process_id for debrief in debriefs if debrief}
    again = write("resume", "--plain", first_id, lines=":round\n:quit\n").output
    assert "Its 2 rounds are one application already." in again
    assert "No other application" not in again


def test_a_role_not_written_about_before_has_no_round_to_join(home: Path) -> None:
    assert (
        "No other application of yours has this company and role."
        in write("new", "--plain", lines="Acme\n:round\n").output
    )


@pytest.mark.parametrize("control", ["\x0c", "\x1b[A", "\x0b", "\x1b[200~", "\x08"])
def test_control_characters_answer_nothing_and_are_no_part_of_an_answer(home: Path, control: str) -> None:
    typed = f"{control}\n{control}:help\nAc{control}me{control}\n{control}\nEngineer\n"
    result = write("new", "--plain", lines=typed)
    assert result.exit_code == 0, result.output
    [debrief] = read_debriefs(home)
    assert (debrief.company, debrief.role) == ("Ac me" if control in "\x0b\x0c" else "Acme", "Engineer")


def test_ctrl_l_at_a_prompt_stays_at_it(home: Path) -> None:
    write("new", "--plain", lines="Acme\n:go 2\n\x0c\n\x0c\nThey came.\n.\n:quit\n")
    [debrief] = read_debriefs(home)
    assert (debrief.text_at("opening"), debrief.step) == ("They came.", "questions")
