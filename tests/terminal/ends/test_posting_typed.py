"""A posting that is typed for `debrief fit`: signals while it is awaited, and others who write meanwhile."""

import os
import signal
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal
from tests.terminal.journal_file import read_debriefs
from tests.terminal.terminal import Terminal

SUSPEND, DONE = "\x1a", "\x04"
BEGINNING = "Requirements\n- Python\n- Five years of SQL\n"


@pytest.fixture
def terminal(home: Path) -> Terminal:
    """A terminal where the beginning of a posting is typed for a debrief that is there."""
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(Debrief(id="0123", started_at=1, company="Northwind"), None)
    return Terminal("fit", "--posting", "-", "--add-to", "0123", home=home, forked=True)


def type_beginning(terminal: Terminal) -> None:
    """Type the beginning of a posting once the command awaits it."""
    terminal.wait_until(lambda: terminal.settings_now != terminal.settings and not terminal.busy, "the command to wait")
    terminal.type(BEGINNING)
    terminal.wait_for("SQL")


def requirements(home: Path) -> list[str]:
    [debrief] = read_debriefs(home)
    return [each.text for each in debrief.requirements]


def test_a_posting_goes_on_after_ctrl_z_in_the_middle_of_a_line(home: Path, terminal: Terminal) -> None:
    with terminal:
        type_beginning(terminal)
        terminal.type("- Kaf")
        terminal.wait_for("Kaf")
        terminal.type(SUSPEND)
        terminal.wait_until(lambda: terminal.stopped, "the shell")
        terminal.go_on()
        terminal.wait_until(lambda: terminal.shown.count("Kaf") > 1, "what was typed of the line")
        terminal.type("ka\n" + DONE)
        terminal.wait_end()
        assert terminal.code == 0
    assert requirements(home) == ["Python", "Five years of SQL", "Kafka"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_signal_ends_the_waiting_for_a_posting(home: Path, terminal: Terminal, number: signal.Signals) -> None:
    with terminal:
        type_beginning(terminal)
        terminal.send(number)
        terminal.wait_end()
        assert (terminal.code, terminal.settings_now) == (128 + number, terminal.settings)
        assert "Traceback" not in terminal.text
    assert requirements(home) == []


def test_others_write_while_a_posting_is_typed(home: Path, terminal: Terminal) -> None:
    with terminal:
        type_beginning(terminal)
        with closing(Journal(journal_under(home))) as other:
            other.change("0123", lambda debrief: replace(debrief, role="Meanwhile"))
        terminal.type(DONE)
        terminal.wait_end()
        assert terminal.code == 0
    [debrief] = read_debriefs(home)
    assert (debrief.role, requirements(home)) == ("Meanwhile", ["Python", "Five years of SQL"])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_signal_ends_the_waiting_for_a_file_that_never_ends(home: Path, number: signal.Signals) -> None:
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(Debrief(id="0123", started_at=1, company="Northwind"), None)
    pipe, opened = home.parent / "posting", list[int]()
    os.mkfifo(pipe)

    def is_read() -> bool:
        with suppress(OSError):  # nobody reads it yet
            opened.append(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        return bool(opened)

    with Terminal("fit", "--posting", str(pipe), "--add-to", "0123", home=home, forked=True) as terminal:
        terminal.wait_until(is_read, "the command to read")
        terminal.send(number)
        terminal.wait_end()
        assert (terminal.code, "Traceback" in terminal.text) == (128 + number, False)
    os.close(opened[0])
