"""Plain text for a terminal: nothing wider than asked, nothing lost, nothing that acts."""

from itertools import product

import pyte
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import iter_graphemes

from debrief.domain.page import Link, Milestone, Page, PageItem, PageSection
from debrief.domain.text import safe
from debrief.exports.text.layout import cell_width, fit_to_width, page_text, split_line, table, wrap_lines

TYPED = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n佐é\u0301😬\x1b\u202e"), max_size=80)


TAKEN = {"": 0, "abc": 3, "佐藤": 4, "é": 1, "e\u0301": 1, "😬": 2, "a\u200bb": 2, "Žižkov": 6}


def test_cells_are_what_a_terminal_takes():
    assert {text: cell_width(text) for text in TAKEN} == TAKEN


FAMILY, FLAG, KEYCAP, HEART, WAVE = "👨\u200d👩\u200d👧\u200d👦", "🇩🇪", "1\ufe0f\u20e3", "❤\ufe0f", "👋🏽"
PLAIN = {"佐藤": 4, "한국": 4, "ｶﾞ": 2, "e\u0301\u0323": 1, "น้ำ": 2, "क्षि": 2, "a\u00adb": 3, "❤\ufe0e": 1, "“…” · —": 7}
"""What rich, which draws the app, and pyte, a terminal that adds up characters, agree about."""
CLUSTERS = {FAMILY: 2, FLAG: 2, KEYCAP: 2, HEART: 2, WAVE: 2}
"""What only those agree about that know graphemes."""
DRAWN = {**PLAIN, **CLUSTERS}
SCRIPTS = [*DRAWN, "हिन्दी में", "தமிழ்", "বাংলা", "ខ្មែរ"]


def test_cells_are_what_the_app_draws():
    assert {text: cell_width(text) for text in DRAWN} == DRAWN
    assert {text: cell_len(text) for text in DRAWN} == DRAWN


def cursor_column(text: str) -> int:
    """Return how far `text` moves the cursor of a terminal."""
    screen = pyte.Screen(40, 1)
    pyte.Stream(screen).feed(text)
    return screen.cursor.x


def test_cells_are_how_far_a_cursor_moves():
    assert {text: cell_width(text) for text in PLAIN} == PLAIN
    assert {text: cursor_column(text) for text in PLAIN} == PLAIN


def test_text_is_cut_and_broken_between_graphemes():
    for text, width in product(SCRIPTS, range(2, 12)):
        graphemes = list(iter_graphemes(text * 3))
        assert [g for line in wrap_lines(text * 3, width) for g in iter_graphemes(line) if g not in graphemes] == []
        shown = list(iter_graphemes(fit_to_width(text * 3, width).rstrip(" ").removesuffix("…")))
        assert shown == graphemes[: len(shown)], (text, width)


def test_a_table_of_every_script_is_aligned():
    lines = table(("WHAT", "END"), [(text, "|") for text in DRAWN], 40)
    assert {cell_len(line.removesuffix("|").removesuffix("END")) for line in lines} == {max(DRAWN.values()) + 2}


@given(TYPED, st.integers(0, 40))
@example("a\u200d", 5)
@example("\u200d" * 3, 2)
@example("क\u094d\u200d", 5)
def test_a_cell_of_a_table_is_exactly_as_wide_as_asked(text: str, width: int):
    assert cell_width(fit_to_width(text, width)) == width


@given(TYPED, st.integers(2, 40))
@example("佐藤さんと話した", 3)
@example("a" * 50, 7)
def test_wrapping_keeps_every_word_and_the_measure(text: str, width: int):
    lines = wrap_lines(text, width)
    assert all(cell_width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(safe(text).split())
    assert all(safe(line) == line for line in lines)


def test_own_lines_and_indents_stay():
    assert wrap_lines("first\n\n  second line", 10) == ["first", "", "  second", "line"]


def test_a_very_long_line_takes_no_time():
    assert len(wrap_lines("佐" * 256_000, 72)) == 7112
    assert len(wrap_lines("word " * 51_000, 72)) == 3643


@given(TYPED, st.integers(2, 40))
def test_pieces_say_where_in_their_line_they_begin(text: str, width: int):
    line = " ".join(safe(text).split("\n"))
    assert all(line[begin : begin + len(piece)] == piece for begin, piece in split_line(line, width))


def test_a_table_gives_way_where_it_is_widest():
    lines = list(table(("ID", "WHAT"), [("1", "佐藤さんの会社"), ("22", "a very long name of a company")], 20))
    assert lines == ["ID  WHAT", "1   佐藤さんの会社", "22  a very long nam…"]


@given(TYPED, TYPED, st.integers(1, 100))
def test_a_page_keeps_to_the_width(title: str, words: str, width: int):
    details = (("You said", title), ("Missing from your answer", words))
    item = PageItem(words, details, best=words, badges=(words,), links=(Link(words, "id"),), more=words)
    sections = (PageSection(title, (item, PageItem(words)), words),)
    facts = (("Company", words), ("How heavy at the start", title))
    lines = list(page_text(Page(title, facts, sections, (Milestone("Thu 1 Jan 1970", words, words),)), width))
    assert all(cell_width(line) <= max(width, 20) for line in lines)
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
  Fri 2 Jan 1970, 10:00  You started writing, the day after

Questions they asked
  Why us?
    You said: Hm.
    Best answer: The archive.
    exact · 20 % sure
    Also asked: Harrow, 30 Oct 2026
    and in 7 other debriefs

  Why now?

What they asked for
  You match 50 % of this.

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
                    best="The archive.",
                    badges=("exact", "20 % sure"),
                    links=(Link("Harrow, 30 Oct 2026", "id"),),
                    more="and in 7 other debriefs",
                ),
                PageItem("Why now?"),
            ),
        ),
        PageSection(
            "What they asked for",
            (PageItem("Kafka", badges=("must have",)), PageItem("Flink")),
            "You match 50 % of this.",
        ),
    ),
    (
        Milestone("Thu 1 Jan 1970, 09:00", "The interview"),
        Milestone("Fri 2 Jan 1970, 10:00", "You started writing", "the day after"),
    ),
)
"""A page with one of everything."""
