"""Plain text for a terminal: nothing wider than asked, nothing lost, nothing that acts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.page import Link, Milestone, Page, PageItem, PageSection
from debrief.domain.text import safe
from debrief.exports.text.layout import cells, fitted, page_text, pieces, table, wrapped

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
    assert len(wrapped("word " * 51_000, 72)) == 3643


@given(TYPED, st.integers(2, 40))
def test_pieces_say_where_in_their_line_they_begin(text: str, width: int):
    line = " ".join(safe(text).split("\n"))
    assert all(line[begin : begin + len(piece)] == piece for begin, piece in pieces(line, width))


def test_a_table_gives_way_where_it_is_widest():
    lines = list(table(("ID", "WHAT"), [("1", "佐藤さんの会社"), ("22", "a very long name of a company")], 20))
    assert lines == ["ID  WHAT", "1   佐藤さんの会社", "22  a very long nam…"]


@given(TYPED, TYPED, st.integers(1, 100))
def test_a_page_keeps_to_the_width(title: str, words: str, width: int):
    details = (("You said", title), ("Left out", words))
    item = PageItem(words, details, better=words, remarks=(words,), links=(Link(words, "id"),), more=words)
    sections = (PageSection(title, (item, PageItem(words)), words),)
    facts = (("Company", words), ("How heavy at first", title))
    lines = list(page_text(Page(title, facts, sections, (Milestone("Thu 1 Jan 1970", words, words),)), width))
    assert all(cells(line) <= max(width, 20) for line in lines)
    assert all(safe(line) == line for line in lines)


def test_a_page_reads_from_top_to_bottom():
    assert (
        "\n".join(page_text(PAGE, 72))
        == """\
Oriel Museum
────────────
Stage  Panel

Timeline
  Thu 1 Jan 1970, 09:00  The interview
  Fri 2 Jan 1970, 10:00  You began to write, the day after

Questions they asked
  Why us?
    You said: Hm.
    Better answer: The archive.
    exact · 20 % sure
    Also asked: Harrow, 30 Oct 2026
    and in 7 other debriefs

  Why now?

What they required
  You match 50 % of it.

  Kafka
    must have
  Flink"""
    )


PAGE = Page(
    "Oriel Museum",
    (("Stage", "Panel"),),
    (
        PageSection(
            "Questions they asked",
            (
                PageItem(
                    "Why us?",
                    (("You said", "Hm."),),
                    better="The archive.",
                    remarks=("exact", "20 % sure"),
                    links=(Link("Harrow, 30 Oct 2026", "id"),),
                    more="and in 7 other debriefs",
                ),
                PageItem("Why now?"),
            ),
        ),
        PageSection(
            "What they required",
            (PageItem("Kafka", remarks=("must have",)), PageItem("Flink")),
            "You match 50 % of it.",
        ),
    ),
    (
        Milestone("Thu 1 Jan 1970, 09:00", "The interview"),
        Milestone("Fri 2 Jan 1970, 10:00", "You began to write", "the day after"),
    ),
)
"""A page with one of everything."""
