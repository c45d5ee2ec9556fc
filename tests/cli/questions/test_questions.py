"""`debrief questions like`, as somebody types it."""

import json
from pathlib import Path

import pytest

from debrief.cli import terminal
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.exports.text.layout import cell_width
from debrief.places import journal_under
from tests.empty_journal import open_empty_journal

HOSTILE = "Why [/foo] \x1b]0;owned\x07 \u202egnp.exe the zeppelin?"
FORBIDDEN = set(map(chr, [*range(9), *range(11, 32), *range(127, 160), 0x202E]))

PAY = "What are your salary expectations?"
WORDINGS = [PAY, PAY, "What is your greatest strength?", "Why do you want to work here?", "Can you do nights?", HOSTILE]


@pytest.fixture
def journal(home: Path) -> Path:
    """A home whose journal has these questions, each asked in a debrief of its own."""
    journal = open_empty_journal(journal_under(home))
    for number, wording in enumerate(WORDINGS):
        question = Question(id=f"q{WORDINGS.index(wording)}", wording=wording)
        known = journal.question(question.id) or question
        journal.save(Debrief(started_at=number, asked=(Asked(wording=wording, question=known),)), None)
    journal.close()
    return home


def test_a_line_has_the_id_how_alike_how_often_asked_the_wording_and_why(run, journal: Path):
    result = run("questions", "like", "What", "compensation", "are you looking for?")
    fields = result.stdout.rstrip("\n").split("\t")
    assert (result.exit_code, fields[0], *fields[2:]) == (0, "q0", "yes", "2", PAY, "pay")
    assert 0.7 < float(fields[1]) < 1


def test_json_has_the_same_for_other_programs(run, journal: Path):
    found = json.loads(run("questions", "like", PAY, "--format", "json").stdout)
    assert found == [{"id": "q0", "wording": PAY, "score": 1.0, "same": True, "times_asked": 2, "why": ["pay"]}]


def test_in_a_terminal_it_is_a_table_that_fits(run, journal: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(terminal, "width", lambda: 60)
    heads, *lines = run("questions", "like", "Why would you do nights here?").stdout.splitlines()
    assert heads.split() == ["ALIKE", "SAME", "ASKED", "QUESTION", "IN", "COMMON"]
    assert lines
    assert all(cell_width(line) <= 60 for line in (heads, *lines))


def test_no_more_are_listed_than_asked_for(run, journal: Path):
    text = ("questions", "like", "strength, salary, nights, zeppelin")
    assert len(run(*text).stdout.splitlines()) == 3
    assert len(run(*text, "--limit", "1").stdout.splitlines()) == 1
    assert run(*text, "--limit", "0").exit_code == 2


def test_what_is_like_nothing_is_said_and_no_error(run, journal: Path):
    result = run("questions", "like", "-v", "marmalade")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "You have not been asked" in result.stderr


def test_without_a_journal_nothing_is_found_and_none_is_made(run, home: Path):
    result = run("questions", "like", "salary")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.count("\n") == 1
    assert json.loads(run("questions", "like", "salary", "--format", "json").stdout) == []
    assert not home.exists()


def test_nothing_to_look_for_is_wrong_use(run, journal: Path):
    assert run("questions", "like").exit_code == 2


@pytest.mark.parametrize("args", [(), ("--format", "json")], ids=str)
def test_nothing_listed_acts_on_a_terminal(run, journal: Path, args: tuple[str, ...]):
    out = run("questions", "like", "\x1b]0;x\x07zeppelin", *args).stdout
    assert "zeppelin" in out
    assert not FORBIDDEN & set(out)
