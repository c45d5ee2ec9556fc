"""What no key may wait for is done while nobody types."""

import gc
from types import SimpleNamespace
from typing import Any

import pytest

from debrief.cli import app as command
from debrief.tui.common.cover.idle import PAUSE_SECONDS, IdleClock, call_while_idle


def test_a_call_waits_for_a_pause_and_comes_in_each_second_of_it():
    now = [0.0]
    clock = IdleClock(0, [lambda: now[0]])
    looks: list[Any] = []
    calls: list[float] = []
    app: Any = SimpleNamespace(set_interval=lambda seconds, look: looks.append(look))
    call_while_idle(app, clock, lambda: calls.append(now[0]))
    for second in range(10):
        now[0] = float(second)
        if second < 4 or second == 7:
            clock.restart()
        looks[0]()
    assert PAUSE_SECONDS == 1
    assert calls == [4, 5, 6, 8, 9]


def test_garbage_is_collected_completely_only_if_there_is_some(monkeypatch: pytest.MonkeyPatch):
    collected: list[bool] = []
    monkeypatch.setattr(gc, "collect", lambda: collected.append(True))
    for middle, expected in ((command.WORTH_COLLECTING - 1, 0), (command.WORTH_COLLECTING, 1)):
        monkeypatch.setattr(gc, "get_count", lambda middle=middle: (0, 0, middle))
        command.collect_garbage()
        assert len(collected) == expected
