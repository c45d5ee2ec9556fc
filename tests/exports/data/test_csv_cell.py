"""A cell of a CSV file: nothing a spreadsheet would run or write back in another way, and exact."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.text import safe
from debrief.exports.data.csv_cell import cell
from tests.exports.data.csv_text import uncell

pytestmark = pytest.mark.row(7)

ACTIVE = ("=1+1", "+49 170", "-3", "@x", "\t5", "\r1", "＝1", '=HYPERLINK("x")')
VALUES = (
    *("007", "1e5", "42", "3.14", "1,5", "50%", "12:30", "2024-03-01", "01/02/2024", "1.3.2024", "1/2", "1 000", "(5)"),
    *("3 March", "March 2024", "Mar-24", "Jan 5", "12 Dez 2024", "May 1, 2024", "10:00 AM", "9am", "2024-03-01T10:00"),
    *("TRUE", "true", "False", " 007", "007 ", "$12.50", "1E+10", "１２３"),
)
"""What a spreadsheet would write back as something else, or takes for more than text."""
TEXTS = ("", "Why us?", "3 reasons why", "Python 3", "ISO 9001", "58k", "Q1 2024", "5 km", "may", "e", "'tis", "a b")

anything = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("'=+-@\t 0123eamp:/.%"), max_size=50
) | st.builds(str.__add__, st.text("'", max_size=3), st.sampled_from([*ACTIVE, *VALUES]))


@pytest.mark.parametrize("text", [*ACTIVE, *VALUES, "'=1", "'007"])
def test_what_is_more_than_text_gets_an_apostrophe_and_comes_back(text: str):
    assert cell(text) == f"'{text}"
    assert uncell(cell(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_only_text_stays_as_it_is(text: str):
    assert cell(text) == uncell(text) == text


@given(anything)
def test_any_cell_comes_back_exact(text: str):
    assert uncell(cell(text)) == text
    assert cell(text).replace("'", "") == text.replace("'", "")


SEPARATED = [
    ("Was ist Ihr Gehaltswunsch;=1+1", "Was ist Ihr Gehaltswunsch;'=1+1"),
    ("Why us?;+1", "Why us?;'+1"),
    ("Why us?;-1", "Why us?;'-1"),
    ("Why us?;@x", "Why us?;'@x"),
    ("Why us?\t=1", "Why us?\t'=1"),
    ("Why us?,=1", "Why us?,'=1"),
    ("Why us?\n=1", "Why us?\n'=1"),
    ("Why us?\r\n=1", "Why us?\r\n'=1"),
    ("Why us?; =1", "Why us?;' =1"),
    ('Why us?;"=1"', 'Why us?;\'"=1"'),
    ('Why us? ; " =1', "Why us? ;' \" =1"),
    ("Why us?;＝1", "Why us?;'＝1"),
    ("Why us?;＠x", "Why us?;'＠x"),
    ("Why us?;'=1", "Why us?;''=1"),
    ("Why us?;' =1", "Why us?;'' =1"),
    ("why;;=1", "why;;'=1"),
    ("\r=1", "'\r'=1"),
    ("why;=1;=2,=3\t=4", "why;'=1;'=2,'=3\t'=4"),
    ('a;=HYPERLINK("x";"y")', 'a;\'=HYPERLINK("x";"y")'),
    ("My points:\n- one\n- two", "My points:\n'- one\n'- two"),
    ("a; b, c\td\ne", "a; b, c\td\ne"),
    ("a = b; c - d", "a = b; c - d"),
    ("me@example.org; you", "me@example.org; you"),
]


@pytest.mark.parametrize(("text", "guarded"), SEPARATED)
def test_a_formula_behind_any_separator_gets_an_apostrophe_and_comes_back(text: str, guarded: str):
    assert cell(text) == guarded
    assert uncell(guarded) == text


@given(st.text(st.sampled_from("a1=+-@;,\t\n \"'"), max_size=30))
@pytest.mark.parametrize("separator", ",;\t")
def test_no_separator_makes_a_cell_that_is_run(separator: str, text: str):
    written = StringIO()
    csv.writer(written).writerow(["id", cell(safe(text)), "last"])
    for row in csv.reader(StringIO(written.getvalue(), newline=""), delimiter=separator):
        for found in row:
            assert not found.strip(' "').startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("text", ["a1" * 19 + "qq", "1" * 39 + "q", "am" * 19 + "1q", "'" * 500 + "1" * 39 + "q"])
def test_no_text_is_judged_for_ever(text: str):
    assert uncell(cell(text)) == text  # in a pattern that can be read in many ways, this would not end
