"""JSON that loses nothing, and does nothing to the terminal that shows it."""

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.practice.practice_question import Asking, Attempt, FormerAnswer, PracticeQuestion
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Reflection
from debrief.domain.record.when import When
from debrief.domain.text import safe
from debrief.exports.data import questions_json
from debrief.exports.data.debrief_json import debrief_json
from debrief.exports.data.json_text import encode_json
from tests.exports.samples import QUESTIONS, RICH, options

pytestmark = pytest.mark.row(7)

HOSTILE = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('\x00\x1b\x07\x9b\x7f\u202e\u2028"\\/'))


def read(one: dict) -> PracticeQuestion:
    askings = tuple(Asking(**{**asking, "held": When(**asking["held"])}) for asking in one["askings"])
    versions = tuple(FormerAnswer(**version) for version in one["versions"])
    attempts = tuple(Attempt(**attempt) for attempt in one["attempts"])
    category = Category(one["category"]) if one["category"] else None
    return PracticeQuestion(
        **{**one, "askings": askings, "versions": versions, "attempts": attempts, "category": category}
    )


@given(st.lists(QUESTIONS, max_size=4))
def test_questions_come_back_exact(questions: list[PracticeQuestion]):
    text = "".join(questions_json.write(iter(questions), options(len(questions))))
    found = json.loads(text)
    assert (found["format"], found["version"]) == ("debrief-questions", 4)
    assert [read(one) for one in found["questions"]] == questions
    assert safe(text) == text


@given(HOSTILE)
def test_a_debrief_comes_back_exact_and_acts_on_nothing(words: str):
    debrief = Debrief(started_at=1, company=words, reflections=(Reflection(id="page", text=words),))
    text = debrief_json(debrief)
    sound = {name: value for name, value in asdict(debrief).items() if name != "unreadable"}
    assert json.loads(text)["debrief"] == json.loads(json.dumps(sound))
    assert safe(text) == text


def test_a_lone_surrogate_is_an_escape():
    assert encode_json("a\ud800") == '"a\\ud800"'
    assert json.loads(encode_json("a\ud800")) == "a\ud800"


def test_words_stay_words():
    assert encode_json("佐藤 Žižkov 😬") == '"佐藤 Žižkov 😬"'


def test_questions_only_hold_no_answer_of_any_kind():
    text = "".join(questions_json.write([RICH], options(answers=False)))
    assert json.loads(text)["questions"][0]["wording"] == RICH.wording
    assert not any(word in text for word in ("build again", "The pay", "The map", "First line"))
