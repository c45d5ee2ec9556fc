"""The halves of a plan as words."""

from dataclasses import replace

from debrief.domain.lists.plan_words import action_words, cue_words, plan_line
from debrief.domain.record.when import When

CUES = {
    "they ask why": "when they ask why",
    "When they ask why": "when they ask why",
    " whenever they ask ": "when whenever they ask",
    "": "",
}


def test_a_cue_begins_with_when_once() -> None:
    assert {typed: cue_words(typed) for typed in CUES} == CUES


ACTIONS = {
    "name one thing": "I will name one thing",
    "i will name one thing ": "I will name one thing",
    "I name one thing": "I name one thing",
    "I’ll name one thing": "I’ll name one thing",
    "I am to say it first": "I am to say it first",
    "Iterate twice": "I will Iterate twice",
    "in two runs": "I will in two runs",
    "  ": "",
}


def test_an_action_begins_with_i_once() -> None:
    assert {typed: action_words(typed) for typed in ACTIONS} == ACTIONS


SATURDAY = When(at=1_796_468_400_000, zone="Europe/Berlin")
MAYBE = replace(SATURDAY, written="maybe")


LINES = {
    ("pause", SATURDAY): "I will pause, by Sat 5 Dec 2026",
    ("name one ticket, by Saturday", SATURDAY): "I will name one ticket, by Saturday (Sat 5 Dec 2026)",
    ("name one by next week.", SATURDAY): "I will name one by next week (Sat 5 Dec 2026)",
    ("name one by the 5th", SATURDAY): "I will name one by the 5th (Sat 5 Dec 2026)",
    ("name one by then", When(written="the demo")): "I will name one by then, “the demo” (not a date)",
    ("stand by the board", SATURDAY): "I will stand by the board, by Sat 5 Dec 2026",
    ("go by Fritz", SATURDAY): "I will go by Fritz, by Sat 5 Dec 2026",
    ("pause", When(written="the demo")): "I will pause, by “the demo” (not a date)",
    ("pause", When(written="by Friday: two runs.")): "I will pause, “by Friday: two runs.” (not a date)",
    ("pause", When(written=" Before the demo")): "I will pause, “Before the demo” (not a date)",
    ("pause", When(written="bis zur Demo")): "I will pause, “bis zur Demo” (not a date)",
    ("pause", When(written="byte day")): "I will pause, by “byte day” (not a date)",
    ("pause", MAYBE): "I will pause, by Sat 5 Dec 2026 (you wrote “maybe”)",
    ("name one by Saturday", MAYBE): "I will name one by Saturday, Sat 5 Dec 2026 (you wrote “maybe”)",
    ("", SATURDAY): "By Sat 5 Dec 2026",
    ("", When(written="by Friday: two runs.")): "“by Friday: two runs.” (not a date)",
    ("pause", When()): "I will pause",
}


def test_a_plan_has_by_once() -> None:
    assert {(action, due): plan_line("", action, due) for action, due in LINES} == LINES
