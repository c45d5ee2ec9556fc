"""Who a practice list is for, and how well a question is remembered, in every format."""

import json
from dataclasses import replace

import pytest

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.exports.practice_list import FORMATS, practice_list
from debrief.exports.question_text import Audience
from tests.exports.samples import ASKED, RICH, options, taken

TOLD = replace(RICH, askings=(replace(ASKED, left_out="The map.", remark="Or so."), *RICH.askings[1:]))
READABLE = [name for name, format_ in FORMATS.items() if not format_.binary]
DATA = ["json", "csv"]
PROSE = ["md", "html", "text", "org", "anki", "obsidian"]


def listed(name: str, question: PracticeQuestion, audience: Audience = Audience.ME) -> str:
    pieces = practice_list(name, [taken(name, question)], options(audience=audience))
    return "".join(map(str, pieces))


def words_found(name: str, audience: Audience, *words: str) -> list[str]:
    """Return those of `words` that a list for `audience` contains."""
    text = listed(name, TOLD, audience).replace("\u00a0", " ")
    return [word for word in words if word in text]


def test_a_list_for_a_coach_tells_neither_what_was_said_nor_how_it_felt():
    words = ("First line", "The map", "Or so", "40 %", "4 of 5", "The pay", "I want to build again")
    found = {name: words_found(name, Audience.COACH, *words) for name in READABLE}
    assert found == {name: ["I want to build again"] for name in READABLE}


def test_a_list_for_oneself_has_them():
    words = ("First line", "The map", "Or so", "4 of 5", "The pay")
    found = {name: words_found(name, Audience.ME, *words) for name in PROSE}
    assert found == {name: [*words] for name in PROSE}


@pytest.mark.parametrize("name", ["md", "html", "text", "org"])
def test_the_better_answer_comes_before_what_was_said(name: str):
    text = listed(name, TOLD)
    assert text.index("leave?") < text.index("build again") < text.index("First line") < text.index("replaced 18 Nov")


@pytest.mark.parametrize("name", ["md", "html", "text", "org"])
def test_where_there_is_no_answer_there_is_room_to_write_one(name: str):
    room = 'class="line"' if name == "html" else "_" * 60
    assert listed(name, TOLD).count(room) == 0
    assert listed(name, replace(TOLD, answer="")).count(room) >= 3


MARKED = {"gist": ["only the gist"], "unsure": ["not sure of the words"], "exact": [], "": []}
"""What a list to be read says about how well a question is remembered."""


def remembered(name: str, certainty: str) -> str:
    """Return a list with a question that is remembered like this."""
    return listed(name, replace(RICH, askings=(replace(ASKED, certainty=certainty),)))


def marks(text: str) -> list[str]:
    return [mark for mark in ("only the gist", "not sure of the words", "in other words") if mark in text]


def test_a_question_that_is_not_remembered_exactly_is_marked():
    marked = {name: {certainty: marks(remembered(name, certainty)) for certainty in MARKED} for name in PROSE}
    assert marked == dict.fromkeys(PROSE, MARKED)
    named = {name: [certainty for certainty in MARKED if certainty in remembered(name, certainty)] for name in DATA}
    assert named == {name: [*MARKED] for name in DATA}


def test_json_has_the_role_the_stage_and_how_sure_one_was():
    (asking, _) = json.loads(listed("json", RICH))["questions"][0]["askings"]
    assert (asking["role"], asking["stage"], asking["sureness"]) == ("Baker", "Trial day", 40)


def test_a_last_enter_of_a_text_does_not_reach_the_file():
    texts = {"wording": f"{TOLD.wording}\n", "answer": f"{TOLD.answer}\n\n "}
    asked = replace(TOLD.askings[0], said=f"{TOLD.askings[0].said}\n", left_out="The map.\n", remark="Or so. ")
    typed = replace(TOLD, **texts, askings=(asked, *TOLD.askings[1:]))
    assert {name: listed(name, typed) for name in READABLE} == {name: listed(name, TOLD) for name in READABLE}
