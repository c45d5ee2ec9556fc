"""Going on with a text that was written earlier: its last sentence and the next do not run into one another."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste

from debrief.tui.forms.prose import Prose


class OneText(App[None]):
    """One text area with what was written earlier."""

    def __init__(self, text: str, *, single: bool) -> None:
        super().__init__()
        self.prose = Prose(text, single=single)

    def compose(self) -> ComposeResult:
        yield self.prose


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("It changed.", ["I", "n"], "It changed. In"),
        ('She said "no."', ["I"], 'She said "no." I'),
        ("It changed. ", ["I"], "It changed. I"),
        ("It changed.\n", ["I"], "It changed.\nI"),
        ("It chan", ["g", "e"], "It change"),
        ("Version 3.", ["backspace", ".", "1"], "Version 3.1"),
        ("It changed.", ["full_stop", "full_stop"], "It changed..."),
        ("It changed.", ["home", "S", "o"], "SoIt changed."),
        ("", ["I", "full_stop", "I"], "I.I"),
        ("変わった。", ["そ"], "変わった。そ"),
    ],
)
async def test_a_letter_after_a_whole_sentence_written_earlier_begins_with_a_space(
    before: str, keys: list[str], after: str
) -> None:
    app = OneText(before, single=False)
    async with app.run_test() as pilot:
        app.prose.focus()
        await pilot.press(*keys)
        assert app.prose.text == after


@pytest.mark.parametrize(
    ("paste", "after"), [("In fact", "It changed. In fact"), (" In fact", "It changed. In fact"), ("", "It changed.")]
)
async def test_a_paste_after_a_whole_sentence_is_separated_once_and_undone_at_once(paste: str, after: str) -> None:
    app = OneText("It changed.", single=False)
    async with app.run_test() as pilot:
        app.prose.focus()
        app.prose.post_message(Paste(paste))
        await pilot.pause()
        assert app.prose.text == after
        app.prose.undo()
        assert app.prose.text == "It changed."


async def test_a_text_put_in_later_counts_as_written_earlier_and_a_single_line_does_not() -> None:
    app = OneText("Acme Inc.", single=True)
    async with app.run_test() as pilot:
        app.prose.focus()
        await pilot.press("x")
        assert app.prose.text == "Acme Inc.x"
    app = OneText("", single=False)
    async with app.run_test() as pilot:
        app.prose.text = "It changed."
        app.prose.focus()
        app.prose.move_cursor(app.prose.document.end)
        await pilot.press("I")
        assert app.prose.text == "It changed. I"
