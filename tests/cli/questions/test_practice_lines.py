"""Texts typed in plain practice: stored line by line, and lost neither to a signal nor to a lock."""

import json
import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.empty_journal import open_empty_journal
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(20)

ATTEMPT, ANSWER = "SELECT text FROM attempt", "SELECT answer FROM question"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one question."""
    home = tmp_path / "home"
    question = Question(id="us", wording="Why us?", practise=True)
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(Debrief(started_at=1, asked=(Asked(question=question, wording="Why us?"),)), None)
    return home


def stored(home: Path, query: str) -> str:
    with closing(connect(journal_under(home))) as db:
        return "".join(text for (text,) in db.execute(query))


def kept(home: Path, query: str) -> str:
    """Return the longest text in the journal and in the rescue files, where a slow machine leaves what it must."""
    files = (home.parent / ".local/state/debrief/rescue").glob("words-*.json")
    rescued = (json.loads(file.read_text(encoding="utf-8"))["words"]["text"] for file in files)
    return max((stored(home, query), *rescued), key=len)


def begin(terminal: Terminal, query: str) -> None:
    terminal.wait_for("or type it")
    terminal.type("w\n" if query == ATTEMPT else "\na\n")
    terminal.wait_for("only a full stop")


@pytest.mark.parametrize("query", [ATTEMPT, ANSWER], ids=["attempt", "answer"])
def test_each_line_is_stored_as_it_is_typed(home: Path, query: str) -> None:
    with Terminal("practice", "--plain", home=home, forked=query == ANSWER) as terminal:
        begin(terminal, query)
        terminal.type("The archive.\n")
        terminal.wait_until(lambda: stored(home, query) == "The archive.", "the first line")
        terminal.type("\nAnd the people.\n")
        terminal.wait_until(lambda: stored(home, query) == "The archive.\n\nAnd the people.", "the others")
        terminal.send(signal.SIGKILL)
        terminal.wait_end()
    assert stored(home, query) == "The archive.\n\nAnd the people."


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_keeps_the_line_that_was_not_ended_too(home: Path, number: signal.Signals) -> None:
    with Terminal("practice", "--plain", home=home, forked=number != signal.SIGTERM) as terminal:
        begin(terminal, ATTEMPT)
        terminal.type("The archive.\nAnd the peo")
        terminal.wait_until(lambda: stored(home, ATTEMPT) == "The archive.", "the first line")
        terminal.wait_for("And the peo")
        terminal.send(number)
        terminal.wait_end()
        assert terminal.code == 128 + number
        assert terminal.settings_now == terminal.settings
    assert kept(home, ATTEMPT) == "The archive.\nAnd the peo"


def test_a_signal_keeps_an_answer_that_was_typed_at_the_question(home: Path) -> None:
    with Terminal("practice", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("or type it")
        terminal.type("The archive, and the peo")
        terminal.wait_for("and the peo")
        terminal.send(signal.SIGHUP)
        terminal.wait_end()
    assert kept(home, ATTEMPT) == "The archive, and the peo"


def test_the_key_that_interrupts_keeps_it_too_and_the_next_practice_says_so(home: Path) -> None:
    with Terminal("practice", "--plain", home=home, forked=True) as terminal:
        begin(terminal, ATTEMPT)
        terminal.type("And the peo")
        terminal.wait_for("And the peo")
        terminal.type("\x03")
        terminal.wait_for("so no due date has changed")  # and not that nothing has
        terminal.wait_end()
    assert kept(home, ATTEMPT) == "And the peo"
    with Terminal("practice", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("is saved. You see it after your answer.")


def test_a_locked_journal_is_reported_at_once_and_the_text_stored_when_it_is_free(home: Path) -> None:
    with Terminal("practice", "--plain", home=home, forked=True) as terminal:
        begin(terminal, ATTEMPT)
        with closing(sqlite3.connect(journal_under(home), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            terminal.type("The archive.\n")
            terminal.wait_for("Not saved")
            other.execute("ROLLBACK")
        terminal.wait_until(lambda: stored(home, ATTEMPT) == "The archive.", "the next attempt")
        terminal.type(".\n")
        terminal.wait_for("is saved with the question")
        terminal.type("3\n")
        terminal.wait_for("Enter to finish")
        terminal.type("\n")
        terminal.wait_end()
        assert terminal.code == os.EX_OK
