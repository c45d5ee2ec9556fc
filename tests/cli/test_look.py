"""`debrief list`, `show` and `paths`, as somebody types them."""

import csv
import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from debrief.cli import terminal
from debrief.cli.clock import now
from debrief.cli.debriefs.resolve import MOST
from debrief.cli.journal import NOT_ALL
from debrief.demo import sample_debriefs
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.exports.text.layout import cell_width
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.connect import connect
from debrief.storage.transfer import journal_records
from tests.empty_journal import open_empty_journal

HOSTILE = "[/foo] \x1b]0;owned\x07 \u202egnp.exe \x9b31m 佐藤"
FORBIDDEN = set(map(chr, [*range(9), *range(11, 32), *range(127, 160), 0x202E]))


def keep(home: Path, *values: Debrief) -> None:
    journal = open_empty_journal(journal_under(home))
    for value in values:
        journal.save(value, None)
    journal.close()


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


@pytest.mark.parametrize(
    "args",
    [["list"], ["questions", "list"], ["questions", "like"], ["questions"], ["export", "questions"]],
    ids=" ".join,
)
def test_h_asks_for_help_and_is_no_word(run, filled: Path, args: list[str]):
    for words in ([], ["salary"]):
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


def test_a_debrief_is_shown_by_any_prefix_only_it_has(run, filled: Path):
    whole_id = run("list", "company:lantern").stdout.split("\t")[0]
    for prefix in (whole_id, whole_id[:8], whole_id[:8].upper()):
        assert "Lantern Street Theatre" in run("show", prefix).stdout


def test_a_prefix_two_share_names_both(run, home: Path):
    one, two = (replace(d, id=f"abc{n}") for n, d in enumerate(sample_debriefs(now(), "UTC")[:2]))
    keep(home, one, two)
    result = run("show", "abc")
    assert (result.exit_code, result.stdout) == (1, "")
    assert all(word in result.stderr for word in ("abc0", "abc1", "Oriel Museum", "Harrow & Quill"))


@pytest.mark.parametrize("args", [("show", "zzz"), ("show", "a%"), ("show", "é")])
def test_a_prefix_nobody_has_is_one_sentence(run, filled: Path, args: tuple[str, ...]):
    result = run(*args)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert "debrief list" in result.stderr


def test_no_id_at_all_is_wrong_use(run, filled: Path):
    assert run("show", "").exit_code == run("show").exit_code == 2


def test_showing_from_no_journal_makes_none(run, home: Path):
    assert run("show", "abc").exit_code == 1
    assert not home.exists()


def test_what_is_shown_is_of_one_save(run, home: Path, monkeypatch: pytest.MonkeyPatch):
    """The parts of a debrief are read one after the other, while another program may save it."""
    keep(home, museum := sample_debriefs(now(), "Europe/Prague")[0])
    read_parts = journal_records._parts

    def save_between(db: sqlite3.Connection, *which: Any) -> tuple[Any, ...]:
        with closing(connect(journal_under(home), busy_seconds=0)) as other, suppress(sqlite3.OperationalError):
            other.execute("DELETE FROM asked")
        return read_parts(db, *which)

    monkeypatch.setattr(journal_records, "_parts", save_between)
    shown = json.loads(run("show", museum.id, "--format", "json").stdout)
    assert len(shown["debrief"]["asked"]) == len(museum.asked)


def test_shown_json_is_everything(run, home: Path):
    museum = sample_debriefs(now(), "Europe/Prague")[0]
    keep(home, museum)
    shown = json.loads(run("show", museum.id, "--format", "json").stdout)
    assert (shown["format"], shown["version"]) == ("debrief", 2)
    assert shown["debrief"]["asked"][0]["question"]["wording"] == museum.asked[0].question.wording
    assert When(**shown["debrief"]["held"]) == museum.held


def test_a_guide_that_is_gone_hides_no_word(run, home: Path):
    museum = replace(sample_debriefs(now(), "UTC")[0], guide="gone")
    keep(home, museum)
    result = run("show", museum.id)
    assert result.exit_code == 0
    assert "gone" in result.stderr
    assert "repair the bicycle" in result.stdout


def test_paths_say_what_is_there(run, filled: Path):
    lines = run("paths").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["journal", "config", "guides", "notes", "rescue"]
    assert str(journal_under(filled)) in lines[0]
    assert ["not there yet" in line for line in lines] == [False, True, True, True, True]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("command", ["list", "questions", "export questions", "practice --plain", "show ab"])
@pytest.mark.parametrize("blocked", ["link", "file"])
def test_a_folder_that_is_no_folder_is_not_taken_for_an_empty_journal(run, home: Path, command: str, blocked: str):
    home.mkdir()
    if blocked == "link":
        (home / "data").symlink_to(home / "volume")
        says = f"The link {home / 'data'} leads to {home / 'volume'}, which is not there"
    else:
        (home / "data").write_text("in the way")
        says = f"There is a file where a folder should be, at {home / 'data'}"
    result = run(*command.split())
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr
    assert says in run("paths").stdout
    assert not (home / "volume").exists()


def test_of_many_debriefs_that_an_id_may_mean_some_are_named_and_no_others_read(
    run, home: Path, monkeypatch: pytest.MonkeyPatch
):
    keep(home, *(Debrief(id=f"ab{number:02}", started_at=1, company=f"Acme {number}") for number in range(MOST + 2)))
    monkeypatch.setattr(lists, "debriefs", None)
    result = run("show", "AB")
    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    assert lines[:2] == ["More than one debrief has an id that begins with AB:", "  ab00  Acme 0"]
    assert lines[-2:] == [f"  ab{MOST - 1}  Acme {MOST - 1}", "  and others. Type more of the id."]
    assert len(lines) == MOST + 2
