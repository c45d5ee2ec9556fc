"""When a question comes back."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.practice.spacing import (
    LONGEST_DAYS,
    Card,
    Grade,
    Review,
    apply_grade,
    cards_by_grade,
    replay_reviews,
)
from debrief.domain.record.when import DAY_MS

NOON = 1_795_000_000_000
grades = st.sampled_from(Grade)
moments = st.integers(0, 4_000_000_000_000)
histories = st.lists(st.tuples(grades, moments), max_size=12)


def after(history: list[tuple[Grade, int]]) -> Card | None:
    card = None
    for grade, at in history:
        card = apply_grade(card, grade, at)
    return card


@pytest.mark.parametrize(("grade", "days"), [(Grade.AGAIN, 1), (Grade.HARD, 1), (Grade.GOOD, 2), (Grade.EASY, 8)])
def test_a_question_practised_for_the_first_time_comes_back_by_how_it_went(grade: Grade, days: int) -> None:
    assert apply_grade(None, grade, NOON).due_at == NOON + days * DAY_MS


def test_what_keeps_going_well_comes_back_ever_later_and_at_once_after_it_did_not() -> None:
    card, waits = None, []
    for _ in range(4):
        at = card.due_at if card else NOON
        card = apply_grade(card, Grade.GOOD, at)
        waits.append((card.due_at - at) // DAY_MS)
    assert waits == sorted(set(waits))
    assert card is not None
    forgotten = apply_grade(card, Grade.AGAIN, card.due_at)
    assert (forgotten.due_at - card.due_at) // DAY_MS < waits[1]


@given(histories)
def test_a_log_replayed_ends_where_grading_one_after_the_other_did(history: list[tuple[Grade, int]]) -> None:
    assert replay_reviews(Review("r", "q", at, grade) for grade, at in history) == after(history)


@given(histories, moments)
def test_a_better_grade_never_comes_back_sooner_and_none_before_tomorrow(
    history: list[tuple[Grade, int]], at: int
) -> None:
    cards = cards_by_grade(after(history), at)
    waits = [cards[grade].due_at - at for grade in Grade]
    assert waits == sorted(waits)
    assert waits[0] >= DAY_MS
    assert waits[-1] <= LONGEST_DAYS * DAY_MS
    assert all(card.reviewed_at == at and card.stability > 0 and 1 <= card.difficulty <= 10 for card in cards.values())


@given(histories, moments, grades)
def test_each_button_says_what_the_grade_then_does(history: list[tuple[Grade, int]], at: int, grade: Grade) -> None:
    card = after(history)
    assert cards_by_grade(card, at)[grade] == apply_grade(card, grade, at)


@given(grades, grades, st.integers(1, 10**15))
def test_a_clock_set_back_counts_as_the_same_day(first: Grade, then: Grade, back: int) -> None:
    card = apply_grade(None, first, NOON)
    early, same = apply_grade(card, then, NOON - back), apply_grade(card, then, NOON)
    assert (early.stability, early.difficulty) == (same.stability, same.difficulty)
    assert early.due_at == same.due_at - back


def test_an_evening_and_the_next_morning_are_a_day_apart() -> None:
    card = apply_grade(None, Grade.GOOD, NOON)
    morning = apply_grade(card, Grade.GOOD, NOON + DAY_MS // 2)
    assert morning.stability == apply_grade(card, Grade.GOOD, NOON + DAY_MS).stability
    assert morning.stability != apply_grade(card, Grade.GOOD, NOON + DAY_MS // 2 - 1).stability


@pytest.mark.parametrize("module", ["debrief.domain.practice", "debrief.tui.home.screen"])
def test_the_scheduler_is_loaded_only_where_something_is_graded(module: str) -> None:
    code = f"import sys, {module}; sys.exit('fsrs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
