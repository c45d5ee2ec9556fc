"""The texts that properties try hold what would show a fault; the controls in `tests/terminal` break the app itself."""

import json
import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find, settings
from textual._xterm_parser import XTermParser

from debrief.domain.dates import parse_date
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.domain.text import safe
from debrief.storage.debriefs import lists
from debrief.storage.doctor.salvage import salvage
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from tests import test_private_files
from tests.domain.dates import test_dates_any
from tests.exports.data.csv_text import uncell
from tests.exports.data.test_csv_cell import anything
from tests.exports.samples import HOSTILE
from tests.imports import test_hostile
from tests.soak.evidence import Evidence
from tests.storage.damaged import test_salvage
from tests.storage.killed import test_backups, test_changes
from tests.storage.records import test_vanished
from tests.storage.unreadable import test_every_column
from tests.tui.runtime import test_any_bytes

journal = test_backups.journal

RESTORE_IN_PLACE = """
import time
with open(sys.argv[2], "rb") as source, open(journal, "wb") as target:
    while block := source.read(1 << 16):
        target.write(block)
        target.flush()
        time.sleep(0.005)
"""
IN_TWO_STEPS = {
    test_changes.Upgrade: """
connect(journal).close()
db = sqlite3.connect(journal)
(newest,) = db.execute("PRAGMA user_version").fetchone()
db.execute("PRAGMA user_version = 2")
time.sleep(1)
db.execute(f"PRAGMA user_version = {newest}")
""",
    test_changes.Salvage: """
target = Path(sys.argv[2])
target.write_bytes(bytes(4096))
time.sleep(1)
target.unlink()
salvage(journal, target, 1)
""",
    test_changes.Import: """
file = OwnJson(SourceFile(Path(sys.argv[2])))
file.check()
records = list(file.records())
import_records(journal, records[:-10])
time.sleep(1)
import_records(journal, records)[1].unlink()
""",
    test_changes.Mending: """
db = sqlite3.connect(journal)
(sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchone()
db.execute(f"DROP TRIGGER {sql.split()[2]}")
time.sleep(1)
db.execute(sql)
db.close()
repair(journal, 1)
""",
}
"""Each work done so that a kill between its halves leaves something that is neither the old nor the new."""

LONG = pytest.mark.soak(seconds=10)


def json_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.mark.row(5)
def test_a_record_that_is_not_salvaged_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def salvage_all_but_one(path: Path, target: Path, now: int) -> object:
        report = salvage(path, target, now)
        with closing(sqlite3.connect(target)) as db, db:
            db.execute("DELETE FROM review WHERE id = 'r7'")
        return report

    monkeypatch.setattr(test_salvage, "salvage", salvage_all_but_one)
    assert list(test_salvage.examine(tmp_path, 0)) == ["0: 1 of review are lost"]


@pytest.mark.row(6)
def test_a_file_that_is_not_checked_before_it_is_imported_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(test_hostile.OwnJson, "check", lambda self: None)
    with pytest.raises(AssertionError):
        test_hostile.try_all(tmp_path, range(100))


@pytest.mark.row(12)
def test_a_restore_into_the_journal_itself_is_noticed(journal: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(test_backups.WORK, "restore", RESTORE_IN_PLACE)
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        test_backups.check_kills(journal, "restore", 10)


@pytest.mark.row(12)
@pytest.mark.parametrize(
    "kind",
    [kind if kind is test_changes.Upgrade else pytest.param(kind, marks=LONG) for kind in IN_TWO_STEPS],
)
def test_work_that_is_done_in_two_steps_is_noticed(
    tmp_path: Path, kind: type[test_changes.Work], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kind, "imports", f"import sqlite3, time\n{kind.imports}")
    monkeypatch.setattr(kind, "work", IN_TWO_STEPS[kind])
    work = kind(tmp_path)
    test_changes.check_kills(work, 0)  # nothing is wrong where it is not killed
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        test_changes.check_kills(work, 10)


@pytest.mark.row(7)
def test_a_cell_without_its_apostrophe_is_noticed():
    found = find(anything, lambda text: uncell(text) != text, settings=settings(max_examples=5_000))
    assert found.startswith("'")


@pytest.mark.row(9)
@pytest.mark.parametrize("first", "=+-@")
def test_hostile_texts_begin_like_formulas(first: str):
    assert find(HOSTILE, lambda text: text.startswith(first), settings=settings(max_examples=5_000))


@pytest.mark.row(9)
def test_hostile_texts_act_on_a_terminal_where_they_are_not_made_safe():
    assert find(HOSTILE, lambda text: safe(text) != text, settings=settings(max_examples=5_000))
    assert find(HOSTILE.map(json_text), lambda text: safe(text) != text, settings=settings(max_examples=5_000))


@pytest.mark.row(10)
def test_a_folder_that_others_can_enter_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def make_folder(path: Path) -> Path:
        path.mkdir(parents=True)
        return path

    monkeypatch.setattr(test_private_files, "private_folder", make_folder)
    with pytest.raises(AssertionError):
        test_private_files.test_every_folder_made_is_the_owners_alone(tmp_path, 0o022)


@pytest.mark.row(11)
@pytest.mark.soak(seconds=3)
def test_a_moment_that_is_read_a_second_late_is_noticed(monkeypatch: pytest.MonkeyPatch):
    def read_late(text: str, **options: Any) -> When:
        when = parse_date(text, **options)
        return replace(when, at=(when.at or 0) + 1000)

    monkeypatch.setattr(test_dates_any, "parse_date", read_late)
    with pytest.raises(AssertionError):
        test_dates_any.test_any_moment_in_whole_minutes_can_be_typed()


@pytest.mark.row(17)
def test_a_save_to_a_file_that_is_gone_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with closing(Journal(tmp_path / "data" / "journal.sqlite3", create=True)) as journal:
        base = journal.save(Debrief(id="d", started_at=1), None).debrief
        monkeypatch.setattr(Journal, "check_file", lambda self: None)
        with pytest.raises((pytest.fail.Exception, JournalUnusable, OSError)):
            test_vanished.test_nothing_is_created_in_place_of_a_journal_that_is_gone(journal, base, "deleted")


@pytest.mark.row(18)
def test_a_list_that_ends_at_a_value_it_cannot_read_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    case = ("debrief", "outcome", "'nonsense'")
    assert not test_every_column.faults(tmp_path, [case])
    monkeypatch.setattr(lists, "required_choice", lambda kind, value: kind(value))
    assert test_every_column.faults(tmp_path, [case])


@pytest.mark.row(19)
def test_sequences_stop_a_parser_that_is_not_guarded():
    chance = random.Random(1)
    sent = (test_any_bytes.mutated(chance) for _ in range(2_000))
    with pytest.raises((ValueError, OverflowError)):
        list(chain.from_iterable(test_any_bytes.taken(XTermParser(), one) for one in sent))


@pytest.mark.row(19)
def test_a_parser_that_gives_out_what_it_does_not_know_is_noticed(monkeypatch: pytest.MonkeyPatch, evidence: Evidence):
    monkeypatch.setattr(
        "debrief.tui.runtime.terminal.terminal_input.known_sequences", lambda sequence: list(sequence[1:])
    )
    with pytest.raises(AssertionError):
        test_any_bytes.test_among_chatter_only_keys_arrive(2_000, evidence)
