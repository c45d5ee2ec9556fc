"""`debrief show` and `paths`, as somebody types them."""

import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from debrief.cli.clock import now
from debrief.cli.debriefs.resolve import MOST
from debrief.demo import sample_debriefs
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.storage.transfer import journal_records
from tests.empty_journal import keep


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
    assert (shown["format"], shown["version"]) == ("debrief", 3)
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
@pytest.mark.parametrize("blocked", ["link", "file"])
def test_a_folder_that_is_no_folder_is_not_taken_for_an_empty_journal(run, home: Path, blocked: str):
    home.mkdir()
    if blocked == "link":
        (home / "data").symlink_to(home / "volume")
        says = f"The link {home / 'data'} leads to {home / 'volume'}, which is not there"
    else:
        (home / "data").write_text("in the way")
        says = f"There is a file where a folder should be, at {home / 'data'}"
    for command in ("list", "questions", "export questions", "practice --plain", "show ab"):
        result = run(*command.split())
        assert (result.exit_code, result.stdout) == (1, ""), command
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


def test_a_debrief_is_named_by_its_company_where_no_id_begins_so(run, home: Path):
    companies = {"aa": "Northwind Analytics", "bb": "Acme", "cc": "Acme Corp"}
    keep(home, *(Debrief(id=id_, started_at=1, company=company) for id_, company in companies.items()))
    assert run("show", "northwind").stdout.startswith("Northwind Analytics")
    assert run("show", "northwind analytics").stdout.startswith("Northwind Analytics")
    result = run("show", "acme")
    assert (result.exit_code, result.stdout) == (1, "")
    first, *others = result.stderr.splitlines()
    assert first == "More than one debrief has acme in its company; type the beginning of an id:"
    assert sorted(others) == ["  bb  Acme", "  cc  Acme Corp"]
    for typed in ("contoso", "-x", '"', "(", "company:"):
        refused = run("show", "--", typed)
        assert refused.exit_code == 1, typed
        assert "`debrief list` shows them all." in refused.stderr
