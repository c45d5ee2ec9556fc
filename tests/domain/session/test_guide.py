"""Guides refuse what a session could not go through."""

import pytest

from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import BLANK_PAGE, TARGETS, Guide, Kind, Section, Sitting, Step


def step(step_id: str, **changes: object) -> Step:
    return Step(**{"id": step_id, "kind": Kind.TEXT, "prompt": "What was it?", **changes})  # type: ignore[arg-type]


def guide(*steps: Step) -> Guide:
    section = Section(id="only", title="Only", sitting=Sitting.CAPTURE, steps=steps)
    return Guide(name="mine", title="Mine", sections=(section,))


@pytest.mark.parametrize("kind", list(Kind))
def test_a_step_takes_the_targets_of_its_kind_and_no_other(kind: Kind) -> None:
    for target in TARGETS.get(kind, ("",)):
        assert step("one", kind=kind, of=target).of == target
    with pytest.raises(Refusal, match="'weather'"):
        step("one", kind=kind, of="weather")


@pytest.mark.parametrize("kind", list(TARGETS))
def test_a_step_that_needs_a_target_is_refused_without_one(kind: Kind) -> None:
    with pytest.raises(Refusal, match="needs of, one of"):
        step("one", kind=kind)


def test_a_step_that_asks_nothing_is_refused() -> None:
    with pytest.raises(Refusal, match="has an empty prompt"):
        step("one", prompt=" \n")


def test_a_guide_without_steps_or_with_an_id_used_twice_is_refused() -> None:
    with pytest.raises(Refusal, match="no steps"):
        guide()
    with pytest.raises(Refusal, match="have the id 'one'"):
        guide(step("one"), step("two"), step("one"))


def test_a_step_is_called_by_its_title_or_else_its_prompt() -> None:
    assert step("one", title="It").name == "It"
    assert step("one").name == "What was it?"


def test_steps_and_their_sections_are_found() -> None:
    one, two = step("one"), step("two")
    found = guide(one, two)
    assert found.find("two") == two
    assert found.find("three") is None
    assert found.find(BLANK_PAGE.id) == BLANK_PAGE
    assert found.section_of(two) == found.sections[0]
    assert found.section_of(BLANK_PAGE) is None
