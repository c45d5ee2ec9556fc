"""`debrief questions`, as somebody types it."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from debrief.cli import terminal
from debrief.exports.text import cells


def rows(result) -> list[list[str]]:
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_into_a_pipe_a_line_has_the_whole_id_and_tabs(run, filled: Path):
    listed = rows(run("questions"))
    assert len(listed) == 9
    assert {len(row) for row in listed} == {7}
    assert all(len(row[0]) == 36 for row in listed)
    assert ["2", "5/5"] in [row[1:3] for row in listed] or [row[1] for row in listed].count("2") == 1


def test_words_need_no_command_before_them(run, filled: Path):
    assert [row[-1] for row in rows(run("questions", "salary"))] == ["What salary do you expect?"]
    assert rows(run("questions", "list", "salary")) == rows(run("questions", "salary"))
    assert run("questions", "zeppelin").stderr == "No question is found.\n"


def test_in_a_terminal_the_table_fits(run, filled: Path, monkeypatch: pytest.MonkeyPatch):
    for width in (60, 100):
        monkeypatch.setattr(terminal, "width", lambda w=width: w)
        lines = run("questions").stdout.splitlines()
        assert len(lines) == 10
        assert all(cells(line) <= width for line in lines)


def test_json_and_csv_list_the_same_questions(run, filled: Path):
    objects = json.loads(run("questions", "--format", "json", "--limit", "4").stdout)
    table = list(csv.DictReader(StringIO(run("questions", "--format", "csv", "--limit", "4").stdout)))
    assert [one["id"] for one in objects] == [row["id"] for row in table]
    assert [str(one["times"]) for one in objects] == [row["times_asked"] for row in table]


def test_an_empty_journal_lists_nothing_and_makes_nothing(run, home: Path):
    result = run("questions")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No question is written down yet." in result.stderr
    assert json.loads(run("questions", "--format", "json").stdout) == []
    assert not home.exists()
