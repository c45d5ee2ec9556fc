"""JSON that loses nothing, and does nothing to the terminal that shows it."""

import json
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.debrief import Debrief
from debrief.domain.glance import Asking, PracticeQuestion
from debrief.domain.parts import Reflection
from debrief.domain.text import safe
from debrief.domain.when import When
from debrief.exports import questions_json
from debrief.exports.debrief_json import debrief_json
from debrief.exports.plain_json import dumped

HOSTILE = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('\x00\x1b\x07\x9b\x7f\u202e\u2028"\\/'))
WHENS = st.builds(When, at=st.none() | st.integers(0, 2**42), zone=st.just("Europe/Berlin"), timed=st.booleans())
ASKINGS = st.builds(
    Asking,
    **dict.fromkeys(("debrief", "company", "role", "stage", "wording", "certainty", "said", "left_out"), HOSTILE),
    held=WHENS,
    sureness=st.none() | st.integers(0, 100),
    discomfort=st.none() | st.integers(1, 5),
)
QUESTIONS = st.builds(
    PracticeQuestion,
    id=st.uuids().map(str),
    wording=HOSTILE,
    answer=HOSTILE,
    practise=st.booleans(),
    askings=st.lists(ASKINGS, max_size=3).map(tuple),
)


def read(one: dict) -> PracticeQuestion:
    askings = tuple(Asking(**{**asking, "held": When(**asking["held"])}) for asking in one["askings"])
    return PracticeQuestion(**{**one, "askings": askings})


@given(st.lists(QUESTIONS, max_size=4))
def test_questions_come_back_exact(questions: list[PracticeQuestion]):
    text = "".join(questions_json.write(iter(questions), len(questions)))
    found = json.loads(text)
    assert (found["format"], found["version"]) == ("debrief-questions", 1)
    assert [read(one) for one in found["questions"]] == questions
    assert safe(text) == text


@given(HOSTILE)
def test_a_debrief_comes_back_exact_and_acts_on_nothing(words: str):
    debrief = Debrief(started_at=1, company=words, reflections=(Reflection(id="page", text=words),))
    text = debrief_json(debrief)
    assert json.loads(text)["debrief"] == json.loads(json.dumps(asdict(debrief)))
    assert safe(text) == text


def test_a_lone_surrogate_is_an_escape():
    assert dumped("a\ud800") == '"a\\ud800"'
    assert json.loads(dumped("a\ud800")) == "a\ud800"


def test_words_stay_words():
    assert dumped("佐藤 Žižkov 😬") == '"佐藤 Žižkov 😬"'
