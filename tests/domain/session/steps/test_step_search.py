"""Prompts are found by the words in them."""

from debrief.domain.session.guide import BLANK_PAGE, OTHER_WORDS, TARGETS
from debrief.domain.session.steps.prompt_search import best_steps, matching_steps
from debrief.guides.loader import load_guide

GUIDE = load_guide("default", None)


FOUND_BY = {
    "hope": "dreaded",
    "hoped": "dreaded",
    "HOPING": "dreaded",
    "they said by": "facts",
    "evidence": "causes",
    "right number": "load-first",
    "whatever is on": BLANK_PAGE.id,
}


def test_a_prompt_is_found_by_words_of_its_name_prompt_reason_and_fields() -> None:
    found = {typed: [each.id for each in matching_steps(GUIDE, typed)] for typed in FOUND_BY}
    assert {typed: ids for typed, ids in found.items() if FOUND_BY[typed] not in ids} == {}
    assert matching_steps(GUIDE, "fits? friend") == []


def test_without_words_every_prompt_is_listed() -> None:
    assert matching_steps(GUIDE, " ") == [*GUIDE.steps, BLANK_PAGE]


BEST = {
    "now": ["load-last"],
    "Answer": ["outcome"],  # the title of its section, and a word in "Your answers" before it
    "answ": ["outcome"],
    "your answers": ["answers"],
    "your": ["answers", "chance"],
    "hard q": ["dreaded", "unprepared", "fair-doubt"],
    "an answer": ["repeat"],
    "doubt": ["fair-doubt"],
    "Xylophone": [],
}


def test_the_best_match_is_named_so_or_begins_so_or_has_the_words_in_its_name() -> None:
    assert {typed: [each.id for each in best_steps(GUIDE, typed)] for typed in BEST} == BEST


CALLED = {
    "cause": ["causes"],
    "why": ["causes"],
    "fault": ["causes"],
    "weakness": ["unprepared", "plan"],
    "letter": ["notes", "feedback"],
    "interviewer": ["facts", "notes"],
    "posting": ["requirements"],
    "result": ["outcome"],
    "practice": ["practice"],
    "odds": ["chance"],
    "difficult": ["dreaded"],
}


def test_a_prompt_is_found_by_what_people_call_it() -> None:
    assert {typed: [each.id for each in best_steps(GUIDE, typed)] for typed in CALLED} == CALLED


def test_each_kind_that_has_other_words_exists() -> None:
    assert {(kind, of) for kind, of in OTHER_WORDS if of not in TARGETS.get(kind, ("",))} == set()
