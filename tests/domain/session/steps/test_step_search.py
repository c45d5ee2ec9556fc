"""Prompts are found by the words in them."""

import pytest

from debrief.domain.session.guide import BLANK_PAGE
from debrief.domain.session.steps.prompt_search import best_step, matching_steps
from debrief.guides.loader import load_guide

GUIDE = load_guide("default", None)


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("hope", "dreaded"),
        ("hoped", "dreaded"),
        ("HOPING", "dreaded"),
        ("they said by", "facts"),
        ("evidence", "causes"),
        ("right number", "load-first"),
        ("fits? friend", ""),
        ("whatever is on", BLANK_PAGE.id),
    ],
)
def test_a_prompt_is_found_by_words_of_its_name_prompt_reason_and_fields(typed: str, step: str) -> None:
    assert (step in [each.id for each in matching_steps(GUIDE, typed)]) is bool(step)


def test_without_words_every_prompt_is_listed() -> None:
    assert matching_steps(GUIDE, " ") == [*GUIDE.steps, BLANK_PAGE]


def test_the_best_match_has_the_words_in_its_name() -> None:
    best = best_step(matching_steps(GUIDE, "now"), "now")
    assert best is not None
    assert best.id == "load-last"
    assert best_step([], "now") is None
