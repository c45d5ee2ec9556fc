"""What no key may wait for is done while nobody types."""

import gc
from types import SimpleNamespace
from typing import Any

import pytest
from textual._styles_cache import StylesCache

from debrief.cli import app as command
from debrief.tui.common.cover.idle import PAUSE_SECONDS, IdleClock, call_each_second
from debrief.tui.forms.prose import Prose
from tests.tui.conftest import Sit


def test_each_second_it_is_told_whether_nobody_types():
    now = [0.0]
    clock = IdleClock(0, [lambda: now[0]])
    looks: list[Any] = []
    calls: list[bool] = []
    app: Any = SimpleNamespace(set_interval=lambda seconds, look: looks.append(look))
    call_each_second(app, clock, calls.append)
    for second in range(10):
        now[0] = float(second)
        if second < 4 or second == 7:
            clock.restart()
        looks[0]()
    assert PAUSE_SECONDS == 1
    assert calls == [second in {4, 5, 6, 8, 9} for second in range(10)]


def count(kind: type) -> int:
    """Return how many there are of a kind; those that it lists are not kept."""
    return sum(isinstance(thing, kind) for thing in gc.get_objects())


@pytest.mark.parametrize(("idle", "enough"), [(True, command.WORTH_COLLECTING), (False, command.MUST_COLLECT)])
def test_garbage_is_collected_completely_only_if_there_is_some(
    monkeypatch: pytest.MonkeyPatch, idle: bool, enough: int
) -> None:
    collected: list[bool] = []
    monkeypatch.setattr(gc, "collect", lambda: collected.append(True))
    for middle, expected in ((enough - 1, 0), (enough, 1)):
        monkeypatch.setattr(gc, "get_count", lambda middle=middle: (0, 0, middle))
        command.collect_garbage(idle)
        assert len(collected) == expected


async def test_screens_that_were_left_are_freed_although_nobody_makes_a_pause(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual keeps removed texts with the app's theme, and what they drew in a cache; see the issues named there."""
    monkeypatch.setattr(command, "MUST_COLLECT", 0)
    left: list[tuple[int, int]] = []
    async with sit() as person:
        for key in ("n", *["enter"] * 4):
            await person.begin(key)
            await person.press("tab", "a")
            await person.leave()
            command.collect_garbage(idle=False)
            left.append((count(Prose), count(StylesCache)))
    assert all(last <= 3 * first for first, last in zip(left[0], left[-1], strict=True))  # of five that were left
