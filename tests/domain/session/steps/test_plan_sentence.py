"""A plan typed as one sentence, as the prompt asks for it."""

import pytest

from debrief.domain.dates import Direction
from debrief.domain.record.parts import Development
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.session.steps.plan_sentence import read_plan
from tests.domain.wednesday import HOME, NOW

READ = LocalClock(lambda: NOW, lambda: HOME).reader(Direction.FUTURE)
PLANS = {
    "when somebody asks why, I name one thing + one ticket I'd fix, by Saturday": (
        "somebody asks why",
        "name one thing + one ticket I'd fix",
        "Sat 21 Nov 2026",
    ),
    "When a question is about moving live data, I will say what breaks; by next Friday: two whiteboard runs.": (
        "a question is about moving live data",
        "say what breaks",
        "“next Friday: two whiteboard runs” (not a date)",
    ),
    "If they push, then I’ll breathe": ("they push", "breathe", ""),
    "When I panic, I'll start by asking, by hand.": ("I panic", "start by asking, by hand", ""),
    "next time they ask for a number,\nI'll say one": ("they ask for a number", "say one", ""),
}
POINTS = (
    "Kafka",
    "when they ask, say no",
    "I will prepare",
    "whenever, I know",
    "when I can",
    "when , I will",
    "when they push, I freeze",
)


def test_a_plan_in_a_sentence_is_its_cue_its_action_and_its_day() -> None:
    read = {typed: read_plan(Development(text=typed), READ) for typed in PLANS}
    assert {typed: (one.cue, one.action, str(one.due)) for typed, one in read.items()} == PLANS
    assert [one.text for one in read.values() if one.text] == []


@pytest.mark.parametrize("typed", POINTS)
def test_another_text_is_a_point(typed: str) -> None:
    point = Development(text=typed)
    assert read_plan(point, READ) is point


def test_a_plan_typed_as_its_cue_leaves_the_point_alone() -> None:
    for cue in ("when they ask why, I name one thing, by Saturday", "they ask why, I will name one thing, by Saturday"):
        plan = read_plan(Development(text="no research", cue=cue), READ)
        assert (plan.text, plan.cue, plan.action, str(plan.due)) == (
            "no research",
            "they ask why",
            "name one thing",
            "Sat 21 Nov 2026",
        )


def test_a_cue_alone_and_a_plan_that_was_begun_are_left_alone() -> None:
    cues = ("they ask why", "I panic, and they see it", "")
    points = [Development(text="when they ask, I will say no", cue=cue, action="x") for cue in cues]
    points += [Development(text="no research", cue=cue) for cue in (*cues, "they push, I freeze", "I go, by hand")]
    assert [point for point in points if read_plan(point, READ) is not point] == []
