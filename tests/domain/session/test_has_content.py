"""Whether anything was written at a step, for every kind of step."""

from dataclasses import replace
from typing import Any

import pytest

from debrief.domain.record.debrief import Again, Debrief, with_text
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Cause, Development, Feedback, Note, Requirement, Strength
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.session.guide import Kind, Step
from debrief.domain.session.session import has_content

EMPTY = Debrief(started_at=0)


def step(kind: Kind, of: str = "") -> Step:
    return Step(id="here", kind=kind, of=of, prompt="?")


CASES: list[tuple[Step, dict[str, Any]]] = [
    (step(Kind.FACTS), {"company": "Acme"}),
    (step(Kind.FACTS), {"people": "Petra"}),
    (step(Kind.FACTS), {"held": When(written="Tuesday")}),
    (step(Kind.SCALE, "chance"), {"chance": 0}),
    (step(Kind.SCALE, "load_first"), {"load_first": 0}),
    (step(Kind.SCALE, "load_last"), {"load_last": 10}),
    (step(Kind.QUESTIONS), {"asked": (Asked(wording="Why us?"),)}),
    (step(Kind.ANSWERS), {"asked": (Asked(wording="Why us?", said="The product."),)}),
    (step(Kind.ANSWERS), {"asked": (Asked(wording="Why us?", sureness=0),)}),
    (step(Kind.PICK, "discomfort"), {"asked": (Asked(wording="Why us?", discomfort=1),)}),
    (step(Kind.PICK, "discomfort"), {"asked": (Asked(wording="Why us?", left_out="That I never used it."),)}),
    (step(Kind.PICK, "practice"), {"asked": (Asked(question=Question(practise=True)),)}),
    (step(Kind.PICK, "practice"), {"asked": (Asked(question=Question(answer="I tried it.")),)}),
    (step(Kind.POINTS, "strength"), {"strengths": (Strength(step="here", text="Stories"),)}),
    (step(Kind.POINTS, "development"), {"developments": (Development(step="here", text="Numbers"),)}),
    (step(Kind.CAUSES), {"causes": (Cause(text="Freeze"),)}),
    (step(Kind.REQUIREMENTS), {"requirements": (Requirement(text="Spanish"),)}),
    (step(Kind.AGAIN), {"again": Again.NO}),
    (step(Kind.AGAIN), {"skip_rule": "No Spanish"}),
    (step(Kind.NOTES), {"notes": (Note(to="Kelly-Ann"),)}),
    (step(Kind.OUTCOME), {"outcome": Outcome.SILENT}),
    (step(Kind.OUTCOME), {"their_words": "by Friday either way"}),
    (step(Kind.PLAN), {"developments": (Development(cue="somebody asks why us"),)}),
    (step(Kind.FEEDBACK), {"feedback": (Feedback(words="Too vague."),)}),
]


def test_a_step_is_written_once_its_fields_hold_anything() -> None:
    assert [asked_at.kind for asked_at, _ in CASES if has_content(asked_at, EMPTY)] == []
    not_written = [
        (asked_at.kind, *change) for asked_at, change in CASES if not has_content(asked_at, replace(EMPTY, **change))
    ]
    assert not_written == []


def test_every_kind_is_among_the_cases() -> None:
    assert {asked_at.kind for asked_at, _ in CASES} | {Kind.TEXT} == set(Kind)


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.FACTS, Kind.QUESTIONS])
def test_words_written_at_a_step_count_whatever_its_kind(kind: Kind) -> None:
    assert has_content(step(kind), with_text(EMPTY, "here", "rain"))
    assert not has_content(step(kind), with_text(EMPTY, "here", " \n"))
    assert not has_content(step(kind), with_text(EMPTY, "elsewhere", "rain"))


def test_points_count_only_where_they_were_written() -> None:
    elsewhere = replace(
        EMPTY,
        strengths=(Strength(step="elsewhere", text="Stories"),),
        developments=(Development(step="elsewhere", text="Numbers"),),
    )
    assert not has_content(step(Kind.POINTS, "strength"), elsewhere)
    assert not has_content(step(Kind.POINTS, "development"), elsewhere)


def test_questions_without_answers_are_no_answers() -> None:
    asked = replace(EMPTY, asked=(Asked(wording="Why us?"),))
    assert not has_content(step(Kind.ANSWERS), asked)
    assert not has_content(step(Kind.PICK, "discomfort"), asked)
    assert not has_content(step(Kind.PICK, "practice"), asked)
