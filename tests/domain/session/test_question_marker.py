"""A question typed with the number or bullet of a list is stored without it."""

import pytest

from debrief.domain.record.question import Asked
from debrief.domain.session.steps.questions import WORDING


@pytest.mark.parametrize(
    ("typed", "wording"),
    [
        ("1) tell me about yourself", "tell me about yourself"),
        ("12. Why us?", "Why us?"),
        ("- Why us?", "Why us?"),
        ("* Why us?", "Why us?"),
        ("• Why us?", "Why us?"),
        ("1) - Why us?", "- Why us?"),
        ("3.5 years of what?", "3.5 years of what?"),
        ("2 + 2) is what?", "2 + 2) is what?"),
        ("-5 degrees?", "-5 degrees?"),
        ("1)", "1)"),
        ("100. Why?", "100. Why?"),
        ("Why us?\n- or them?", "Why us?\n- or them?"),
    ],
)
def test_a_leading_list_marker_is_no_part_of_a_question(typed: str, wording: str) -> None:
    asked = WORDING.set(Asked(), typed)
    assert (asked.wording, asked.question.wording) == (wording, wording)
