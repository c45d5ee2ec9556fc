"""Guides refuse what a session could not go through."""

import pytest

from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import BLANK_PAGE, TARGETS, Guide, Kind, Section, Sitting, Step


def step(step_id: str, **changes: object) -> Step:
    return Step(**{"id": step_id, "kind": Kind.TEXT, "prompt": "What was it?", **changes})  # type: ignore[arg-type]


def guide(*steps: Step) -> Guide:
    section = Section(id="only", title="Only", sitting=Sitting.CAPTURE, steps=steps)
    return Guide(name="mine", title="Mine", sections=(section,))


def refusal(kind: Kind, of: str = "") -> str:
    """Return what is said where a step of `kind` is not taken."""
    with pytest.raises(Refusal) as refused:
        step("one", kind=kind, of=of)
    return str(refused.value)


def test_a_step_takes_the_targets_of_its_kind_and_no_other() -> None:
    targets = {kind: list(TARGETS.get(kind, ("",))) for kind in Kind}
    taken = {kind: [step("one", kind=kind, of=of).of for of in each] for kind, each in targets.items()}
    assert taken == targets
    assert [kind for kind in Kind if "'weather'" not in refusal(kind, "weather")] == []


def test_a_step_that_needs_a_target_is_refused_without_one() -> None:
    assert [kind for kind in TARGETS if "needs of, one of" not in refusal(kind)] == []


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
