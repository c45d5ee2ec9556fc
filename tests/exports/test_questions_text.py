"""The practice list as plain text."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.exports.text.layout import cell_width
from debrief.exports.text.questions_text import write
from tests.exports.samples import QUESTIONS, RICH, options

WHOLE = """\
Practice questions

1 question.


Chosen for practice


1. Why do you want to leave?
    Asked at Acme, Trial day, Fri 20 Nov 2026: “Why *us*?”
    Asked at a place you did not write down
    Kind: motivation
    Uncomfortable: 4 of 5

    Best answer:
      I want to build again.

      The last two years were upkeep.

    You said (40\u00a0% sure):
      First line
      second line

    Earlier answer (replaced 18 Nov 2026):
      The pay.
"""


def test_the_list_reads_well():
    assert "".join(write([RICH], options())) == WHOLE


def test_questions_only_leave_lines_to_write_on():
    text = "".join(write([RICH], options(answers=False)))
    assert text.count("\n    ____________") == 3


@given(st.lists(QUESTIONS, max_size=2), st.booleans())
def test_no_line_is_wider_than_the_measure(questions: list[PracticeQuestion], answers: bool):
    text = "".join(write(questions, options(len(questions), answers=answers)))
    assert max(map(cell_width, text.split("\n"))) <= 72
