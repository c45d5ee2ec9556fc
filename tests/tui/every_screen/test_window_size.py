"""The size of the window: every change of it reaches the screen."""

import sys

import pytest
from textual import _time, events
from textual.geometry import Size
from textual.timer import Timer

from tests.tui.conftest import Sit

STANDS_STILL = 0.05
"""Seconds for which the machine stands still as each timer begins."""


async def test_a_window_resized_on_a_machine_that_stands_still_is_filled(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = _time.get_time

    def look_late() -> float:
        caller = sys._getframe(1)
        begins = caller.f_code is Timer._run.__code__ and "start" in caller.f_locals and "now" not in caller.f_locals
        return look() + STANDS_STILL * begins

    async with sit() as person:
        await person.home()
        monkeypatch.setattr(_time, "get_time", look_late)
        size = Size(100, 30)
        person.app.post_message(events.Resize(size, size))
        await person.until(lambda: len(person.lines) == size.height)
