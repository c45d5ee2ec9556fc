"""`debrief list`, as somebody types it, and what neither it nor `show` lets through."""

import csv
import json
from contextlib import closing
from io import StringIO
from itertools import product
from pathlib import Path

import pytest

from debrief.cli import terminal
from debrief.cli.clock import now
from debrief.cli.journal import NOT_ALL
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.exports.text.layout import cell_width
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.empty_journal import keep

HOSTILE = "[/foo] \x1b]0;owned\x07 \u202egnp.exe \x9b31m 佐藤"
FORBIDDEN = set(map(chr, [*range(9), *range(11, 32), *range(127, 160), 0x202E]))


def hostile(**changes: object) -> Debrief:
    return Debrief(started_at=now(), company=HOSTILE, role="=1+1", stage="佐藤さんと", **changes)


def test_a_big_backlog_is_worked_off_a_part_at_a_time_and_that_is_said(run, home: Path, monkeypatch):
    keep(home, *(hostile(tags=("map",)) for _ in range(25)))
    monkeypatch.setattr("debrief.cli.journal.PATIENCE", 0)
    first, second, third = (run("list", "tag:map") for _ in range(3))
    assert 0 < len(first.stdout.splitlines()) < len(second.stdout.splitlines()) < len(third.stdout.splitlines())
    assert first.stderr == second.stderr == f"{NOT_ALL}\n"
    assert (third.exit_code, len(third.stdout.splitlines()), third.stderr) == (0, 25, "")


def test_a_search_while_another_program_writes_says_that_it_may_not_find_all(run, home: Path, monkeypatch):
    keep(home, hostile(tags=("map",)))
    monkeypatch.setattr("debrief.cli.journal.PATIENCE", 0)
    with closing(connect(journal_under(home))) as other:
        other.execute("BEGIN IMMEDIATE")
        locked = run("list", "tag:map")
    assert locked.stderr.startswith(NOT_ALL)


