"""`debrief questions`, as somebody types it."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import click
import pytest

from debrief.cli import terminal
from debrief.domain.lists.questions import QuestionSummary
from debrief.exports.data.question_columns import COLUMNS
from debrief.exports.data.questions_csv import ROWS
from debrief.exports.text.layout import cell_width
from debrief.storage.questions import listing


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
    assert run("questions", "zeppelin").stderr == "No matches. Add * to match a beginning, as in 'mig*'.\n"


def test_in_a_terminal_the_table_fits(run, filled: Path, monkeypatch: pytest.MonkeyPatch):
    for width in (60, 100):
        monkeypatch.setattr(terminal, "width", lambda w=width: w)
        lines = run("questions").stdout.splitlines()
        assert len(lines) == 10
        assert all(cell_width(line) <= width for line in lines)


def test_json_and_csv_have_the_same_columns_under_the_names_of_the_json_export(run, filled: Path):
    objects = json.loads(run("questions", "--format", "json", "--limit", "4").stdout)
    table = list(csv.DictReader(StringIO(run("questions", "--format", "csv", "--limit", "4").stdout, newline="")))
    assert len(objects) == len(table) == 4
    for one, row in zip(objects, table, strict=True):
        assert tuple(one) == tuple(row) == COLUMNS
        record = {**one, "practise": "yes" if one["practise"] else "no"}
        assert {name: "" if value is None else str(value) for name, value in record.items()} == row
    whole = json.loads(run("export", "questions", "--format", "json").stdout)["questions"]
    same = ("id", "wording", "answer", "category", "practise")
    assert [[one[name] for name in same] for one in objects] == [[one[name] for name in same] for one in whole[:4]]


@pytest.mark.parametrize("name", ["json", "csv"])
def test_a_list_is_written_as_it_is_read(run, filled: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    events: list[str] = []

    def lines(*_: object, **__: object) -> Iterator[QuestionSummary]:
        for number in range(1000):
            events.append("read")
            yield QuestionSummary(
                id=f"q{number}", wording="", answer="", category=None, practise=False, times=1, worst=None
            )

    monkeypatch.setattr(listing, "iter_summaries", lines)
    monkeypatch.setattr(click, "echo", lambda piece, **_: events.append("written"))
    run("questions", "--format", name)
    first = events.index("read")
    assert events.index("written", first) - first <= ROWS


def test_the_question_has_room_in_a_narrow_terminal(run, filled: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(terminal, "width", lambda: 80)
    heads, *lines = run("questions").stdout.splitlines()
    assert heads.split() == ["ID", "ASKED", "DISCOMFORT", "COMES", "BACK", "QUESTION"]
    assert max(cell_width(line) for line in lines) == 80
    assert 80 - heads.index("QUESTION") >= 39
    monkeypatch.setattr(terminal, "width", lambda: 120)
    assert "KIND" in run("questions").stdout.splitlines()[0]


def test_an_empty_journal_lists_nothing_and_makes_nothing(run, home: Path):
    result = run("questions")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "You have no questions yet." in result.stderr
    assert json.loads(run("questions", "--format", "json").stdout) == []
    assert not home.exists()
