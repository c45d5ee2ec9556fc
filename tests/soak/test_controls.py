"""The texts that properties try hold what would show a fault; the controls in `tests/terminal` break the app itself."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import find

from debrief.domain.text import safe
from debrief.storage.doctor.salvage import salvage
from tests.exports.csv_text import uncell
from tests.exports.samples import HOSTILE
from tests.exports.test_csv_cell import anything
from tests.storage.damaged import test_salvage


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


@pytest.mark.row(7)
def test_a_cell_without_its_apostrophe_is_noticed():
    assert uncell(find(anything, lambda text: uncell(text) != text)).startswith(("=", "+", "-", "@", "'", "0"))


@pytest.mark.row(9)
@pytest.mark.parametrize("first", "=+-@")
def test_hostile_texts_begin_like_formulas(first: str):
    assert find(HOSTILE, lambda text: text.startswith(first))


@pytest.mark.row(9)
def test_hostile_texts_act_on_a_terminal_where_they_are_not_made_safe():
    assert find(HOSTILE, lambda text: safe(text) != text)
    assert find(HOSTILE.map(json_text), lambda text: safe(text) != text)
