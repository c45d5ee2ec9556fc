"""The texts that properties try hold what would show a fault; the controls in `tests/terminal` break the app itself."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import find, settings

from debrief.domain.text import safe
from debrief.storage.doctor.salvage import salvage
from tests.exports.csv_text import uncell
from tests.exports.samples import HOSTILE
from tests.exports.test_csv_cell import anything
from tests.imports import test_hostile
from tests.storage.backups import test_killed
from tests.storage.damaged import test_salvage

journal = test_killed.journal

RESTORE_IN_PLACE = """
import time
with open(sys.argv[2], "rb") as source, open(journal, "wb") as target:
    while block := source.read(1 << 16):
        target.write(block)
        target.flush()
        time.sleep(0.005)
"""


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
    monkeypatch.setitem(test_killed.WORK, "restore", RESTORE_IN_PLACE)
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        test_killed.check_kills(journal, "restore", 10)


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
