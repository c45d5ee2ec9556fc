"""A question typed with the number or bullet of a list is stored without it."""

from debrief.domain.record.question import Asked
from debrief.domain.session.steps.questions import WORDING

WORDINGS = {
    "1) tell me about yourself": "tell me about yourself",
    "12. Why us?": "Why us?",
    "2. round was with whom?": "2. round was with whom?",
    "- Why us?": "Why us?",
    "* Why us?": "Why us?",
    "• Why us?": "Why us?",
    "1) - Why us?": "- Why us?",
    "3.5 years of what?": "3.5 years of what?",
    "2 + 2) is what?": "2 + 2) is what?",
    "-5 degrees?": "-5 degrees?",
    "1)": "1)",
    "100. Why?": "100. Why?",
    "Why us?\n- or them?": "Why us?\n- or them?",
}


def test_a_leading_list_marker_is_no_part_of_a_question() -> None:
    asked = {typed: WORDING.set(Asked(), typed) for typed in WORDINGS}
    assert {typed: one.wording for typed, one in asked.items()} == WORDINGS
    assert {typed: one.question.wording for typed, one in asked.items()} == WORDINGS
