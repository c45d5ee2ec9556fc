"""The texts that properties try hold what would show a fault; the controls in `tests/terminal` break the app itself."""

import json

import pytest
from hypothesis import find

from debrief.domain.text import safe
from tests.exports.csv_text import uncell
from tests.exports.samples import HOSTILE
from tests.exports.test_csv_cell import anything


def json_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


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
