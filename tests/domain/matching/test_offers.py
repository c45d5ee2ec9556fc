"""Which known question is worth asking about while one is typed: how often the first one shown is right."""

import pytest

from debrief.domain.matching.matcher import Matcher
from tests.domain.alike.offers import SHORT_PARTS, offered, read_offers

PRECISION = 0.85
"""Of the offers shown first, how many must be right, look-alikes included."""

RECALL = 0.33
"""Of the texts that ask a known question, for how many it must be the first offer."""


@pytest.mark.parametrize("part", [*SHORT_PARTS, "held out", "developing"])
def test_most_first_offers_are_right(part: str):
    measured = offered(part)
    wrong = "".join(f"\n  {text}  ->  {got}" for text, got in measured.wrong) if "held out" not in part else ""
    assert measured.precision >= PRECISION, f"{measured.right} of {measured.shown} are right{wrong}"


@pytest.mark.parametrize("part", [*SHORT_PARTS, "held out", "developing"])
def test_the_higher_bar_leaves_a_third_of_the_rewordings(part: str):
    measured = offered(part)
    assert measured.right >= RECALL * measured.could, f"{measured.right} of {measured.could}"


def test_the_short_texts_are_many_and_stand_in_one_part_only():
    typed = [text for part in SHORT_PARTS for text, _ in read_offers(part)[1]]
    assert len(set(typed)) == len(typed) >= 120


SHARES_A_WORD = {
    "Why nights?": "How would you handle a short-staffed night?",
    "How would you handle a short-staffed night?": "Why nights?",
    "Why sales?": "What do you sell?",
    "Why teaching?": "Teach us how to fold a shirt.",
    "Tell me about a mistake you made.": "Tell me about a mistake somebody else made.",
    "How would you test a login page?": "How would you design a login page?",
}
"""A known question, and what is typed."""


def is_offered(known: str, typed: str) -> bool:
    """Return whether the one `known` question is offered while `typed` is written."""
    return any(one.likely for one in Matcher([(known, [known])]).like(typed))


def test_a_question_that_shares_a_word_with_a_short_one_is_not_offered():
    assert [known for known, typed in SHARES_A_WORD.items() if is_offered(known, typed)] == []


IN_OTHER_WORDS = {
    "Why nights?": "why NIGHTS",
    "How do you calm an angry customer?": "A customer is furious with you. What do you do?",
    "What are your salary expectations?": "What compensation are you looking for?",
    "how would you migrate 40 TB from Postgres to a warehouse without stopping writes?": (
        "How would you move 40 TB from Postgres to a warehouse without stopping writes?"
    ),
    "Why are you leaving your job so soon, after fourteen months?": (
        "Why are you leaving your current job after fourteen months?"
    ),
}


def test_the_same_in_other_words_is_offered():
    assert [known for known, typed in IN_OTHER_WORDS.items() if not is_offered(known, typed)] == []


MOVES = {
    "Would you move to a new city for this job?": "Would you move our database to a new provider?",
    "How would you migrate a database without downtime?": "Would you move house for this job?",
}


def test_moving_data_is_no_moving_house():
    assert [known for known, typed in MOVES.items() if is_offered(known, typed)] == []
