"""Practice for the day of an interview: modelled learners recall more on that day than with the order of due dates."""

from random import Random

import pytest

from debrief.domain.practice.spacing import Card, Grade, apply_grade
from debrief.domain.record.when import DAY_MS
from tests.domain.practice.next_interview.learner import (
    GOOD,
    Memory,
    due_order,
    next_difficulty,
    next_stability,
    practise,
    recall_on_the_day,
)

POINTS = 5.0
"""By how many percentage points that practice must be better, at equal minutes."""


def interview_order(questions: list[Memory], day: int, until: int) -> list[Memory]:
    """Return the order of `weakest_by`: what was never practised, then by how many stabilities will have passed."""

    def weakness(memory: Memory) -> float:
        return (until - memory.seen) / memory.stability if memory.seen is not None else float("inf")

    return sorted((m for m in questions if m.seen != day), key=lambda m: (-weakness(m), m.number))


def gain(learners: int) -> tuple[float, float]:
    """Return the mean recall on the day in percent, by due date and for the interview."""
    seeds = range(learners)
    return tuple(  # type: ignore[return-value]
        100 * sum(recall_on_the_day(order, seed) for seed in seeds) / learners for order in (due_order, interview_order)
    )


def test_some_learners_recall_more_on_the_day_of_the_interview() -> None:
    by_due, for_interview = gain(60)
    assert for_interview > by_due + 3  # few learners: the bar itself is for ten thousand


@pytest.mark.row(24)
@pytest.mark.soak
def test_ten_thousand_learners_recall_five_points_more_on_the_day_of_the_interview() -> None:
    by_due, for_interview = gain(10_000)
    assert for_interview - by_due >= POINTS, (by_due, for_interview)


@pytest.mark.parametrize("grade", Grade)
def test_the_model_forgets_as_the_scheduler_believes(grade: Grade) -> None:
    card = Card(due_at=10 * DAY_MS, stability=8.0, difficulty=6.0, reviewed_at=0)
    after = apply_grade(card, grade, 12 * DAY_MS)
    assert next_stability(8.0, 6.0, 12, int(grade)) == pytest.approx(after.stability)
    assert next_difficulty(6.0, int(grade)) == pytest.approx(after.difficulty)


def test_the_model_begins_as_the_scheduler_does() -> None:
    memory = Memory(0, strength=1.0)
    practise(memory, 0, Random(3))
    first = {round(apply_grade(None, grade, 0).stability, 6) for grade in Grade}
    assert round(memory.stability, 6) in first
    assert apply_grade(None, Grade(GOOD), 0).difficulty == pytest.approx(2.118104, abs=1e-3)
