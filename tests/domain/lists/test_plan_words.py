"""The halves of a plan as words."""

import pytest

from debrief.domain.lists.plan_words import action_words, cue_words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("they ask why", "when they ask why"),
        ("When they ask why", "when they ask why"),
        (" whenever they ask ", "when whenever they ask"),
        ("", ""),
    ],
)
def test_a_cue_begins_with_when_once(typed: str, shown: str) -> None:
    assert cue_words(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("name one thing", "I will name one thing"),
        ("i will name one thing ", "I will name one thing"),
        ("I name one thing", "I name one thing"),
        ("I’ll name one thing", "I’ll name one thing"),
        ("I am to say it first", "I am to say it first"),
        ("Iterate twice", "I will Iterate twice"),
        ("in two runs", "I will in two runs"),
        ("  ", ""),
    ],
)
def test_an_action_begins_with_i_once(typed: str, shown: str) -> None:
    assert action_words(typed) == shown
