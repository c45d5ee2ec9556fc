"""The key pressed right behind one that leads to another screen acts on the screen it was meant for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.gestures import CTRL_G, FIRST_STEP, GESTURES, GO_TO, Gesture, exported
from tests.terminal.next_key import DELAYS_MS, Tries, TryFailedError, busy, summary

pytestmark = pytest.mark.row(21)

TRIES = 15
"""How often each gesture is tried at each delay in the long runs."""


@pytest.fixture(scope="module")
def tries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tries]:
    """An app that gestures are tried in one after the other."""
    with Tries(tmp_path_factory.mktemp("next_key")) as tries:
        yield tries


gestures = pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)


@gestures
def test_the_next_key_acts_on_the_screen_it_was_meant_for(tries: Tries, gesture: Gesture) -> None:
    tries.once(gesture, DELAYS_MS[GESTURES.index(gesture) % len(DELAYS_MS)])


@pytest.mark.soak(seconds=8)
@pytest.mark.parametrize("delay_ms", DELAYS_MS)
@gestures
def test_the_next_key_acts_on_the_screen_it_was_meant_for_on_a_busy_machine(
    tries: Tries, gesture: Gesture, delay_ms: int
) -> None:
    with busy():
        faults = tries.count(gesture, delay_ms, TRIES)
    print(summary(gesture, delay_ms, TRIES, faults))
    assert not faults, summary(gesture, delay_ms, TRIES, faults)


@pytest.mark.parametrize(
    ("gesture", "fault"),
    [
        (
            Gesture(name="elsewhere", start=(("n", FIRST_STEP),), keys=(CTRL_G,), shows=("nothing",), never=(GO_TO,)),
            "'Enter to go there' was shown",
        ),
        (
            Gesture(name="unwritten", start=(("n", FIRST_STEP),), keys=(CTRL_G,), shows=(GO_TO,), writes=exported),
            "written: {'files': 0}",
        ),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_gesture_that_ends_elsewhere_is_told(tmp_path: Path, gesture: Gesture, fault: str) -> None:
    with Tries(tmp_path, patience=5) as tries, pytest.raises(TryFailedError, match=re.escape(fault)):
        tries.once(gesture, 0)
