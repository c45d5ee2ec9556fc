"""Line mode in a real terminal: no escape sequence, every line stored, left and killed anywhere."""

import signal
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.accounts.account import GUIDE, Account
from tests.accounts.every_step import EVERY_STEP, REPLY
from tests.accounts.lines import lines_of, python_at, stored_words, whole_account
from tests.accounts.table import ACCOUNTS
from tests.cli.session.conftest import LineTyping
from tests.empty_journal import copy_empty_journal
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(14)

FACTS = list(lines_of(EVERY_STEP, GUIDE.steps[0]))
CTRL_D = "\x04"


def stored(home: Path) -> Debrief | None:
    """Return the one debrief in the journal; None before the first save."""
    if not journal_under(home).exists():
        return None
    with closing(connect(journal_under(home))) as db:
        ids = [summary.id for summary in lists.debriefs(db)]
    with closing(Journal(journal_under(home))) as journal:
        return journal.load(ids[0]) if ids else None


def opening(home: Path) -> str:
    """Return the text of the second prompt as stored."""
    debrief = stored(home)
    return debrief.text_at("opening") if debrief else ""


@pytest.mark.parametrize(
    "account",
    [EVERY_STEP, *(pytest.param(account, marks=pytest.mark.soak) for account in ACCOUNTS)],
    ids=lambda account: account.name,
)
def test_an_account_typed_in_a_terminal_equals_the_one_typed_in_this_process(
    home: Path, tmp_path: Path, account: Account
) -> None:
    path = journal_under(tmp_path / "other")
    copy_empty_journal(path)
    expected = LineTyping(path, now=account.now).type(*whole_account(account))
    with Terminal("new", "--plain", home=home, size=(80, 40), python=python_at(account.now)) as terminal:
        terminal.wait_for("Company:")
        terminal.type("".join(whole_account(account)))
        terminal.wait_for("Reply 2" if REPLY in account.steps else "Type a number to go there")
        terminal.type(CTRL_D)
        terminal.wait_end(60)
        assert terminal.code == 0
        assert b"\x1b" not in terminal.raw
    debrief = stored(home)
    assert debrief is not None
    assert {**stored_words(debrief), "step": ""} == {**stored_words(expected), "step": ""}


def test_a_kill_loses_at_most_the_line_being_typed(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("".join(FACTS))
        terminal.wait_for("Text: Several lines")
        terminal.type("First line.\nSecond line.\n")
        terminal.wait_until(lambda: opening(home) == "First line.\nSecond line.", "the lines in the journal")
        terminal.type("Thi")
        terminal.wait_for("Thi")
        terminal.send(signal.SIGKILL)
        terminal.wait_end()
        assert b"\x1b" not in terminal.raw
    assert opening(home) == "First line.\nSecond line."


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
@pytest.mark.parametrize("field", ["Company:", "Text: Several lines"], ids=["field", "text"])
def test_a_signal_stores_the_line_being_typed_too(home: Path, number: signal.Signals, field: str) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        if field != "Company:":
            terminal.type("".join(FACTS))
            terminal.wait_for(field)
        terminal.type("Northw")
        terminal.wait_for("Northw")
        terminal.send(number)
        terminal.wait_end()
        assert terminal.code == 128 + number
        assert terminal.settings_now == terminal.settings
    debrief, rescued = stored(home), (home.parent / ".local/state/debrief/rescue").glob("words-*.json")
    texts = [debrief.company, debrief.text_at("opening")] if debrief else []
    assert "Northw" in texts or any('"Northw"' in file.read_text(encoding="utf-8") for file in rescued)


def test_ctrl_d_leaves_and_the_next_run_goes_on_there(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("".join(FACTS))
        terminal.wait_for("Text: Several lines")
        terminal.type(f"A line.\n{CTRL_D}")
        terminal.wait_end()
        assert terminal.code == 0
        assert "Saved. To go on: debrief resume" in terminal.text
    with Terminal("resume", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Capture, 2 of 7: How it began")
        terminal.wait_for("Now: A line.")
        terminal.type(":quit\n")
        terminal.wait_end()
        assert terminal.code == 0


def test_a_line_quit_in_a_paste_neither_leaves_nor_runs_what_is_behind_it(home: Path) -> None:
    with Terminal("new", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Company:")
        terminal.type("".join(FACTS))
        terminal.wait_for("Text: Several lines")
        terminal.type("First line.\n:quit\nSecond line.\n")
        terminal.wait_until(lambda: opening(home).endswith("Second line."), "the lines in the journal")
        said = "More lines came at once behind :quit, so it is part of what you typed."
        terminal.wait_until(lambda: said in " ".join(terminal.text.split()), said)
        terminal.type(":quit\n")
        terminal.wait_end()
    assert opening(home) == "First line.\n:quit\nSecond line."
