"""When a session says that it is fine to stop, and what goes over into the next round."""

from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Met, Requirement
from debrief.domain.session.guide import Guide, Kind, Section, Sitting, Step
from debrief.domain.session.next_round import next_round
from debrief.domain.session.notices import is_reflecting, load_rose, long_reflection_notice
from debrief.domain.session.session import Session

CLOSING = Step(id="after", kind=Kind.SCALE, of="load_last", prompt="How heavy is it now?", title="After")


def guide(*steps: Step) -> Guide:
    first = Section(id="a", title="A", sitting=Sitting.CAPTURE, steps=(Step(id="x", kind=Kind.TEXT, prompt="X?"),))
    second = Section(id="b", title="B", sitting=Sitting.REFLECT, steps=steps)
    return Guide(name="test", title="Test", sections=(first, second))


LOADS = {
    (3, 7): True,
    (7, 3): False,
    (5, 5): False,
    (None, 9): False,
    (2, None): False,
}


def test_a_load_has_risen_only_if_both_are_known():
    rose = {(first, last): load_rose(Debrief(started_at=0, load_first=first, load_last=last)) for first, last in LOADS}
    assert rose == LOADS


@pytest.mark.parametrize(("step", "reflecting"), [("x", False), ("after", True), ("end", False)])
def test_only_the_second_sitting_is_reflecting(step: str, reflecting: bool):
    assert is_reflecting(Session(guide(CLOSING), Debrief(started_at=0, step=step))) is reflecting


def test_the_notice_names_the_closing_step_where_the_guide_has_one():
    assert CLOSING.name in long_reflection_notice(guide(CLOSING), "press ctrl+g and choose")
    without = long_reflection_notice(guide(Step(id="y", kind=Kind.TEXT, prompt="Y?")), "press ctrl+g and choose")
    assert "Everything is saved" in without
    assert "ctrl+g" not in without


def test_the_next_round_has_the_facts_that_stay_and_asks_anew_what_was_asked_about():
    one = Requirement(id="r", text="SQL", met=Met.PARTLY, probed=True)
    before = Debrief(
        started_at=0, company="Acme", role="Nurse", stage="HR", people="Ada", tags=("a",), requirements=(one,)
    )
    after = next_round(before, now=5)
    assert (after.started_at, after.company, after.role, after.tags) == (5, "Acme", "Nurse", ("a",))
    assert (after.stage, after.people) == ("", "")
    assert after.process == before.process_id == before.id
    assert next_round(after, now=9).process == before.id
    (requirement,) = after.requirements
    assert after.id != before.id
    assert requirement.id != "r"
    assert replace(requirement, id="r") == replace(one, probed=None)