def test_an_empty_journal_lists_nothing_and_makes_nothing(run, home: Path):
    result = run("list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "debrief new" in result.stderr
    assert run("list", "--format", "json").stdout == "[\n]\n"
    assert not home.exists()


def test_into_a_pipe_a_line_has_the_whole_id_and_tabs(run, filled: Path):
    lines = [line.split("\t") for line in run("list").stdout.splitlines()]
    assert {len(line) for line in lines} == {7}
    assert {"Oriel Museum", "Harrow & Quill Auctions"} <= {line[2] for line in lines}
    assert {line[5] for line in lines} == {"waiting", "unfinished", "silent", "rejected"}
    assert all(len(line[0]) == 36 for line in lines)


def test_in_a_terminal_the_table_fits_and_aligns(run, filled: Path, monkeypatch: pytest.MonkeyPatch):
    keep(filled, hostile())
    for width in (40, 80, 160):
        monkeypatch.setattr(terminal, "width", lambda w=width: w)
        heads, *lines = run("list").stdout.splitlines()
        assert len(lines) == 5
        assert all(cell_width(line) <= width for line in (heads, *lines))
        questions = cell_width(heads[: heads.rindex("  ") + 2])
        assert {cell_width(line[:-1]) for line in lines} == {questions}


def titles(result) -> list[str]:
    return [line.split("\t")[2] for line in result.stdout.splitlines()]


def test_a_query_finds_in_everything_written(run, filled: Path):
    assert titles(run("list", "tapestry")) == ["Harrow & Quill Auctions", "Oriel Museum"]
    assert titles(run("list", "tapestry", "-salary")) == ["Oriel Museum"]
    assert titles(run("list", "-hope", "outcome:silent")) == ["Harrow & Quill Auctions"]
    assert titles(run("list", "something went wrong", "company:oriel museum")) == ["Oriel Museum"]
    assert titles(run("list", "went something wrong")) == []
    assert titles(run("list", "wrong", "went", "--limit", "1")) == ["Harrow & Quill Auctions"]


def test_a_mistake_in_a_query_is_said_with_the_nearest_right_one(run, filled: Path):
    result = run("list", "compny:oriel")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Did you mean company:?" in result.stderr


def test_h_asks_for_help_and_is_no_word(run, filled: Path):
    commands = ["list"], ["questions", "list"], ["questions", "like"], ["questions"], ["export", "questions"]
    for args, words in product(commands, ([], ["salary"])):
        result = run(*args, *words, "-h")
        assert (result.exit_code, result.stdout.split(" [", 1)[0]) == (
            0,
            f"Usage: debrief {' '.join(args)}" + (" list" if args == ["questions"] and words else ""),
        )
    assert titles(run("list", "museum", "-hope", "--", "-h")) == titles(run("list", "museum", "-hope"))


@pytest.mark.parametrize("args", [["list"], ["questions", "list"], ["export", "questions"], ["practice"]], ids=" ".join)
def test_an_unknown_option_is_refused_and_is_no_word(run, filled: Path, args: list[str]):
    result = run(*args, "--lmit=3")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such option '--lmit'" in result.stderr


def test_a_company_is_found_by_how_it_begins(run, filled: Path):
    assert titles(run("list", "company:north")) == ["Northern Film Archive"]
    assert titles(run("list", 'company:"north"')) == []
    begun, whole = (run("questions", f"company:{name}").stdout for name in ("harr", "harrow"))
    assert begun == whole != ""


def test_nothing_found_is_said_and_no_error(run, filled: Path):
    result = run("list", "zeppelin")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No matches." in result.stderr


def test_words_of_a_session_that_was_stopped_are_found(run, filled: Path):
    with closing(connect(journal_under(filled))) as db:
        db.execute("DELETE FROM search")
        db.execute("UPDATE debrief SET indexed = 0")
    assert titles(run("list", "tapestry")) == ["Harrow & Quill Auctions", "Oriel Museum"]


def test_in_a_terminal_a_screenful_is_listed_unless_more_is_asked_for(run, home: Path, monkeypatch: pytest.MonkeyPatch):
    keep(home, *(Debrief(started_at=number) for number in range(60)))
    monkeypatch.setattr(terminal, "width", lambda: 80)
    result = run("list")
    assert len(result.stdout.splitlines()) == 51
    assert "These are the newest 50 of 60. Use --limit 0 for all." in result.stderr
    assert len(run("list", "--limit", "0").stdout.splitlines()) == 61
    monkeypatch.setattr(terminal, "width", lambda: None)
    assert len(run("list").stdout.splitlines()) == 60


def test_limit_keeps_the_newest(run, filled: Path):
    assert run("list").stdout.splitlines()[0] == run("list", "--limit", "1").stdout.strip()


def test_json_and_csv_hold_the_same_columns(run, filled: Path):
    objects = json.loads(run("list", "--format", "json").stdout)
    rows = list(csv.DictReader(StringIO(run("list", "--format", "csv").stdout)))
    assert [{key: str(value) for key, value in one.items()} | {"tags": ""} for one in objects] == rows
    assert [*objects[0]] == [
        "id",
        "held",
        "company",
        "role",
        "stage",
        "outcome",
        "standing",
        "questions",
        "started",
        "tags",
        "process",
        "round",
        "rounds",
    ]


def test_json_and_csv_hold_the_words_beside_a_date(run, home: Path):
    keep(home, Debrief(started_at=1, held=When(at=0, zone="UTC", written="I think"), company="Acme"))
    (listed,) = json.loads(run("list", "--format", "json").stdout)
    (row,) = csv.DictReader(StringIO(run("list", "--format", "csv").stdout))
    assert listed["held"] == row["held"] == "1970-01-01 UTC, I think"


@pytest.mark.parametrize("args", [(), ("--format", "csv"), ("--format", "json")], ids=str)
def test_nothing_listed_acts_on_a_terminal_or_a_spreadsheet(run, home: Path, args: tuple[str, ...]):
    keep(home, hostile())
    out = run("list", *args).stdout
    assert not FORBIDDEN & set(out.replace("\r\n", "\n"))
    assert "佐藤" in out
    if "csv" in args:
        assert ",'=1+1," in out


@pytest.mark.parametrize("args", [(), ("--format", "md"), ("--format", "json")], ids=str)
def test_nothing_shown_acts_on_a_terminal(run, home: Path, args: tuple[str, ...]):
    value = hostile(their_words=HOSTILE)
    keep(home, value)
    result = run("show", value.id[:6], *args)
    assert result.exit_code == 0
    assert not FORBIDDEN & set(result.stdout)
    assert "佐藤" in result.stdout
