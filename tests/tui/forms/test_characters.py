"""Backspace, Delete and the arrows take what people see as one character as one."""

import pytest
from textual.app import App, ComposeResult

from debrief.tui.forms.prose import Prose

ONE = ["e\u0301", "🇩🇪", "👍🏽", "👨\u200d👩\u200d👧", "1\ufe0f\u20e3", "\u1112\u1161\u11ab", "क्षि", "நி", "שׁ"]


class OneField(App[None]):
    """An app of one field."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.prose = Prose(text)

    def compose(self) -> ComposeResult:
        yield self.prose


@pytest.mark.parametrize("one", ONE)
async def test_a_key_takes_one_character(one: str) -> None:
    app = OneField(f"a{one}z{one}")
    async with app.run_test() as pilot:
        await pilot.press("backspace", "backspace")
        assert app.prose.text == f"a{one}"
        await pilot.press("left", "b")
        assert app.prose.text == f"ab{one}"
        await pilot.press("right", "c")
        assert app.prose.text == f"ab{one}c"
        await pilot.press("left", "left", "delete")
        assert app.prose.text == "abc"


async def test_the_cursor_is_never_put_inside_a_character() -> None:
    app = OneField("👨\u200d👩\u200d👧\nabc")
    async with app.run_test() as pilot:
        await pilot.press("home", "right", "right", "up", "x")
        assert app.prose.text == "👨\u200d👩\u200d👧x\nabc"


async def test_ctrl_home_and_ctrl_end_go_to_the_ends_of_the_whole_text() -> None:
    app = OneField("One.\nTwo.\nThree.")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+home", "a", "ctrl+end", "z")
        assert app.prose.text == "aOne.\nTwo.\nThree.z"
