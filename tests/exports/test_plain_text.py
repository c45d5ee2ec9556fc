"""Plain text for a terminal: nothing wider than asked, nothing lost, nothing that acts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.page import Page, PageItem, PageSection
from debrief.domain.text import safe
from debrief.exports.csv_cell import cell, uncell
from debrief.exports.text import cells, fitted, page_text, table, wrapped

TYPED = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n佐é\u0301😬\x1b\u202e"), max_size=80)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("佐藤", 4), ("é", 1), ("e\u0301", 1), ("😬", 2), ("a\u200bb", 2), ("Žižkov", 6)],
)
def test_cells_are_what_a_terminal_takes(text: str, width: int):
    assert cells(text) == width


@given(TYPED, st.integers(0, 40))
def test_a_cell_of_a_table_is_exactly_as_wide_as_asked(text: str, width: int):
    assert cells(fitted(text, width)) == width


@given(TYPED, st.integers(2, 40))
@example("佐藤さんと話した", 3)
@example("a" * 50, 7)
def test_wrapping_keeps_every_word_and_the_measure(text: str, width: int):
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(safe(text).split())
    assert all(safe(line) == line for line in lines)


def test_own_lines_and_indents_stay():
    assert wrapped("first\n\n  second line", 10) == ["first", "", "  second", "line"]


def test_a_very_long_line_takes_no_time():
    assert len(wrapped("佐" * 256_000, 72)) == 7112


def test_a_table_gives_way_where_it_is_widest():
    lines = list(table(("ID", "WHAT"), [("1", "佐藤さんの会社"), ("22", "a very long name of a company")], 20))
    assert lines == ["ID  WHAT", "1   佐藤さんの会社", "22  a very long nam…"]


@given(TYPED, TYPED, st.integers(1, 100))
def test_a_page_keeps_to_the_width(title: str, words: str, width: int):
    item = PageItem(words, (("You said", title), ("Left out", words)))
    page = Page(
        title, (("Company", words), ("How heavy at first", title)), (PageSection(title, (item, PageItem(words))),)
    )
    lines = list(page_text(page, width))
    assert all(cells(line) <= max(width, 20) for line in lines)
    assert all(safe(line) == line for line in lines)


@given(st.text(st.sampled_from("'=+-@\t\r\n＝a,\"")) | st.text())
def test_a_spreadsheet_cell_runs_nothing_and_comes_back_exact(text: str):
    kept = cell(text)
    assert not kept.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert uncell(kept) == text
