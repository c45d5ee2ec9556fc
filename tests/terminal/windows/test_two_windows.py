"""Two windows on one debrief: each stays at its own prompt, and every word ends where it was typed."""

import time
from itertools import chain, cycle
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.soak.evidence import Evidence
from tests.terminal.conftest import Start
from tests.terminal.four_steps import GUIDE, STEPS
from tests.terminal.journal_file import read_debriefs
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(16)

ELSEWHERE = "also open in another window"
WORDS_AT_A_PROMPT = 3
NEXT, BACK = "\x0e", "\x12"
QUIT = "\x11"


@pytest.fixture
def guide(home: Path) -> str:
    """A guide of four pages of text."""
    file = home / "config" / "guides" / "steps.toml"
    file.parent.mkdir(parents=True)
    file.write_text(GUIDE)
    return "steps"


def type_word(terminal: Terminal, word: str, seconds: float = 0.1) -> None:
    """Type one word slowly enough for saves to fall between its letters."""
    for letter in f"{word} ":
        terminal.type(letter)
        terminal.pump(seconds / len(word))


class TwoWindows(NamedTuple):
    """What was seen: how many words were typed, each where it belongs, and how often each window said locked."""

    words: int
    locked: list[int]


def type_in_two_windows(start: Start, guide: str, seconds: float, **extra: object) -> TwoWindows:
    """Type in one window and move about in the other, and compare the journal with what was typed."""
    staying = start("new", "--guide", guide, **extra)
    staying.wait_for("The first prompt.")
    staying.type("begun ")
    staying.wait_for("saved")
    moving = start("resume", **extra)
    moving.wait_for("The first prompt.")
    moving.wait_for("begun")
    staying.wait_for(ELSEWHERE)
    moving.wait_for(ELSEWHERE)

    end, stayed, place = time.monotonic() + seconds, ["begun"], 0
    moved: dict[str, list[str]] = {step: [] for step in STEPS[1:]}
    for number, way in enumerate(chain((NEXT,), cycle((NEXT, NEXT, BACK, BACK)))):
        if time.monotonic() > end:
            break
        place += 1 if way == NEXT else -1
        moving.type(way)
        moving.wait_for(f"The {STEPS[place]} prompt.")
        for word in range(WORDS_AT_A_PROMPT):
            type_word(staying, f"a{number}.{word}")
            stayed.append(f"a{number}.{word}")
            type_word(moving, f"b{number}.{word}")
            moved[STEPS[place]].append(f"b{number}.{word}")
    assert "The first prompt." in staying.shown
    for terminal in (staying, moving):
        assert "Both texts are kept:" not in terminal.shown
    moving.type(QUIT)
    moving.wait_end()
    staying.wait_until(lambda: ELSEWHERE not in staying.shown, "being alone")
    staying.type(QUIT)
    staying.wait_end()
    (debrief,) = read_debriefs(staying.home)
    assert debrief.text_at("first").split() == stayed
    assert {step: debrief.text_at(step).split() for step in moved} == moved
    assert debrief.step in {"", "first"}, "the window left last says where one goes on"
    return TwoWindows(len(stayed) + sum(map(len, moved.values())), [w.text.count("locked") for w in (staying, moving)])


@pytest.mark.parametrize("seconds", [1.5, pytest.param(600, marks=pytest.mark.soak(seconds=615))])
def test_moving_in_one_window_moves_nothing_in_the_other(
    start: Start, guide: str, seconds: float, evidence: Evidence
) -> None:
    seen = type_in_two_windows(start, guide, seconds)
    evidence.count(seen.words)
    evidence.measure("times locked was shown", seen.locked, "", at_most=0)
    assert seen.locked == [0, 0]
