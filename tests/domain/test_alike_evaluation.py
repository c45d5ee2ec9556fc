"""How often a question is known in other words, and one taken for another: the figures of docs/same-question.md."""

import re
from pathlib import Path

import pytest

from tests.domain.alike.evaluation import LEDGER, LOOK_ALIKES, PARTS, REWORDINGS, matcher, measured

PAGE = Path(__file__).parents[2] / "docs" / "same-question.md"

RECALL = 0.9
"""Of the rewordings of each part, how many must find the known question among the first three."""

parts = pytest.mark.parametrize("part", PARTS)


def listed(pairs: list[tuple[str, str]]) -> str:
    return "".join(f"\n  {new}  ->  {known}" for known, new in pairs)


@parts
def test_rewordings_find_the_known_question_among_the_first_three(part: str):
    found = measured(part)
    assert found.found / found.rewordings >= RECALL, f"not found:{listed(found.misses)}"


@parts
def test_no_look_alike_is_taken_for_the_same(part: str):
    found = measured(part)
    assert not found.false_alarms, f"taken for the same:{listed(found.false_alarms)}"


def test_no_question_of_the_ledger_is_taken_for_another_of_it():
    taken = [(alike.id, text) for text in LEDGER for alike in matcher().like(text)[1:] if alike.same]
    assert not taken, f"taken for the same:{listed(taken)}"


def test_the_evaluation_is_large_enough_and_its_texts_stand_in_one_part_only():
    rewordings = [new for part in PARTS for _, new in REWORDINGS[part]]
    near = [new for part in PARTS for _, new in LOOK_ALIKES[part]]
    assert len(set(LEDGER)) == len(LEDGER) >= 300
    assert len(set(rewordings)) == len(rewordings) >= 100
    assert len(set(near)) == len(near) >= 50
    known = {pair[0] for part in PARTS for pair in (*REWORDINGS[part], *LOOK_ALIKES[part])}
    assert known <= set(LEDGER)
    assert not set(LEDGER) & {*rewordings, *near}


@parts
def test_the_page_has_the_figures_as_they_are(part: str):
    found = measured(part)
    row = (
        f"| {part} | {found.found} of {found.rewordings} ({found.found / found.rewordings:.0%}) "
        f"| {found.same} | {len(found.false_alarms)} of {found.look_alikes} |"
    )
    assert row in PAGE.read_text(encoding="utf-8")


def test_the_page_names_every_miss_and_no_other():
    missed = {f"| {new} | {known} |" for part in PARTS for known, new in measured(part).misses}
    text = PAGE.read_text(encoding="utf-8").partition("## What it misses")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| (?!asked|--).*\|$", text, re.MULTILINE)) == missed
