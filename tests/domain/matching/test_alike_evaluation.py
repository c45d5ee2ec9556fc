"""How often a question is known in other words, and one taken for another: the figures of docs/same-question.md."""

import pytest

from tests.domain.alike.evaluation import LEDGER, LOOK_ALIKES, PARTS, REQUIRED, REWORDINGS, matcher, measured
from tests.domain.alike.page import PAGE, page

RECALL = 0.9
"""Of the rewordings of a part, how many must find the known question among the first three."""

parts = pytest.mark.parametrize("part", PARTS)


def listed(pairs: list[tuple[str, str]]) -> str:
    return "".join(f"\n  {new}  ->  {known}" for known, new in pairs)


@pytest.mark.parametrize("part", REQUIRED)
def test_rewordings_find_the_known_question_among_the_first_three(part: str):
    found = measured(part)
    assert found.found >= RECALL * found.rewordings, f"not found:{listed(found.misses)}"


@parts
def test_no_look_alike_is_taken_for_the_same(part: str):
    found = measured(part)
    assert not found.false_alarms, f"taken for the same:{listed(found.false_alarms)}"


def test_no_question_of_the_ledger_is_taken_for_another_of_it():
    taken = [(alike.id, text) for text in LEDGER for alike in matcher().like(text)[1:] if alike.same]
    assert not taken, f"taken for the same:{listed(taken)}"


@parts
def test_no_rewording_is_taken_for_another_question_of_the_ledger(part: str):
    answers = [(known, new, matcher().like(new, 1)) for known, new in REWORDINGS[part]]
    taken = [(alike.id, new) for known, new, answer in answers for alike in answer if alike.same and alike.id != known]
    assert not taken, f"taken for the same:{listed(taken)}"


def test_the_evaluation_is_large_enough_and_its_texts_stand_in_one_part_only():
    rewordings = [new for part in PARTS for _, new in REWORDINGS[part]]
    near = [new for part in PARTS for _, new in LOOK_ALIKES[part]]
    assert len(set(LEDGER)) == len(LEDGER) >= 300
    assert len(set(rewordings)) == len(rewordings) >= 700
    assert len(set(near)) == len(near) >= 300
    assert not set(LEDGER) & {*rewordings, *near}


@parts
def test_every_text_is_about_a_question_of_the_ledger(part: str):
    assert {known for known, _ in (*REWORDINGS[part], *LOOK_ALIKES[part])} <= set(LEDGER)


def test_the_page_has_the_figures_and_the_misses_as_they_are():
    text = PAGE.read_text(encoding="utf-8")
    assert page(text) == text, "python -m tests.domain.alike.page writes them anew"
